/* A static page ages: it prints a notice's window and never says "in force". This says it, from the reader's clock, and
   says it anew when that changes while the page stays open. A clock before the moment the page was built is certainly
   wrong; one that is a year after it is wrong, or the page is too old to know what was revoked since. What had ended
   before the page was built is over whatever the clock.
   <p class="masa" data-mulai="2024-09-22T00:00:00+07:00" data-sampai="2024-11-27T23:59:59+07:00">…</p>
   `data-sampai` is the last second; empty means until revoked. */
(function () {
  "use strict";
  var KATA = {
    "belum": "Belum berlaku",
    "berlaku": "Sedang berlaku",
    "lewat": "Sudah lewat",
    "dijadwalkan": "Dijadwalkan",
    "usai": "Sudah lewat, notula belum terbit",
    "tak-pasti": "Masa berlaku tidak dapat dipastikan: periksa tanggal di perangkat Anda",
    "usang": "Masa berlaku tidak dapat dipastikan: halaman ini disusun lebih dari setahun yang lalu, atau tanggal di perangkat Anda keliru"
  };
  var URUTAN = { "berlaku": 0, "belum": 1, "lewat": 3 }; /* 2: all that is not known */
  var DETIK = 1000, SEMENIT = 60 * DETIK, SETAHUN = 366 * 24 * 60 * SEMENIT;
  var dibangun = Date.parse(document.documentElement.getAttribute("data-dibangun") || "");
  var kini, berikut, jam;
  var asal = new Map(); /* list: its items in the page's own order */

  function setelah(teks) { return Date.parse(teks) + DETIK; }

  /* Remembers the next instant at which something has to be said anew. */
  function lalui(batas) {
    if (batas > kini && batas < berikut) berikut = batas;
    return kini >= batas;
  }

  /* null: the page does not say enough to judge, so its neutral words stay as they are. */
  function keadaan(el) {
    var mulai = Date.parse(el.getAttribute("data-mulai"));
    var teks = el.getAttribute("data-sampai");
    var akhir = teks ? setelah(teks) : Infinity;
    if (isNaN(dibangun) || isNaN(mulai) || isNaN(akhir)) return null;
    if (!lalui(dibangun)) return "tak-pasti";
    if (akhir <= dibangun) return "lewat";
    if (lalui(dibangun + SETAHUN)) return "usang";
    if (!lalui(mulai)) return "belum";
    return lalui(akhir) ? "lewat" : "berlaku";
  }

  function nyatakan(el) {
    var k = keadaan(el);
    if (!k || k === el.getAttribute("data-keadaan")) return;
    var tanda = el.querySelector("strong.lencana");
    if (!tanda) {
      tanda = document.createElement("strong");
      el.insertBefore(document.createTextNode(" "), el.firstChild);
      el.insertBefore(tanda, el.firstChild);
    }
    tanda.className = "lencana lencana-" + (k === "usang" ? "tak-pasti" : k);
    tanda.textContent = KATA[k];
    el.setAttribute("data-keadaan", k);
  }

  function pangkat(butir) {
    var el = butir.querySelector("[data-keadaan]");
    var k = el && URUTAN[el.getAttribute("data-keadaan")];
    return k === undefined || k === null ? 2 : k;
  }

  /* What is in force first, what is over last; else as the page has it. */
  function urutkan(daftar) {
    if (!asal.has(daftar)) asal.set(daftar, Array.from(daftar.children));
    var urut = asal.get(daftar).slice().sort(function (a, b) { return pangkat(a) - pangkat(b); });
    if (urut.every(function (butir, i) { return butir === daftar.children[i]; })) return;
    var fokus = document.activeElement;
    daftar.append.apply(daftar, urut);
    if (daftar.contains(fokus)) fokus.focus({ preventScroll: true });
  }

  /* Whether a day has surely passed since the page was built: not by a clock that is in doubt. */
  function sudah(teks) {
    var lewat = lalui(setelah(teks));
    return !isNaN(dibangun) && lalui(dibangun) && !lalui(dibangun + SETAHUN) && lewat;
  }

  /* Follow-ups whose day has passed since the page was built. */
  function tagih(el) {
    if (!sudah(el.getAttribute("data-tenggat")) || el.querySelector(".lencana-telat")) return;
    var tanda = document.createElement("span");
    tanda.className = "lencana lencana-telat";
    tanda.textContent = "Lewat tenggat";
    el.append(" ", tanda);
  }

  /* Meetings that were still to come when the page was built: in lists their badge changes, as the next one they go. */
  function usaikan(el) {
    var lewat = sudah(el.getAttribute("data-usai")), tanda = el.querySelector(".lencana");
    if (!tanda) { el.hidden = lewat; return; }
    tanda.className = "lencana lencana-" + (lewat ? "usai" : "dijadwalkan");
    tanda.textContent = KATA[lewat ? "usai" : "dijadwalkan"];
  }

  function kosongkan(kotak) {
    var rapat = Array.from(kotak.querySelectorAll("[data-usai]")), kata = kotak.querySelector(".berikut-kosong");
    if (!kata) {
      kata = document.createElement("p");
      kata.className = "berikut-kosong";
      kata.textContent = kotak.getAttribute("data-kosong");
      rapat[rapat.length - 1].after(kata);
    }
    kata.hidden = rapat.some(function (el) { return !el.hidden; });
  }

  /* Urgent notices stand on every page while their window is open, or while nobody can tell. */
  function sisihkan(kotak) {
    var butir = Array.from(kotak.querySelectorAll("[data-mulai]"));
    butir.forEach(function (el) {
      var k = keadaan(el);
      el.hidden = k === "lewat" || k === "belum";
    });
    kotak.hidden = butir.every(function (el) { return el.hidden; });
  }

  function lihat() {
    kini = Date.now();
    berikut = Infinity;
    document.querySelectorAll(".masa[data-mulai]").forEach(nyatakan);
    document.querySelectorAll("[data-urut-masa]").forEach(urutkan);
    document.querySelectorAll("[data-tenggat]").forEach(tagih);
    document.querySelectorAll("[data-usai]").forEach(usaikan);
    document.querySelectorAll("[data-kosong]").forEach(kosongkan);
    document.querySelectorAll(".serta-merta").forEach(sisihkan);
    clearTimeout(jam); /* no longer than a minute: a clock may be set right, a device may sleep */
    if (berikut < Infinity) jam = setTimeout(lihat, Math.min(berikut - kini, SEMENIT));
  }
  lihat();
  document.addEventListener("notulen:hasil", lihat); /* the search page adds notices later */
  document.addEventListener("visibilitychange", lihat);
  window.addEventListener("pageshow", lihat);
})();
