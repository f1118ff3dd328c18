/* The search beside the page: it loads the parts of the index and looks through them, so that the page never stands still.
   It is asked {id, tugas, …} and answers {id, hasil} or {id, galat}. Texts travel as pieces [text, marked], never as HTML. */
const BOBOT = { 1: 1.6, 2: 1.4, 3: 1.3, 4: 1, 5: 0.6 }; /* by rank, the second sign of a result's name */
const HARI_AWAL = Date.UTC(2000, 0, 1);
const SEHARI = 86400000;
const PARUH = 3 * 365.25; /* days after which being recent is worth half */
const BARU = 0.3;
const KATA_CUPLIKAN = 32;
const PERINGKAT = { metaWeights: { title: 4, padanan: 2, konteks: 0.4, tempat: 1, tanggal: 1 } };

let dasar = "";
let hariIni = 0;
let mesin = null;
const bagian = new Map(); /* key of a part: its Pagefind */
const temuan = new Map(); /* name of a result: {data, lokasi} of the latest search */
let gagal = 0; /* downloads that failed so far: Pagefind says nothing of them */

/* What is surely needed is asked for at once, while Pagefind would ask for one after the other; and its program, which it
   looks for beside each part, is one for all. */
const PROGRAM = "wasm.id.pagefind";
const AWAL = ["pagefind-entry.json", "pagefind.id.pf_meta"];
const unduh = self.fetch.bind(self);
const dahulu = new Map(); /* address: the bytes, or the promise of them */

function dahulukan(alamat) {
  const isi = unduh(alamat).then((jawaban) => {
    if (!jawaban.ok) throw new Error(jawaban.statusText);
    return jawaban.arrayBuffer();
  });
  isi.catch(() => {}); /* told to whoever asks for it */
  dahulu.set(alamat, isi);
}

self.fetch = async (alamat, pilihan) => {
  try {
    const nama = String(alamat).split("?")[0];
    const isi = dahulu.get(nama.endsWith(PROGRAM) ? dasar + mesin.folder + PROGRAM : nama);
    if (isi) return new Response(await isi);
    const jawaban = await unduh(alamat, pilihan);
    if (!jawaban.ok) gagal += 1;
    return jawaban;
  } catch (galat) {
    gagal += 1;
    throw galat;
  }
};

async function siapkan(pesan) {
  dasar = pesan.dasar;
  hariIni = (Date.parse(pesan.dibangun) - HARI_AWAL) / SEHARI;
  mesin = { folder: pesan.mesin.replace(/[^/]*$/, "") };
  dahulukan(dasar + mesin.folder + PROGRAM);
  AWAL.forEach((nama) => dahulukan(dasar + pesan.folder + nama));
  mesin.modul = await import(dasar + pesan.mesin);
  buka(pesan.kunci, pesan.folder).catch(() => {}); /* told to whoever searches it */
  return true;
}

async function utuh(kerjakan) {
  const sebelum = gagal;
  const hasil = await kerjakan();
  if (gagal !== sebelum) throw new Error("unduhan gagal");
  return hasil;
}

function buka(kunci, folder) {
  if (!bagian.has(kunci)) {
    const indeks = mesin.modul.createInstance({
      basePath: dasar + folder, metaCacheTag: folder, ranking: PERINGKAT, noWorker: true
    });
    bagian.set(kunci, utuh(() => indeks.init()).then(() => indeks));
  }
  return bagian.get(kunci);
}

/* Whether a part holds a word. Asked for one that it does not hold, Pagefind answers with those that begin with it, but
   also with the longest one that it begins with: with "M.A." for "maling". So what it found is looked at. */
async function memuat(indeks, kata) {
  const sama = await indeks.search(`"${kata}"`, { filters: { "-": "-" } }); /* none passes: it spares the list of them */
  if (sama.unfilteredResultCount) return true;
  const [satu] = (await indeks.search(kata)).results;
  if (!satu) return false;
  const { content, meta } = await satu.data();
  const isi = content.split(/\s+/);
  const kena = satu.words.length ? satu.words.map((tempat) => isi[tempat] || "") : Object.values(meta);
  return kena.join(" ").split(/\s+/).some((ada) => lanjutan(ada, kata));
}

/* Whether a word of a text is one that was looked for, in another form or with an end to it. */
const DEPAN = /^(?:me(?:n[gy]?|m)?|pe(?:n[gy]?|m|r)?|be[lr]?|te[lr]?|di|ke|se)/;
const EKOR = /(?:kan|an|i|nya|lah|kah)$/;

