/* Slides from one file. Right, Down, Space, PgDn: on. Left, Up, PgUp: back. Home, End. f: full screen. b or . : black.
   n: notes. o or Esc: all slides. A swipe turns too. The address keeps the place: #7 is slide 7, #7.2 its second step. */
(() => {
  const root = document.documentElement, $ = id => document.getElementById(id);
  const main = document.querySelector("main"), slides = [...document.querySelectorAll("main > section")];
  const roomy = matchMedia("(min-width: 700px) and (min-height: 420px)");
  const WIDTH = 1920, HEIGHT = 1080, FOOT = 66, LARGEST = 1.4;
  let place = 0, step = 1, start = null;

  const steps = slide => +slide.dataset.steps;
  const tooMuch = slide => {
    const edge = slide.getBoundingClientRect(), scale = edge.width / WIDTH;
    return [...slide.querySelectorAll(".lines, .code, .said, figure")].some(box => {
      const at = box.getBoundingClientRect();
      return at.bottom > edge.bottom - FOOT * scale || at.right > edge.right;
    }) || [...slide.querySelectorAll("pre, table")].some(box => box.scrollWidth > box.clientWidth + 1);
  };

  /* The largest type at which nothing of this step is cut. */
  function fit(slide, name) {
    if (slide.style.getPropertyValue(name)) return;
    const picture = name !== "--asked" && slide.querySelector("figure");   /* which has the room that type leaves */
    for (let size = picture ? 1 : LARGEST; size > 0.3; size -= 0.05) {
      slide.style.setProperty(name, size.toFixed(2));
      if (!tooMuch(slide)) break;
    }
  }

  function fitForPaper() {
    if (roomy.matches) slides.forEach(slide => {
      slide.classList.add("whole");
      fit(slide, "--whole");
      slide.classList.remove("whole");
    });
  }

  function draw() {
    root.classList.toggle("show", roomy.matches);
    $("overview").querySelector("details").open ||= roomy.matches;
    main.querySelectorAll("pre").forEach(box => { box.tabIndex = roomy.matches ? -1 : 0; });
    slides.forEach((slide, n) => {
      slide.classList.toggle("now", n === place);
      slide.classList.toggle("told", n === place && step === steps(slide));
    });
    const slide = slides[place], notes = slide.nextElementSibling;
    $("notes").innerHTML = notes?.matches(".notes") ? notes.innerHTML : "<p>No notes.</p>";
    $("notes").hidden = !(roomy.matches && root.classList.contains("noted"));
    if (!roomy.matches) return;
    $("count").textContent = `${place + 1} / ${slides.length}`;
    fit(slide, slide.classList.contains("told") ? "--told" : "--asked");
    const high = innerHeight - ($("notes").hidden ? 0 : $("notes").offsetHeight);
    const scale = Math.min(innerWidth / WIDTH, high / HEIGHT);
    main.style.transform = `translate(${(innerWidth - WIDTH * scale) / 2}px, ${(high - HEIGHT * scale) / 2}px) scale(${scale})`;
  }

  function go(to, at = 1) {
    place = Math.min(Math.max(to, 0), slides.length - 1);
    step = Math.min(Math.max(at, 1), steps(slides[place]));
    history.replaceState(null, "", `#${place + 1}${step > 1 ? `.${step}` : ""}`);
    draw();
  }
  const on = () => step < steps(slides[place]) ? go(place, step + 1) : place + 1 < slides.length && go(place + 1);
  const back = () => step > 1 ? go(place, step - 1) : place > 0 && go(place - 1, steps(slides[place - 1]));

  function read() {
    const [to, at] = location.hash.slice(1).split(".").map(Number);
    root.classList.remove("all");
    if (to >= 1) go(to - 1, at || 1); else draw();
    if (!roomy.matches && to >= 1) slides[place].scrollIntoView();
  }

  const flip = name => { root.classList.toggle(name); draw(); };
  function all() {
    root.classList.toggle("all");
    const links = $("overview").querySelectorAll("a");
    if (root.classList.contains("all")) links[place].focus(); else document.activeElement.blur();
  }
  const full = () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => 0);
  const KEYS = {
    ArrowRight: on, ArrowDown: on, PageDown: on, " ": on, Enter: on, ArrowLeft: back, ArrowUp: back, PageUp: back,
    Backspace: back, Home: () => go(0), End: () => go(slides.length - 1, 9), f: full, b: () => flip("black"),
    ".": () => flip("black"), n: () => flip("noted"), o: all, Escape: all,
  };

  addEventListener("keydown", event => {
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const pressed = event.target.closest("a, button") && ["Enter", " "].includes(event.key);
    const moves = root.classList.contains("all") && !["o", "Escape"].includes(event.key);
    if (!act || !roomy.matches || event.ctrlKey || event.altKey || event.metaKey || pressed || moves) return;
    event.preventDefault();
    if (root.classList.contains("black") && ![".", "b"].includes(event.key)) return flip("black");
    event.key === " " && event.shiftKey ? back() : act();
  });
  addEventListener("touchstart", event => { start = event.touches.length === 1 ? event.touches[0] : null; });
  addEventListener("touchend", event => {
    const end = event.changedTouches[0], far = start ? end.clientX - start.clientX : 0;
    if (roomy.matches && Math.abs(far) > 50 && Math.abs(far) > Math.abs(end.clientY - start.clientY)) far < 0 ? on() : back();
  });
  $("on").onclick = on;
  $("back").onclick = back;
  addEventListener("hashchange", read);
  addEventListener("resize", draw);
  addEventListener("beforeprint", fitForPaper);
  read();
  addEventListener("load", () => setTimeout(fitForPaper));
})();
