// What stands in a document that the templates did not put there. `known` names every element, every attribute of an
// element, and every source of a page whose texts are harmless. Gives one line for each finding.
(doc, known) => {
  const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);
  const URLS = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "background", "ping",
    "cite", "longdesc", "manifest", "codebase", "archive", "classid", "from", "to", "values"]);
  const HTML = "http://www.w3.org/1999/xhtml";
  const allowed = new Set(known);
  const found = [];
  const tell = (what, element) => found.push(`${what}: ${(element.outerHTML || element.data || "").slice(0, 160)}`);

  // A wrong address leads nowhere; browsers drop tabs and line ends from one before they read it.
  const base = doc.location ? doc.location.href : "https://situs.invalid/";
  const read = value => { try { return new URL(value, base); } catch (_) { return new URL(base); } };
  const isLoaded = (element, name) => name === "src" || (element.localName === "link" && element.rel !== "canonical");
  // The one drawing of the templates: bars beside the numbers of a table, of nothing but rectangles.
  const BAR = new Set(["viewBox", "preserveAspectRatio", "aria-hidden", "focusable", "class", "x", "width", "height"]);
  const isBar = element => ["svg", "rect"].includes(element.localName) && element.closest("td.batang") !== null
    && [...element.attributes].every(({ name }) => BAR.has(name));
  // The other: the one band for whatever is hidden, the same letter by letter wherever it stands.
  const BAND = /^<svg class="pita" viewBox="0 0 48 16" aria-hidden="true" focusable="false"><path d="[-M.0-9vhHz ]+"><\/path><\/svg>$/;
  const isBand = element => element.closest("svg.pita") !== null && BAND.test(element.closest("svg.pita").outerHTML);
  // What pages tell programs: data, which no browser runs, whole and about schema.org.
  const isFacts = element => {
    if (element.localName !== "script" || element.type !== "application/ld+json" || element.attributes.length !== 1) return false;
    try { return JSON.parse(element.textContent)["@context"] === "https://schema.org"; } catch (_) { return false; }
  };
  const look = element => {
    const tag = element.localName;
    if (isBar(element) || isBand(element) || isFacts(element)) return;
    if (element.namespaceURI !== HTML || !allowed.has(tag)) tell(`element ${tag}`, element);
    if (tag === "meta" && !["", "content-security-policy"].includes(element.httpEquiv.toLowerCase())) tell("order", element);
    if (tag === "script" && (!element.hasAttribute("src") || element.textContent.trim())) tell("script inside", element);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) tell(`handler ${name}`, element);
      else if (name === "style" || name === "srcdoc" || name === "is") tell(`attribute ${name}`, element);
      else if (URLS.has(name) && !SCHEMES.has(read(value).protocol)) tell(`address ${read(value).protocol}`, element);
      else if (URLS.has(name) && isLoaded(element, name) && read(value).origin !== read("").origin) tell("loaded", element);
      else if (name === "src" && !allowed.has(`src ${read(value).pathname}`)) tell("source", element);
      else if (!allowed.has(`${tag} ${name}`)) tell(`attribute ${name} of ${tag}`, element);
    }
    if (element.content instanceof DocumentFragment) walk(element.content);
    if (element.shadowRoot) walk(element.shadowRoot);
  };
  const walk = root => {
    for (const element of root.querySelectorAll("*")) look(element);
    const comments = doc.createNodeIterator(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    for (let node = comments.nextNode(); node; node = comments.nextNode()) tell("comment", node);
  };
  walk(doc);
  return found;
}
