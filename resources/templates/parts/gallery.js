
"use strict";
// The page can be read without this. With it, a photo opens in a viewer; arrow keys go from photo to photo.
(() => {
  const links = [...document.querySelectorAll("main figure a")];
  const viewer = document.querySelector("dialog");
  if (!links.length || !viewer.showModal) return;
  const part = (name) => viewer.querySelector(name);
  const picture = part("img");
  let at = 0;

  const show = (number) => {
    at = (number + links.length) % links.length;
    const shown = links[at].querySelector("img");
    picture.src = links[at].href;
    picture.alt = shown.alt;
    part(".words").replaceChildren(...links[at].nextElementSibling.cloneNode(true).childNodes);
    part(".count").textContent = `${at + 1} / ${links.length}`;
    if (!viewer.open) viewer.showModal();
  };
  const ways = { ArrowRight: () => at + 1, ArrowLeft: () => at - 1, Home: () => 0, End: () => links.length - 1 };

  links.forEach((link, number) => link.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(number);
  }));
  part(".next").addEventListener("click", () => show(at + 1));
  part(".previous").addEventListener("click", () => show(at - 1));
  part(".close").addEventListener("click", () => viewer.close());
  viewer.addEventListener("click", (event) => { if (event.target === viewer) viewer.close(); });
  viewer.addEventListener("close", () => links[at].focus());

  document.addEventListener("keydown", (event) => {
    if (!ways[event.key] || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const focused = links.indexOf(document.activeElement);
    if (!viewer.open && focused < 0) return;
    event.preventDefault();
    if (!viewer.open) at = focused;
    const next = ways[event.key]();
    if (viewer.open) show(next);
    else links[(next + links.length) % links.length].focus();
  });

  let from = null;
  picture.addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0].clientX : null; }, { passive: true });
  picture.addEventListener("touchend", (event) => {
    const way = from === null ? 0 : event.changedTouches[0].clientX - from;
    if (Math.abs(way) > 40) show(at + (way < 0 ? 1 : -1));
  });
})();