function lanjutan(ada, dicari) {
  const pokok = dicari.replace(DEPAN, "");
  const bentuk = [pokok, dicari.replace(EKOR, ""), pokok.replace(EKOR, "")].filter((satu) => satu.length > 2);
  return [ada, ...ada.split(/[^\p{L}\p{N}]+/u)].map(huruf)
    .some((satu) => satu.startsWith(dicari) || bentuk.some((lain) => satu.includes(lain)));
}

function skor(nama, mentah) {
  const hari = parseInt(nama.slice(2, 5), 36);
  const umur = Math.max(0, hariIni - hari);
  const baru = hari ? BARU * Math.pow(0.5, umur / PARUH) : BARU / 2;
  return mentah * BOBOT[nama[1]] * (1 + baru);
}

function urutkan(hasil, urut) {
  const hari = (h) => parseInt(h.nama.slice(2, 5), 36);
  const terbaru = (a, b) => hari(b) - hari(a);
  const cocok = (a, b) => b.kena - a.kena || b.skor - a.skor;
  const nama = (a, b) => (a.nama < b.nama ? -1 : 1);
  hasil.sort(urut === "terbaru"
    ? (a, b) => terbaru(a, b) || cocok(a, b) || nama(a, b)
    : (a, b) => cocok(a, b) || terbaru(a, b) || nama(a, b));
  return hasil;
}

/* Entries with every word; or, of those words that occur at all, with as many as there are. */
async function semua(indeks, kata, saring) {
  const jawab = await indeks.search(kata, { filters: saring });
  return jawab.results.map((r) => ({ nama: r.id, skor: skor(r.id, r.score), kena: 1, data: r.data, lokasi: r.words }));
}

async function sebagian(indeks, kata, saring) {
  const kumpul = new Map();
  for (const satu of kata) {
    for (const r of await semua(indeks, satu, saring)) {
      const lama = kumpul.get(r.nama);
      if (!lama) kumpul.set(r.nama, r);
      else {
        lama.kena += 1;
        lama.skor += r.skor;
        lama.lokasi = lama.lokasi.concat(r.lokasi);
      }
    }
  }
  return Array.from(kumpul.values());
}

async function cari(pesan) {
  const indeks = await buka(pesan.kunci, pesan.folder);
  const termuat = await Promise.all(pesan.kata.map((kata) => memuat(indeks, kata)));
  const ada = pesan.kata.filter((_, nomor) => termuat[nomor]);
  let hasil = [];
  if (pesan.persis) hasil = await semua(indeks, `"${pesan.kata.join(" ")}"`, pesan.saring);
  else if (pesan.longgar) hasil = await sebagian(indeks, ada, pesan.saring);
  else if (ada.length === pesan.kata.length) hasil = await semua(indeks, ada.join(" "), pesan.saring);
  urutkan(hasil, pesan.urut);
  hasil.forEach((h) => temuan.set(h.nama, h));
  return { nama: hasil.map((h) => h.nama), ada };
}

async function isi(pesan) {
  return Promise.all(pesan.nama.map(async (nama) => {
    const h = temuan.get(nama);
    return tampilan(nama, await h.data(), h.lokasi, pesan.kata);
  }));
}

/* ---- From a fragment of the index to what the page shows ---- */
const huruf = (teks) => teks.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function senada(kata, dicari) {
  return kata === dicari || (dicari.length > 3 && kata.startsWith(dicari));
}

/* Neighbouring words of one kind become one piece. */
function potongan(kata, kena) {
  const hasil = [];
  kata.forEach((satu, nomor) => {
    const tanda = kena(satu, nomor);
    const akhir = hasil[hasil.length - 1];
    if (akhir && akhir[1] === tanda) akhir[0] += " " + satu;
    else hasil.push([(hasil.length ? " " : "") + satu, tanda]);
  });
  return hasil;
}

/* The stretch of words with most hits in it. */
function jendela(awal, akhir, kena) {
  let mulai = awal;
  let terbanyak = 0;
  for (const tempat of kena) {
    const di = Math.max(awal, Math.min(tempat - 4, akhir - KATA_CUPLIKAN));
    const banyak = kena.filter((k) => k >= di && k < di + KATA_CUPLIKAN).length;
    if (banyak > terbanyak) [mulai, terbanyak] = [di, banyak];
  }
  return [mulai, Math.min(akhir, mulai + KATA_CUPLIKAN)];
}

