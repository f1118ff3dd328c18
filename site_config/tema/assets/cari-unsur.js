/* Elements of the page, made without HTML: attributes by name, `true` for those without a value, texts as texts. */
export function buat(nama, atribut = {}, ...isi) {
  const unsur = document.createElement(nama);
  for (const [kunci, nilai] of Object.entries(atribut)) {
    if (nilai !== false) unsur.setAttribute(kunci, nilai === true ? "" : nilai);
  }
  unsur.append(...isi);
  return unsur;
}

/* Put new content in place of all that an element holds. */
export function ganti(unsur, ...isi) {
  unsur.replaceChildren(...isi);
}
