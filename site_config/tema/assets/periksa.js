// Checks the approved minutes in the reader's own browser: the chain line by line, and each text against its digest.
// Fetches from this site alone; texts reach the page as text.
"use strict";
(() => {
  const tempat = document.getElementById("periksa");
  if (!tempat) return;
  const hasil = document.getElementById("hasil");
  const temuan = document.getElementById("temuan");
  if (!window.crypto || !window.crypto.subtle) {
    hasil.textContent = "Peramban ini hanya dapat memeriksa lewat sambungan aman (https).";
    return;
  }
  hasil.textContent = "";

  const unsur = (nama, sifat) => Object.assign(document.createElement(nama), sifat);
  const kotak = unsur("input", { id: "kepala-lama", type: "text", maxLength: 80, size: 64, autocomplete: "off", spellcheck: false });
  const formulir = unsur("form", { className: "periksa" });
  const baris = unsur("p", {});
  baris.append(unsur("label", { htmlFor: kotak.id, textContent: "Kepala rantai yang pernah Anda simpan (boleh kosong)" }), kotak);
  const tombol = unsur("p", {});
  tombol.append(unsur("button", { type: "submit", textContent: `Periksa ${tempat.dataset.banyak} pengesahan` }));
  formulir.append(baris, tombol);
  tempat.append(formulir);

  const sidik = async (isi) => {
    const bit = await crypto.subtle.digest("SHA-256", isi);
    return Array.from(new Uint8Array(bit), (b) => b.toString(16).padStart(2, "0")).join("");
  };
  const ambil = async (alamat) => {
    const jawab = await fetch(alamat, { cache: "no-cache", credentials: "omit" });
    if (!jawab.ok) throw new Error("tidak ada");
    return new Uint8Array(await jawab.arrayBuffer());
  };

  async function rantai(catatan) {
    const baris = new TextDecoder().decode(catatan).split("\n").filter(Boolean);
    const mata = [];
    let kepala = "0".repeat(64);
    for (const [letak, isi] of baris.entries()) {
      const bagian = isi.split(" ");
      kepala = await sidik(new TextEncoder().encode(`${kepala} ${bagian.slice(0, -1).join(" ")}\n`));
      if (bagian.length !== 6 || bagian[5] !== kepala || bagian[0] !== String(letak + 1)) {
        return { mata, kepala, putus: letak + 1 };
      }
      mata.push({ nama: `${bagian[2]}.${bagian[3]}.txt`, sidik: bagian[4], kepala });
    }
    return { mata, kepala, putus: 0 };
  }

  async function naskah(mata) {
    let isi;
    try {
      isi = await ambil(tempat.dataset.naskah + mata.nama);
    } catch {
      return "naskah tidak ada";
    }
    const awal = new TextDecoder().decode(isi.slice(0, 8));
    if (awal === "ditarik ") return null;
    return (await sidik(isi)) === mata.sidik ? null : "naskah berubah";
  }

  async function periksa(lama) {
    const salah = [];
    const { mata, kepala, putus } = await rantai(await ambil(tempat.dataset.catatan));
    if (putus) salah.push(`baris ${putus}: rantai putus`);
    for (const [letak, satu] of mata.entries()) {
      hasil.textContent = `Memeriksa ${letak + 1} dari ${mata.length} …`;
      const kata = await naskah(satu);
      if (kata) salah.push(`${satu.nama}: ${kata}`);
    }
    const tertulis = document.getElementById("kepala").textContent.trim();
    if (tertulis !== kepala) salah.push("kepala rantai di halaman ini bukan kepala catatan");
    if (lama && lama !== "0".repeat(64) && !mata.some((m) => m.kepala === lama)) {
      salah.push("kepala rantai yang Anda simpan tidak ada dalam catatan: catatan lama telah ditulis ulang");
    }
    return { salah, banyak: mata.length };
  }

  formulir.addEventListener("submit", async (kejadian) => {
    kejadian.preventDefault();
    temuan.replaceChildren();
    try {
      const { salah, banyak } = await periksa(kotak.value.trim().toLowerCase());
      hasil.textContent = salah.length ? `${salah.length} tidak cocok.` : `Semuanya cocok: ${banyak} pengesahan.`;
      for (const kata of salah) {
        const butir = document.createElement("li");
        butir.textContent = kata;
        temuan.append(butir);
      }
    } catch {
      hasil.textContent = "Pemeriksaan gagal: catatan pengesahan tidak dapat diambil.";
    }
  });
})();
