"""What Chromium prints of a page: on which sheet each end of a box came to stand. The PDF itself is read."""

import io
import re

from pypdf import PdfReader

FORMATS = ("A4", "Letter")
# What must not be cut, and what must not stand alone at the foot of a sheet.
WHOLE = "figure, .code, .said, .prose pre, .room, .prose table, .crib tr, .crib .kind"
HEADINGS = "h1, h2, h3, .crib .kind"
# A mark of two letters' size at each end of a box; a heading's second one is where what follows it begins.
MARK = """([whole, headings]) => {
    let count = 0;
    const names = {};
    const mark = (box, end, name) => {
        const sign = document.createElement("span");
        sign.textContent = name;
        sign.style.cssText = `position:absolute;left:0;${end}:0;font:3px monospace;color:#ddd;letter-spacing:0;
            background:none;white-space:nowrap;line-height:1`;
        if (getComputedStyle(box).position === "static") box.style.position = "relative";
        box.append(sign);
    };
    const pair = (first, second, what) => {
        const number = ++count;
        mark(...first, `mark${number}a.`);
        mark(...second, `mark${number}z.`);
        names[number] = what;
    };
    const words = box => box.tagName.toLowerCase() + "." + box.className + " " +
        (box.querySelector("img")?.alt || box.textContent).trim().replace(/\\s+/g, " ").slice(0, 60);
    const after = box => {
        for (; box && box !== document.body; box = box.parentElement)
            if (box.nextElementSibling) return box.nextElementSibling;
    };
    const boxes = [...document.querySelectorAll(whole)].map(box => [box, words(box)]);
    const titles = [...document.querySelectorAll(headings)].map(box => [box, after(box), words(box)]);
    boxes.forEach(([box, what]) => {
        const place = box.tagName === "TR" ? box.cells[0] : box.tagName === "TABLE" ? box.rows[0].cells[0] : box;
        const last = box.tagName === "TABLE" ? box.rows[box.rows.length - 1].cells[0] : place;
        pair([place, "top"], [last, "bottom"], "cut: " + what);
    });
    titles.forEach(([title, next, what]) => next && pair(
        [title, "bottom"], [next.querySelector("figure, pre, li, td, p") || next, "top"], "alone: " + what));
    return names;
}"""


def complaints(page, paper: str, whole: str = WHOLE) -> list[str]:
    """What is cut between two sheets of this paper, and which heading stands alone at a foot; the page gets marks."""
    names = {int(number): what for number, what in page.evaluate(MARK, [whole, HEADINGS]).items()}
    sheets = sheets_of(page, paper)
    assert names and len(sheets) > 1
    place = {found: n for n, text in enumerate(sheets) for found in re.findall(r"mark\d+[az](?=\.)", text)}
    missing = [what for number, what in names.items() if {f"mark{number}a", f"mark{number}z"} - place.keys()]
    assert not missing, missing
    return [f"{paper}, sheet {place[f'mark{number}a'] + 1}: {what}" for number, what in names.items()
            if place[f"mark{number}a"] != place[f"mark{number}z"]]


def sheets_of(page, paper: str | None = None) -> list[str]:
    """The text of each sheet, the marks in it; without a paper's name, on that of the page's own style."""
    size = {"format": paper} if paper else {"prefer_css_page_size": True}
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(**size))).pages]
