/* The experiments of a page. Their pictures were all drawn beforehand, by the same Python that a notebook runs: here
   they are put together again, as pack.py and parts.py took them apart. Nothing is asked of any server. */
"use strict";

const live = (() => {
    const HEAR_AFTER = 700;   // ms without a move, before the picture is said aloud
    const NEAR = 24;          // how far on in a picture a drawing of the one before is looked for
    const pictures = {};      // name -> Pictures, of those that are here
    const NUMBER = /[\u0001-\u0003\u000b-\u0013]/g;   // the signs of parts.py
    const TRIMMED = 1, STEP = 2, FIXED = 11;

    /* Every picture of one experiment. */
    class Pictures {
        constructor(bytes) {
            const length = new DataView(bytes.buffer).getUint32(0, true);
            const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
            Object.assign(this, head);
            for (const slot of this.slots.flat()) {
                if (typeof slot !== "string") slot[2] = inFull(slot[2]);
            }
            this.columns = unpacked(bytes, 4 + length, head);
        }

        /* The SVG of a setting; `at` says at which of its stops each control stands. */
        svg(at) {
            return this.tags(at).join("");
        }

        tags(at) {
            if (this.which !== null) at = [this.says(this.which, at)];
            const seen = this.slots.map(() => 0);   // how many tags of each kind came before
            return this.plans[this.says(this.plan, at)].map(kind => this.tag(this.slots[kind][seen[kind]++], at));
        }

        tag(slot, at) {
            if (typeof slot === "string") return slot;
            const [form, forms, numbers] = slot;
            let n = 0, before = "";
            return forms[this.says(form, at)].replace(NUMBER, sign => {
                before = written(sign.charCodeAt(0), this.says(numbers[n++], at), before);
                return before;
            });
        }

        /* What a column says at a setting. */
        says(place, at) {
            const {over, strides, values} = this.columns[place];
            let index = 0;
            for (let n = 0; n < over.length; n++) index += at[over[n]] * strides[n];
            return values[index];
        }
    }

    /* [3, 2, 9, 1] is 3, 4, 9. */
    function inFull(runs) {
        const places = [];
        for (let n = 0; n < runs.length; n += 2) {
            for (let k = 0; k < runs[n + 1]; k++) places.push(runs[n] + k);
        }
        return places;
    }

    /* All columns: columns.py made differences and then bytes of them, here they are added up again. */
    function unpacked(bytes, from, {sizes, which, count, columns}) {
        let next = from;
        function number() {
            let value = 0, shift = 0, byte;
            do {
                byte = bytes[next++];
                value |= (byte & 127) << shift;
                shift += 7;
            } while (byte > 127);
            return (value >>> 1) ^ -(value & 1);
        }
        return columns.map(([over, along], place) => {
            const listed = which !== null && place !== which;
            const shape = over.map(axis => listed ? count : sizes[axis]);
            const strides = shape.map((_, n) => shape.slice(n + 1).reduce((a, b) => a * b, 1));
            const values = new Int32Array(shape.reduce((a, b) => a * b, 1));
            for (let n = 0; n < values.length; n++) values[n] = number();
            for (const axis of along) {
                const stride = strides[axis], run = stride * shape[axis];
                for (let n = stride; n < values.length; n++) {
                    if (n % run >= stride) values[n] += values[n - stride];
                }
            }
            return {over, strides, values};
        });
    }

    /* A number as its sign says; `before` is the number before it. */
    function written(sign, number, before) {
        if (sign >= FIXED) {
            const behind = sign - FIXED, digits = String(number).padStart(behind + 1, "0");
            return behind ? `${digits.slice(0, -behind)}.${digits.slice(-behind)}` : digits;
        }
        const text = String(number / 10);
        if (sign === TRIMMED) return text;
        const short = text.replace(/^(-?)0\./, "$1.");
        return sign === STEP || short[0] === "-" || short[0] === "." && before.includes(".") ? short : ` ${short}`;
    }

    /* The bytes that stand in a script as text. */
    async function inflated(text) {
        const packed = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
        return new Uint8Array(await new Response(stream).arrayBuffer());
    }

    /* The controls of a figure, and at which of its stops each stands. */
    const controls = figure => [...figure.querySelectorAll("[data-stops]")];

    function stop(control) {
        if (control.type === "checkbox") return Number(control.checked);
        if (control.tagName === "FIELDSET") return Number(control.querySelector(":checked").value);
        return Number(control.value);
    }

    /* Show the picture of where the controls stand, and at every slider what it stands at; say it, if it is another. */
    function show(figure) {
        for (const slider of figure.querySelectorAll("input[type=range]")) {
            const words = slider.dataset.stops.split("|")[slider.value];
            slider.setAttribute("aria-valuetext", words);
            slider.nextElementSibling.value = words;
        }
        const before = figure.drawn, tags = pictures[figure.dataset.live].tags(controls(figure).map(stop));
        figure.drawn = drawings(tags);
        const picture = figure.querySelector(".live-picture");
        put(picture, figure.drawn, before ?? []);
        const [title, words] = ["title", "desc"].map(name => picture.querySelector(name)?.textContent ?? "");
        picture.firstChild.setAttribute("aria-label", `${title}${/[.?!:]$/.test(title) ? "" : "."} ${words}`);
        clearTimeout(figure.hearing);
        if (before === undefined) return;
        figure.hearing = setTimeout(() => { figure.querySelector("[role=status]").textContent = words; }, HEAR_AFTER);
    }

    /* What an SVG is made of: its own tag, and what is drawn, one after the other; of the tags, each with its text. */
    function drawings([own, ...tags]) {
        const found = [own];
        let depth = 0;
        for (const tag of tags.slice(0, -1)) {
            if (depth) found.push(found.pop() + tag);
            else found.push(tag);
            if (tag[1] === "/") depth--;
            else if (tag[tag.indexOf(">") - 1] !== "/") depth++;
        }
        return found;
    }

    /* Put a picture in the place of the one before. What both have stays: a browser need not read and place it anew. */
    function put(picture, now, then) {
        if (now[0] !== then[0]) {
            picture.innerHTML = `${now.join("")}</svg>`;
            return;
        }
        const near = (list, one, from) => list.slice(from, from + NEAR).indexOf(one);
        const root = picture.firstChild;
        let old = root.firstChild, m = 1;
        function away() {
            const next = old.nextSibling;
            old.remove();
            old = next;
            m++;
        }
        for (const [n, one] of now.entries()) {
            if (!n) continue;
            if (one !== then[m]) {
                for (let gone = near(then, one, m); gone > 0; gone--) away();
            }
            if (one === then[m]) {
                old = old.nextSibling;
                m++;
            } else {
                if (old) old.insertAdjacentHTML("beforebegin", one);
                else root.insertAdjacentHTML("beforeend", one);
                if (old && near(now, then[m], n) < 0) away();   // else it comes later
            }
        }
        while (old) away();
    }

    /* Its pictures are here: the controls work from now on. */
    function begin(figure) {
        const form = figure.querySelector("form");
        form.addEventListener("input", () => show(figure));
        form.addEventListener("reset", () => setTimeout(() => show(figure)));   // only then are they at their start
        form.addEventListener("submit", event => event.preventDefault());
        form.querySelector("fieldset").disabled = false;
        figure.dataset.state = "ready";
        show(figure);   // a browser may have kept where the controls stood
    }

    function fail(figure) {
        figure.dataset.state = "still";
        figure.querySelector("form").hidden = true;
        figure.querySelector(".live-still").hidden = false;
    }

    const figures = name => [...document.querySelectorAll("[data-live]")].filter(one => one.dataset.live === name);

    /* Called by the script that brings an experiment's pictures. */
    async function arrived(name, text) {
        try {
            pictures[name] = new Pictures(await inflated(text));
            figures(name).forEach(begin);
        } catch (error) {
            console.error(error);
            figures(name).forEach(fail);
        }
    }

    /* Fetch the pictures of a figure that comes into view: as a script, which a page that is a file may do too. */
    function fetched(figure) {
        if (figure.dataset.state) return;
        const name = figure.dataset.live;
        figures(name).forEach(one => { one.dataset.state = "coming"; });
        const script = document.createElement("script");
        script.src = figure.dataset.from;
        script.onerror = () => figures(name).forEach(fail);
        document.head.append(script);
    }

    function look() {
        const all = [...document.querySelectorAll("[data-live]")];
        if (typeof DecompressionStream === "undefined") return all.forEach(fail);
        const near = new IntersectionObserver(seen => {
            seen.filter(one => one.isIntersecting).forEach(one => fetched(one.target));
        }, {rootMargin: "50% 0px"});
        all.forEach(figure => near.observe(figure));
    }

    document.documentElement.dataset.scripts = "on";   // else live.css hides the controls
    document.addEventListener("DOMContentLoaded", look);
    return {arrived, pictures};
})();
