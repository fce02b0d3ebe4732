/* A page of the site: answers that open all at once, and for print; small pictures that a button or a tap enlarges. */
"use strict";
(() => {
  const answers = () => [...document.querySelectorAll("details.answer")];
  const unfold = document.getElementById("unfold");
  if (unfold && answers().length) {
    unfold.parentElement.hidden = false;
    unfold.onclick = () => {
      const open = !answers().every(one => one.open);
      answers().forEach(one => { one.open = open; });
      unfold.textContent = open ? "Fold all answers again" : "Open all answers on this page";
    };
  }

  addEventListener("load", () => document.querySelectorAll("img").forEach(one => { one.loading = "eager"; }));   // for paper
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = answers().filter(one => !one.open);
    opened.forEach(one => { one.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach(one => { one.open = false; }));

  function reach() {   /* what an address names may lie within an answer */
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let one = named?.closest("details:not([open])"); one; one = one.closest("details:not([open])")) one.open = true;
    if (named) named.scrollIntoView();
  }
  addEventListener("hashchange", reach);
  if (location.hash) reach();

  const SMALL = .8;   // of the size that a picture was drawn in; enlarged, it can be moved
  for (const box of document.querySelectorAll(".picture, .live-picture")) {
    const button = Object.assign(document.createElement("button"), {type: "button", className: "enlarge"});
    const turn = (x, y) => {
      button.textContent = box.classList.toggle("large") ? "Show the whole picture" : "Enlarge the picture";
      box.scrollTo(x * (box.scrollWidth - box.clientWidth), y * (box.scrollHeight - box.clientHeight));
    };
    button.textContent = "Enlarge the picture";
    button.onclick = () => turn(0, 0);
    box.onclick = ({target, clientX, clientY}) => {   /* what is touched stays below the finger */
      const {left, top, width, height} = box.getBoundingClientRect();
      if (!button.hidden && !target.closest("a")) turn((clientX - left) / width, (clientY - top) / height);
    };
    box.after(button);
  }
  const still = {tabIndex: -1, role: null, ariaLabel: null};
  const sizes = new ResizeObserver(seen => seen.forEach(({target: box}) => {
    const picture = box.querySelector("img, svg"), moves = box.scrollWidth > box.clientWidth + 1;
    if (picture) box.nextSibling.hidden = !box.matches(".large") && box.clientWidth > SMALL * picture.getAttribute("width");
    Object.assign(box, moves ? {tabIndex: 0, role: "group", ariaLabel: picture ? "The picture" : "A table"} : still);
  }));
  document.querySelectorAll(".picture, .live-picture, .wide").forEach(one => sizes.observe(one));

  const narrow = matchMedia("(width < 78em)"), parts = document.querySelector(".contents details");
  const fold = () => { if (parts) parts.open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  fold();

  const lab = document.querySelector(".lab");
  if (lab && location.protocol === "file:") {
    lab.textContent = lab.dataset.fromAFile;
    document.getElementById("lab-says").hidden = true;
  }
})();
