/* A static page ages: it prints a notice's window and never says "in force". This says it, from the reader's clock,
   unless that clock is before the moment the page was built, and so certainly wrong.
   <p class="masa" data-mulai="2024-09-22T00:00:00+07:00" data-sampai="2024-11-27T23:59:59+07:00">…</p>
   `data-sampai` is the last instant; empty means until revoked. */
(function () {
  "use strict";
  var KATA = {
    "belum": "Belum berlaku",
    "berlaku": "Sedang berlaku",
    "lewat": "Sudah lewat",
    "tak-pasti": "Masa berlaku tidak dapat dipastikan: periksa tanggal di perangkat Anda"
  };
  var dibangun = Date.parse(document.documentElement.getAttribute("data-dibangun") || "");
  var kini = Date.now();

  /* null: the page does not say enough to judge, so its neutral words stay as they are. */
  function keadaan(el) {
    var mulai = Date.parse(el.getAttribute("data-mulai"));
    var teks = el.getAttribute("data-sampai");
    var sampai = teks ? Date.parse(teks) : Infinity;
    if (isNaN(dibangun) || isNaN(mulai) || isNaN(sampai)) return null;
    if (kini < dibangun) return "tak-pasti";
    if (kini < mulai) return "belum";
    return kini > sampai ? "lewat" : "berlaku";
  }

  function nyatakan() {
    document.querySelectorAll(".masa[data-mulai]:not(.masa-dinyatakan)").forEach(function (el) {
      var k = keadaan(el);
      if (!k) return;
      var tanda = document.createElement("strong");
      tanda.className = "lencana lencana-" + k;
      tanda.textContent = KATA[k];
      el.insertBefore(document.createTextNode(" "), el.firstChild);
      el.insertBefore(tanda, el.firstChild);
      el.classList.add("masa-dinyatakan", "masa-" + k);
    });
  }
  nyatakan();
  document.addEventListener("notulen:hasil", nyatakan); /* the search page adds notices later */

  /* Follow-ups whose day has passed since the page was built. */
  document.querySelectorAll("[data-tenggat]").forEach(function (el) {
    if (isNaN(dibangun) || kini < dibangun || !(kini > Date.parse(el.getAttribute("data-tenggat")))) return;
    var tanda = document.createElement("span");
    tanda.className = "lencana lencana-telat";
    tanda.textContent = "Lewat tenggat";
    el.appendChild(document.createTextNode(" "));
    el.appendChild(tanda);
  });

  var kotak = document.querySelector(".serta-merta");
  if (!kotak) return;
  kotak.querySelectorAll("[data-mulai]").forEach(function (el) {
    var k = keadaan(el);
    if (k === "lewat" || k === "belum") el.remove();
  });
  if (!kotak.querySelector("[data-mulai]")) kotak.remove();
})();
