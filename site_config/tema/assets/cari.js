/* The search page. What is asked stands in the address (?q=…&tahun=…), so that it can be kept, sent and gone back to.
   Nothing of the index is asked for before there is a word to look for. Whatever comes from the index or the address is
   put on the page as text, never as HTML. */
import { buat, ganti } from "./cari-unsur.js";

const SEHALAMAN = 10;
const ANGGARAN = 100000; /* bytes of the index that are downloaded without being asked for, once something is found */
const SEBENTAR = 400; /* milliseconds before "searching" is said: quick answers need no announcement before them */
const NAMA = { jenis: "Jenis", tahun: "Tahun", tim: "Tim", wilayah: "Wilayah", topik: "Pokok bahasan", keadaan: "Keadaan" };

const dasar = new URL(".", location.href).href.split(/[?#]/)[0];
const borang = document.getElementById("cari");
const kotak = document.getElementById("kata");
const tempat = buat("section", { class: "hasil", "aria-labelledby": "hasil-judul", hidden: true });
const judul = buat("h2", { id: "hasil-judul", tabindex: "-1" }, "Hasil pencarian");
const kabar = buat("p", { class: "hasil-kabar", role: "status", "aria-live": "polite" });
const catatan = buat("div", { class: "hasil-catatan" });
const daftar = buat("div");
ganti(tempat, judul, kabar, catatan, daftar);

let pilihan = null;
let kerja = null;
let siap = null; /* the promise that the worker is ready */
let giliran = 0; /* the latest question; answers to earlier ones are dropped */

/* ---- The worker ---- */
const menunggu = new Map();
let nomor = 0;

function suruh(tugas, pesan) {
  return new Promise((terima, tolak) => {
    nomor += 1;
    menunggu.set(nomor, { terima, tolak });
    kerja.postMessage({ id: nomor, tugas, ...pesan });
  });
}

function panggilPekerja() {
  if (kerja) return;
  const pekerja = new Worker(new URL("cari-kerja.js", import.meta.url), { type: "module" });
  pekerja.addEventListener("message", (p) => {
    const janji = menunggu.get(p.data.id);
    menunggu.delete(p.data.id);
    if (p.data.galat !== undefined) janji.tolak(new Error(p.data.galat));
    else janji.terima(p.data.hasil);
  });
  pekerja.addEventListener("error", () => {
    menunggu.forEach((janji) => janji.tolak(new Error("pekerja gagal")));
    menunggu.clear();
    berhenti();
  });
  kerja = pekerja;
}

/* Has the worker load Pagefind and the part that is searched first; once. */
function mulaiKerja() {
  if (!siap) {
    panggilPekerja();
    const pertama = bagianUntuk(tanya())[0] || pilihan.bagian[0];
    const dibangun = document.documentElement.dataset.dibangun;
    siap = suruh("siapkan", { dasar, mesin: pilihan.mesin, dibangun, kunci: pertama.nama, folder: pertama.folder });
  }
  return siap;
}

function berhenti() {
  if (kerja) kerja.terminate();
  kerja = siap = null;
}

/* ---- The question: from the address, and into it ---- */
function tanya() {
  const alamat = new URLSearchParams(location.search);
  const saring = {};
  for (const nama of Object.keys(NAMA)) {
    const nilai = alamat.get(nama);
    if (nilai && pilihan.saring[nama].some((p) => p[0] === nilai)) saring[nama] = nilai;
  }
  return { q: (alamat.get("q") || "").slice(0, 200), saring, urut: alamat.get("urut") === "terbaru" ? "terbaru" : "" };
}

function alamatTanya(t) {
  const alamat = new URLSearchParams();
  if (t.q.trim()) alamat.set("q", t.q.trim());
  for (const nama of Object.keys(NAMA)) if (t.saring[nama]) alamat.set(nama, t.saring[nama]);
  if (t.urut) alamat.set("urut", t.urut);
  const teks = alamat.toString();
  return teks ? `?${teks}` : location.pathname;
}

/* Must read a text as generator/views/spelling.py does: lower case, letters and figures, one way for each word. */
function kataDari(q) {
  let teks = ` ${q.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  for (const cara of Object.keys(pilihan.ejaan).sort((a, b) => b.length - a.length)) {
    while (teks.includes(` ${cara} `) && cara !== pilihan.ejaan[cara]) teks = teks.replace(` ${cara} `, ` ${pilihan.ejaan[cara]} `);
  }
  const semua = Array.from(new Set(teks.trim().split(" ").filter(Boolean)));
  const berarti = semua.filter((k) => !pilihan.abaikan.includes(k));
  return (berarti.length ? berarti : semua).slice(0, 8);
}

/* What is marked in results: the words as typed and as looked for. */
function kataTanda(q) {
  const ketikan = q.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((k) => k && !pilihan.abaikan.includes(k));
  return Array.from(new Set([...ketikan, ...kataDari(q)]));
}

/* ---- The form ---- */
function isian(nama) {
  const pilih = buat("select", { name: nama, id: `saring-${nama}` }, buat("option", { value: "" }, "Semua"));
  const kelompok = new Map();
  for (const [nilai, teks, , induk] of pilihan.saring[nama]) {
    let wadah = pilih;
    if (induk) {
      if (!kelompok.has(induk)) kelompok.set(induk, pilih.appendChild(buat("optgroup", { label: induk })));
      wadah = kelompok.get(induk);
    }
    wadah.append(buat("option", { value: nilai }, induk === teks ? `Seluruh ${teks}` : teks));
  }
  return buat("div", {}, buat("label", { for: pilih.id }, NAMA[nama]), pilih);
}

function susunBorang() {
  const isi = buat("div", { class: "saringan-isi" });
  for (const nama of Object.keys(NAMA)) if (pilihan.saring[nama].length > 1) isi.append(isian(nama));
  const urut = buat("select", { name: "urut", id: "saring-urut" },
    buat("option", { value: "" }, "Paling cocok dahulu"), buat("option", { value: "terbaru" }, "Terbaru dahulu"));
  isi.append(buat("div", {}, buat("label", { for: urut.id }, "Urutan"), urut));
  isi.append(buat("div", { class: "saringan-pakai" }, buat("button", { class: "tombol tombol-garis", type: "submit" }, "Terapkan saringan")));
  borang.append(buat("details", { class: "saringan", id: "saringan" }, buat("summary", {}, "Saring dan urutkan"), isi));
}

function isiBorang(t) {
  kotak.value = t.q;
  for (const pilih of borang.querySelectorAll("select")) {
    pilih.value = pilih.name === "urut" ? t.urut : t.saring[pilih.name] || "";
  }
  document.getElementById("saringan").open = false; /* what is set stands above the results, each with its button */
}

function dariBorang() {
  const isi = new FormData(borang);
  const saring = {};
  for (const nama of Object.keys(NAMA)) if (isi.get(nama)) saring[nama] = isi.get(nama);
  return { q: String(isi.get("q") || ""), saring, urut: isi.get("urut") || "" };
}

function pergi(t) {
  const alamat = alamatTanya(t);
  if (alamat !== (location.search || location.pathname)) history.pushState(null, "", alamat);
  return jawab();
}

/* ---- The answer ---- */
function kata(nama, nilai) {
  const ada = pilihan.saring[nama].find((p) => p[0] === nilai);
  return ada ? ada[1] : nilai;
}

function namaBagian(b) {
  const awal = b.tahun[0];
  const akhir = b.tahun[b.tahun.length - 1];
  const masa = awal === akhir ? `${awal}` : `${awal}–${akhir}`;
  return {
    kini: "Terkini, beserta tim dan layanan",
    keputusan: `Keputusan dan pengumuman tahun ${masa}`,
    rapat: `Rapat dan tindak lanjut tahun ${masa}`,
    pembahasan: "Disebut dalam pembahasan rapat"
  }[b.nama];
}

function tanda(potongan) {
  return potongan.map(([teks, kena]) => {
    if (!kena) return teks;
    const [, depan, isi, ekor] = teks.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
    return isi ? [depan, buat("mark", {}, isi), ekor] : teks;
  }).flat();
}

/* A meeting that was still to come when the index was made: masa.js tells when its day has passed. */
function usai(h) {
  if (pilihan.lencana[h.keadaan] !== "dijadwalkan" || !h.iso) return {};
  return { "data-usai": `${h.iso}T23:59:59${document.documentElement.dataset.dibangun.slice(19)}` };
}

function butir(h) {
  const rincian = [buat("span", { class: "hasil-jenis" }, kata("jenis", h.jenis))];
  if (h.keadaan) rincian.push(buat("span", usai(h), buat("span", { class: `lencana lencana-${pilihan.lencana[h.keadaan]}` }, kata("keadaan", h.keadaan))));
  const asal = [h.konteks, h.tempat && kata("wilayah", h.tempat)].filter(Boolean).join(" · ");
  const isi = buat("div", {}, buat("h4", {}, buat("a", { href: `../${h.alamat}` }, ...tanda(h.judul))));
  if (h.cuplikan.length) isi.append(buat("p", { class: "cuplikan" }, ...tanda(h.cuplikan)));
  isi.append(buat("p", { class: "meta hasil-rincian" }, ...rincian.flatMap((r) => [r, " "]), asal));
  if (h.masa) {
    const [mulai, sampai, teks] = h.masa.split("|");
    const masa = mulai ? { "data-mulai": mulai, "data-sampai": sampai } : {};
    isi.append(buat("p", { class: "masa", ...masa }, `Masa berlaku: ${teks}`));
  }
  const waktu = h.tanggal ? buat("time", { datetime: h.iso }, h.tanggal) : "";
  return buat("li", { class: "rekam" }, buat("p", { class: "rekam-tanggal" }, waktu), isi);
}

async function tambah(kelompok, ke) {
  const nama = kelompok.nama.slice(kelompok.tampil, kelompok.tampil + SEHALAMAN);
  const hasil = (await suruh("isi", { nama, kata: kelompok.tandai })).map(butir);
  if (ke !== giliran) return null;
  kelompok.tampil += hasil.length;
  kelompok.ol.append(...hasil);
  kelompok.lagi.hidden = kelompok.tampil >= kelompok.nama.length;
  kelompok.lagi.textContent = `Tampilkan ${Math.min(SEHALAMAN, kelompok.nama.length - kelompok.tampil)} lagi dari ${angka(kelompok.nama.length)}`;
  umumkan();
  return hasil[0];
}

/* Tells masa.js that there may be notices and meetings of which it can say where they stand. */
const umumkan = () => document.dispatchEvent(new CustomEvent("notulen:hasil"));
const angka = (n) => n.toLocaleString("id-ID");

async function tunjukkan(b, nama, tandai, ke) {
  const id = `hasil-${b.nama}`;
  const ol = buat("ol", { class: "daftar" });
  const lagi = buat("button", { class: "tombol tombol-garis", type: "button", hidden: true });
  const kelompok = { nama, ol, lagi, tandai, tampil: 0 };
  lagi.addEventListener("click", async () => {
    const pertama = await tambah(kelompok, ke).catch(() => rusak(giliran));
    if (pertama) pertama.querySelector("a").focus();
  });
  const bagian = buat("section", { "aria-labelledby": id, class: "hasil-bagian" },
    buat("h3", { id }, namaBagian(b), " ", buat("small", {}, `${angka(nama.length)} hasil`)), ol, lagi);
  await tambah(kelompok, ke);
  if (ke !== giliran) return;
  daftar.append(bagian);
  umumkan();
}

function saringanAktif(t) {
  const tombol = Object.entries(t.saring).map(([nama, nilai]) => {
    const hapus = buat("button", { class: "saringan-aktif", type: "button" }, `Hapus saringan ${NAMA[nama].toLowerCase()}: ${kata(nama, nilai)}`);
    hapus.addEventListener("click", () => {
      const saring = { ...t.saring };
      delete saring[nama];
      isiBorang({ ...t, saring });
      pergi({ ...t, saring });
      judul.focus();
    });
    return buat("li", {}, hapus);
  });
  return tombol.length ? buat("ul", { class: "tindakan" }, ...tombol) : "";
}

function tanpaKata(t) {
  const tautan = Object.entries(t.saring).map(([nama, nilai]) => pilihan.saring[nama].find((p) => p[0] === nilai)).filter((p) => p && p[2]);
  if (!tautan.length && !Object.keys(t.saring).length) return selesai();
  tempat.hidden = false;
  judul.textContent = "Tanpa kata kunci";
  kabar.textContent = "Tulis kata yang dicari, atau buka daftar lengkapnya.";
  ganti(catatan, saringanAktif(t), buat("ul", {}, ...tautan.map((p) => buat("li", {}, buat("a", { href: `../${p[2]}` }, p[1])))));
}

function selesai() {
  tempat.hidden = true;
  ganti(daftar);
  ganti(catatan);
  kabar.textContent = "";
}

function nihil(t, hilang) {
  kabar.textContent = `Tidak ada hasil untuk “${t.q.trim()}”${Object.keys(t.saring).length ? " dengan saringan ini" : ""}.`;
  ganti(catatan, saringanAktif(t), buat("div", { class: "kosong" },
    hilang.length ? buat("p", {}, `Tidak ditemukan di situs ini: ${hilang.join(", ")}.`) : "",
    buat("p", {}, "Yang dapat dicoba:"),
    buat("ul", {},
      buat("li", {}, "periksa ejaan, atau pakai kata lain yang searti;"),
      buat("li", {}, "pakai kata yang lebih sedikit atau lebih umum;"),
      Object.keys(t.saring).length ? buat("li", {}, "hapus saringan;") : "",
      buat("li", {}, "buka ", buat("a", { href: "#daftar" }, "daftar tanpa kata kunci"), "."))));
}

function rusak(ke) {
  if (ke !== giliran) return;
  berhenti();
  const ulang = buat("button", { class: "tombol", type: "button" }, "Coba lagi");
  ulang.addEventListener("click", () => jawab());
  kabar.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet Anda.";
  ganti(catatan, buat("p", { class: "tindakan" }, ulang),
    buat("p", {}, "Semua catatan tetap dapat dibuka melalui ", buat("a", { href: "#daftar" }, "daftar tanpa kata kunci"), "."));
}

/* The parts that can hold a hit. */
function bagianUntuk(t) {
  return pilihan.bagian.filter((b) => (!t.saring.tahun || b.tahun.includes(Number(t.saring.tahun)))
    && (!t.saring.jenis || b.jenis.includes(t.saring.jenis))
    && !(t.saring.keadaan && b.nama === "pembahasan"));
}

const hemat = () => Boolean(navigator.connection && navigator.connection.saveData);

async function telusuri(t, dicari, ke) {
  const persis = /^\s*".+"\s*$/.test(t.q);
  const cari = (b, longgar) => suruh("cari", { kunci: b.nama, folder: b.folder, kata: dicari, persis, longgar, saring: t.saring, urut: t.urut });
  const bagian = bagianUntuk(t);
  const keadaan = { jumlah: 0, ada: new Set(), nanti: [], sudah: [] };
  const periksa = async (b, longgar) => {
    const { nama, ada } = await cari(b, longgar);
    if (ke !== giliran) return;
    ada.forEach((k) => keadaan.ada.add(k));
    keadaan.jumlah += nama.length;
    if (!longgar) keadaan.sudah.push(b);
    if (nama.length) await tunjukkan(b, nama, kataTanda(t.q), ke);
  };
  let bita = 0;
  for (const b of bagian) {
    bita += b.bita;
    if (keadaan.jumlah && (bita > ANGGARAN || hemat())) keadaan.nanti.push(b);
    else {
      if (keadaan.sudah.length) kabarkan(t, keadaan, b);
      await periksa(b, false);
    }
    if (ke !== giliran) return;
  }
  let longgar = false;
  if (!keadaan.jumlah && dicari.length > 1 && !persis) {
    longgar = true;
    for (const b of keadaan.sudah) await periksa(b, true);
  }
  if (ke === giliran) tutup(t, dicari, keadaan, longgar, periksa);
}

function kabarkan(t, keadaan, b) {
  kabar.textContent = `${angka(keadaan.jumlah)} hasil sejauh ini; mencari juga di: ${namaBagian(b).toLowerCase()} …`;
}

function tutup(t, dicari, keadaan, longgar, periksa) {
  const hilang = dicari.filter((k) => !keadaan.ada.has(k));
  if (!keadaan.jumlah) return nihil(t, hilang);
  const ringkas = `${angka(keadaan.jumlah)} hasil untuk “${t.q.trim()}”`;
  kabar.textContent = longgar ? `Tidak ada yang memuat semua kata. ${ringkas} memuat sebagian.` : `${ringkas}.`;
  const tombol = keadaan.nanti.map((b) => {
    const tambahan = buat("button", { class: "tombol tombol-garis", type: "button" }, `Cari juga: ${namaBagian(b).toLowerCase()}`);
    tambahan.addEventListener("click", async () => {
      tambahan.disabled = true;
      kabarkan(t, keadaan, b);
      const ke = giliran;
      const sebelum = keadaan.jumlah;
      await periksa(b, false).catch(() => rusak(ke));
      if (ke !== giliran || !kerja) return;
      tambahan.remove();
      kabar.textContent = `${angka(keadaan.jumlah)} hasil untuk “${t.q.trim()}”, ${angka(keadaan.jumlah - sebelum)} di antaranya: ${namaBagian(b).toLowerCase()}.`;
      const kepala = document.getElementById(`hasil-${b.nama}`);
      if (kepala) { kepala.tabIndex = -1; kepala.focus(); } else judul.focus();
    });
    return tambahan;
  });
  if (tombol.length) daftar.append(buat("p", { class: "tindakan hasil-lagi" }, ...tombol));
}

async function jawab() {
  giliran += 1;
  const ke = giliran;
  const t = tanya();
  isiBorang(t);
  const nama = document.title.split(" – ").pop();
  document.title = t.q.trim() ? `“${t.q.trim()}” – Cari – ${nama}` : `Cari – ${nama}`;
  const dicari = kataDari(t.q);
  selesai();
  if (!dicari.length) return tanpaKata(t);
  tempat.hidden = false;
  judul.textContent = "Hasil pencarian";
  ganti(catatan, saringanAktif(t));
  tempat.setAttribute("aria-busy", "true");
  const sabar = setTimeout(() => { if (ke === giliran && !kabar.textContent) kabar.textContent = "Mencari …"; }, SEBENTAR);
  try {
    await mulaiKerja();
    await telusuri(t, dicari, ke);
  } catch (galat) {
    rusak(ke);
  }
  clearTimeout(sabar);
  if (ke === giliran) tempat.removeAttribute("aria-busy");
}

async function mulai() {
  document.getElementById("cari-tanpa-skrip").remove();
  const awal = new URLSearchParams(location.search).get("q");
  if (awal) {
    kotak.value = awal.slice(0, 200);
    panggilPekerja(); /* starts while the choices are still on their way */
  }
  borang.after(tempat);
  try {
    const jawaban = await fetch(dasar + "pilihan.json");
    if (!jawaban.ok) throw new Error(jawaban.status);
    pilihan = await jawaban.json();
  } catch (galat) {
    tempat.hidden = false;
    judul.textContent = "Hasil pencarian";
    kabar.textContent = "Pencarian tidak dapat dimuat. Muat ulang halaman ini, atau pakai daftar di bawah.";
    return;
  }
  susunBorang();
  borang.addEventListener("submit", (p) => { p.preventDefault(); pergi(dariBorang()); });
  window.addEventListener("popstate", () => jawab());
  /* Who types will ask: what every question needs comes while they do. */
  if (!hemat()) kotak.addEventListener("input", () => mulaiKerja().catch(berhenti), { once: true });
  await jawab();
}

mulai();
