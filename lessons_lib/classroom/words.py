"""Text from anywhere made fit to be shown, and counts in words."""

import re
import unicodedata

# Half a character, or a sign that turns the direction of what follows, is not for a page or a terminal.
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
# What takes no room on a page: names that differ in these alone look the same.
UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164"
                    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]")
MANY = 600  # characters of a stored sentence


def clean(text: str, room: int = MANY) -> str:
    """The text in one line of at most `room` characters; what cannot be shown is a "\ufffd"."""
    text = UNFIT.sub("\ufffd", " ".join(text[:4 * room + 100].split()))
    return text if len(text) <= room else f"{text[:room - 1].rstrip()}…"


def alike(name: str) -> str:
    """Equal for names that look the same: capitals, the ways to write an accent, and what cannot be seen do not count;
    "" for a name that cannot be seen at all.
    """
    seen = " ".join(UNSEEN.sub("", clean(name)).split())
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", seen).casefold())


def visible(text: str) -> str:
    """The same, where what cannot be seen is written out: "an<U+200B>na"."""
    return UNSEEN.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", text)


def counted(count: int, what: str, many: str = "") -> str:
    """"1 notebook", "2 notebooks"; `many` where it is not the word with an s."""
    return f"{count} {what if count == 1 else many or what + 's'}"


def listed(names, most: int = 0) -> str:
    """"a", "a and b", "a, b and c"; of more than `most` (0: all) only so many, "and 5 more"."""
    names = list(names)
    if most and len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most} more"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
