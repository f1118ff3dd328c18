/* The address on paper as a QR code (ISO/IEC 18004; version 6, mask 0, level M up to 106 bytes, L up to 134: blocks
   of one length keep this small). */
(() => {
  const N = 41;
  const kali = (x, y) => {
    let z = 0;
    for (let i = 7; i >= 0; i--) z = (z << 1) ^ ((z >> 7) * 285) ^ ((y >> i & 1) * x);
    return z;
  };

  const koreksi = (isi, n) => { /* Reed-Solomon */
    const p = Array(n).fill(0), sisa = [...p];
    p[n - 1] = 1;
    for (let i = 0, akar = 1; i < n; i++, akar = kali(akar, 2)) p.forEach((q, j) => { p[j] = kali(q, akar) ^ p[j + 1]; });
    for (const satu of isi) {
      const faktor = satu ^ sisa.shift();
      sisa.push(0);
      p.forEach((q, j) => { sisa[j] ^= kali(q, faktor); });
    }
    return sisa;
  };

  /* Rows of modules; 1: dark */
  const kisi = (teks) => {
    const [k, b, format] = teks.length > 106 ? [18, 2, 30660] : [16, 4, 21522];
    const muat = 172 / b - k, nilai = [4, teks.length, ...teks, 0], data = [], blok = [], m = [];
    /* The kind takes four bits: each byte lies half in one, half in the next. */
    for (let i = 1; i < nilai.length; i++) data.push((nilai[i - 1] << 4 | nilai[i] >> 4) & 255);
    for (let isi = 236; data.length < muat * b; isi ^= 253) data.push(isi);
    for (let i = 0; i < b; i++) blok.push(data.slice(i * muat, (i + 1) * muat));
    const kata = [blok, blok.map((isi) => koreksi(isi, k))].flatMap((s) => s[0].flatMap((_, i) => s.map((l) => l[i])));

    for (let i = 0; i < N; i++) m.push([]);
    const tulis = (x, y, gelap) => { if (m[y] && x >= 0 && x < N) m[y][x] = gelap & 1; };
    const persegi = (x, y, jari) => {
      for (let i = -jari; i <= jari; i++) for (let j = -jari; j <= jari; j++) {
        const jauh = Math.max(Math.abs(i), Math.abs(j));
        tulis(x + i, y + j, jauh ? jauh + jari / 2 : 1);
      }
    };
    for (let i = 0; i < N; i++) { tulis(6, i, i + 1); tulis(i, 6, i + 1); }
    persegi(34, 34, 2);
    persegi(3, 3, 4);
    persegi(37, 3, 4);
    persegi(3, 37, 4);
    for (let i = 0; i < 15; i++) {
      tulis(8, i < 6 ? i : i < 8 ? i + 1 : N - 15 + i, format >> i);
      tulis(i < 8 ? N - 1 - i : i < 9 ? 7 : 14 - i, 8, format >> i);
    }
    tulis(8, N - 8, 1);
    let ke = 0;
    for (let kanan = N - 1; kanan > 0; kanan -= kanan === 8 ? 3 : 2) for (let i = 0; i < N * 2; i++) {
      const x = kanan - i % 2, y = kanan + (kanan < 6) & 2 ? i >> 1 : N - 1 - (i >> 1);
      m[y][x] ??= (kata[ke >> 3] >> 7 - ke++ % 8 ^ x + y + 1) & 1;
    }
    return m;
  };

  addEventListener("beforeprint", () => {
    const tempat = document.querySelector(".alamat-cetak"), asli = document.querySelector("link[rel=canonical]");
    const teks = [...new TextEncoder().encode(tempat && asli ? asli.href : "")];
    if (!teks[0] || teks.length > 134) return;
    const [gambar, jalan] = ["svg", "path"].map((nama) => document.createElementNS("http://www.w3.org/2000/svg", nama));
    gambar.setAttribute("viewBox", "-4 -4 49 49");
    jalan.setAttribute("d", kisi(teks).flatMap((m, y) => m.map((gelap, x) => gelap ? `M${x} ${y}h1v1h-1z` : "")).join(""));
    gambar.append(jalan);
    gambar.ariaHidden = true;
    tempat.prepend(gambar);
  }, { once: true });
})();
