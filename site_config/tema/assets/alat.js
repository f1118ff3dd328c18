/* Two tools for readers with a script engine; pages are whole without them.
   1. Registers (table[data-saringan]) can be narrowed by the columns whose heading carries data-saring="<name>"; the
      choice stands in the address (?tim=…), so that it can be sent to someone, and the back button takes it back.
   2. Every item with an anchor (.jangkar) can be copied as a citation with its address. */
(function () {
  "use strict";

  function unsur(nama, kelas, teks) {
    var el = document.createElement(nama);
    if (kelas) el.className = kelas;
    if (teks) el.textContent = teks;
    return el;
  }

  /* ---- 1. Registers ---- */
  /* What a cell can be narrowed to: its state alone, or else each of its subjects or links. */
  function pilihan(sel) {
    var kata = sel.querySelectorAll(".lencana");
    if (!kata.length) kata = sel.querySelectorAll(".pokok-kata, a");
    if (!kata.length) return [sel.textContent.trim()];
    return Array.prototype.map.call(kata, function (el) { return el.textContent.trim(); });
  }

  function saringan(tabel, nomor) {
    var kolom = [];
    Array.prototype.forEach.call(tabel.tHead.rows[0].cells, function (th, letak) {
      if (th.hasAttribute("data-saring")) kolom.push({ nama: th.getAttribute("data-saring"), judul: th.textContent, letak: letak });
    });
    var baris = Array.prototype.map.call(tabel.tBodies[0].rows, function (tr) {
      return { tr: tr, nilai: kolom.map(function (k) { return pilihan(tr.cells[k.letak]); }) };
    });
    kolom = kolom.filter(function (k, i) {
      var kali = {};
      baris.forEach(function (b) { b.nilai[i].forEach(function (n) { if (n && n !== "–") kali[n] = (kali[n] || 0) + 1; }); });
      k.indeks = i;
      k.daftar = Object.keys(kali).sort(function (a, b) { return a.localeCompare(b, "id"); });
      return k.daftar.length > 1;
    });
    if (baris.length < 8 || !kolom.length) return;

    var form = unsur("form", "saring");
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", "Saring daftar ini");
    kolom.forEach(function (k) {
      var id = "saring-" + nomor + "-" + k.nama;
      var label = unsur("label", "", k.judul);
      var select = unsur("select");
      label.htmlFor = select.id = id;
      select.name = k.nama;
      select.appendChild(new Option("Semua", ""));
      k.daftar.forEach(function (n) { select.appendChild(new Option(n, n)); });
      k.select = select;
      var kotak = unsur("div");
      kotak.appendChild(label);
      kotak.appendChild(select);
      form.appendChild(kotak);
    });
    var kabar = unsur("p", "meta");
    kabar.setAttribute("role", "status");
    var wadah = tabel.closest(".gulir") || tabel;
    wadah.parentNode.insertBefore(form, wadah);
    wadah.parentNode.insertBefore(kabar, wadah);

    function terapkan() {
      var tampak = 0;
      baris.forEach(function (b) {
        var cocok = kolom.every(function (k) { return !k.select.value || b.nilai[k.indeks].indexOf(k.select.value) >= 0; });
        b.tr.hidden = !cocok;
        if (cocok) tampak += 1;
      });
      var semua = tampak === baris.length;
      kabar.textContent = semua ? "" : tampak ? "Ditampilkan " + tampak + " dari " + baris.length + "." :
        "Tidak ada yang cocok. Pilih Semua pada salah satu saringan.";
    }

    function dariAlamat() {
      var tanya = new URLSearchParams(location.search);
      kolom.forEach(function (k) {
        var minta = tanya.get(k.nama) || "";
        k.select.value = k.daftar.indexOf(minta) >= 0 ? minta : "";
      });
      terapkan();
    }

    form.addEventListener("submit", function (e) { e.preventDefault(); });
    form.addEventListener("change", function () {
      var tanya = new URLSearchParams(location.search);
      kolom.forEach(function (k) {
        if (k.select.value) tanya.set(k.nama, k.select.value);
        else tanya.delete(k.nama);
      });
      history.pushState(null, "", tanya.toString() ? "?" + tanya : location.pathname);
      terapkan();
    });
    window.addEventListener("popstate", dariAlamat);
    dariAlamat();
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-saringan]"), saringan);

  /* ---- 2. Citations ---- */
  var judul = document.querySelector("h1");
  var waktu = document.querySelector(".judul-halaman time, .fakta time");
  var asli = document.querySelector('link[rel="canonical"]');
  if (!judul || !navigator.clipboard) return;

  function kutipan(jangkar) {
    var nama = jangkar.textContent.replace(/^Tautan ke /, "");
    var hari = waktu ? waktu.textContent.replace(/^\S+, /, "").replace(/ pukul .*$/, "") : "";
    var alamat = (asli ? asli.href : location.href.split("#")[0]) + jangkar.getAttribute("href");
    return [nama.charAt(0).toUpperCase() + nama.slice(1), judul.textContent.trim(), hari, alamat].filter(Boolean).join(", ");
  }

  Array.prototype.forEach.call(document.querySelectorAll(".jangkar"), function (jangkar) {
    var tombol = unsur("button", "kutip", "Salin kutipan");
    var nama = jangkar.textContent.replace(/^Tautan ke /, "");
    var kabar = unsur("span", "kutip-kabar");
    tombol.type = "button";
    tombol.setAttribute("aria-label", "Salin kutipan " + nama);
    kabar.setAttribute("role", "status");
    tombol.addEventListener("click", function () {
      navigator.clipboard.writeText(kutipan(jangkar)).then(
        function () { kabar.textContent = "Tersalin."; },
        function () { kabar.textContent = "Tidak dapat menyalin. " + kutipan(jangkar); }
      );
    });
    jangkar.parentNode.appendChild(unsur("span", "sela", " · "));
    jangkar.parentNode.appendChild(tombol);
    jangkar.parentNode.appendChild(kabar);
  });
})();
