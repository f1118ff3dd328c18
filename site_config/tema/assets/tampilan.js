/* The choice of colours in the footer, and Esc or a click outside for the menu. Pages are whole without this file. */
(function () {
  "use strict";
  var akar = document.documentElement;
  var kotak = document.querySelector(".tampilan");
  var tombol = kotak ? Array.prototype.slice.call(kotak.querySelectorAll("button")) : [];

  function tandai() {
    var kini = akar.getAttribute("data-tema") || "otomatis";
    tombol.forEach(function (t) {
      t.setAttribute("aria-pressed", String(t.getAttribute("data-pilih") === kini));
    });
  }

  function pilih(tema) {
    if (tema === "otomatis") akar.removeAttribute("data-tema");
    else akar.setAttribute("data-tema", tema);
    try {
      if (tema === "otomatis") localStorage.removeItem("notulen-tema");
      else localStorage.setItem("notulen-tema", tema);
    } catch (_) { /* storage refused: the choice lasts for this page */ }
    tandai();
  }

  tombol.forEach(function (t) {
    t.addEventListener("click", function () { pilih(t.getAttribute("data-pilih")); });
  });
  if (kotak) kotak.hidden = false;
  tandai();

  var menu = document.querySelector(".menu");
  if (!menu) return;
  document.addEventListener("keydown", function (e) {
    if (e.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", function (e) {
    if (menu.open && !menu.contains(e.target)) menu.open = false;
  });
})();