/* The part of an entry that the hits lie in: one of its headings with what follows, or all of it. */
function bagianKena(fragmen, panjang, kena, judulKena) {
  const kepala = fragmen.anchors.filter((a) => /^h\d$/i.test(a.element)).sort((a, b) => a.location - b.location);
  const ruas = kepala.map((a, n) => ({
    jangkar: a.id, judul: a.text, awal: a.location, akhir: n + 1 < kepala.length ? kepala[n + 1].location : panjang
  }));
  const utuh = { jangkar: "", judul: "", awal: 0, akhir: ruas.length ? ruas[0].awal : panjang };
  let terbaik = utuh;
  let terbanyak = judulKena ? Infinity : 0;
  for (const satu of [utuh, ...ruas]) {
    const banyak = kena.filter((k) => k >= satu.awal && k < satu.akhir).length - (satu === utuh ? 0.5 : 0);
    if (banyak > terbanyak) [terbaik, terbanyak] = [satu, banyak];
  }
  if (fragmen.filters.jenis[0] === "pembahasan" && !terbaik.jangkar && ruas.length) terbaik = ruas[0];
  return terbaik;
}

function tampilan(nama, fragmen, lokasi, dicari) {
  const kata = fragmen.content.split(/\s+/);
  const kena = Array.from(new Set(lokasi)).sort((a, b) => a - b);
  const dikenal = new Set([...dicari, ...kena.map((k) => huruf(kata[k] || ""))].filter(Boolean));
  const cocok = (satu) => { const h = huruf(satu); return h !== "" && Array.from(dikenal).some((d) => senada(h, d)); };
  const jenis = fragmen.filters.jenis[0];
  const judulUtuh = fragmen.meta.title;
  const judulKena = jenis === "rapat" && judulUtuh.split(/\s+/).some(cocok);
  const ruas = bagianKena(fragmen, kata.length, kena, judulKena);
  const judul = jenis === "pembahasan" ? ruas.judul : judulUtuh;
  const tinggal = ruas.jangkar ? ruas.judul.split(/\s+/).length : samaDiAwal(judulUtuh.split(/\s+/), kata);
  const [mulai, akhir] = jendela(ruas.awal + tinggal, ruas.akhir, kena.filter((k) => k >= ruas.awal + tinggal && k < ruas.akhir));
  const tempat = new Set(kena);
  const cuplikan = potongan(kata.slice(mulai, akhir), (satu, n) => tempat.has(mulai + n) || (dicari.length > 0 && cocok(satu)));
  if (cuplikan.length && mulai > ruas.awal + tinggal) cuplikan.unshift(["… ", false]);
  if (cuplikan.length && akhir < ruas.akhir) cuplikan.push([" …", false]);
  const hari = parseInt(nama.slice(2, 5), 36);
  const alamat = fragmen.raw_url.replace(/^\//, "").replace(/([^/]*)\.html$/, (_, j) => (j === "index" ? "" : "#" + j));
  return {
    nama, jenis, judul: potongan(judul.split(/\s+/), cocok), cuplikan,
    alamat: ruas.jangkar ? `${alamat.replace(/#.*$/, "")}#${ruas.jangkar}` : alamat,
    konteks: jenis === "pembahasan" ? judulUtuh : ruas.jangkar ? `Acara: ${ruas.judul}` : fragmen.meta.konteks || "",
    tanggal: fragmen.meta.tanggal || "",
    iso: hari ? new Date(HARI_AWAL + hari * SEHARI).toISOString().slice(0, 10) : "",
    keadaan: (fragmen.filters.keadaan || [])[0] || "",
    masa: (fragmen.filters.masa || [])[0] || "",
    tempat: (fragmen.filters.wilayah || [])[0] || ""
  };
}

/* How many words at the start of an entry are its title, so that they need not be read twice; none if it was cut. */
function samaDiAwal(judul, kata) {
  const sama = judul.every((satu, n) => huruf(satu) === huruf(kata[n] || "")) && !/…$/.test(judul[judul.length - 1]);
  return sama ? judul.length : 0;
}

const TUGAS = { siapkan, cari, isi };
self.addEventListener("message", async (peristiwa) => {
  const { id, tugas, ...pesan } = peristiwa.data;
  try {
    self.postMessage({ id, hasil: await utuh(() => TUGAS[tugas](pesan)) });
  } catch (galat) {
    self.postMessage({ id, galat: String(galat && galat.message || galat) });
  }
});
