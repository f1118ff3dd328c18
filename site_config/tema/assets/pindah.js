// A page that moved: browsers go on by themselves, but leave the item (#k1) behind; this takes it along.
"use strict";
const tujuan = document.querySelector("a.tujuan");
if (tujuan && location.hash) {
  location.replace(tujuan.href + location.hash);
}
