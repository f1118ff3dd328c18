/* Before the first paint: the reader's own choice of colours, if there is one. Without it the device decides. */
(function () {
  "use strict";
  var akar = document.documentElement;
  akar.classList.add("js");
  try {
    var tema = localStorage.getItem("notulen-tema");
    if (tema === "terang" || tema === "gelap") akar.setAttribute("data-tema", tema);
  } catch (_) { /* storage refused: the device decides */ }
})();
