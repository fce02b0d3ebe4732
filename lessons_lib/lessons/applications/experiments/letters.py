"""Text as an LSTM and n-grams write it: temperature and beginning to choose. All texts are stored."""

from functools import cache

from lessons_lib.interactive.controls import choice, slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications.letters import ALPHABET
from lessons_lib.lessons.applications.pictures.letters import SHOWN, written_svg
from lessons_lib.lessons.applications.results import letters as results
from lessons_lib.lessons.applications.training.written import BEGINNINGS, STOPS, TRIES, invented, words_of


def explore_letters() -> Experiment:
    """Choose who writes, how warm, and from which beginning on; and see how many of the words there are."""
    stored = results.load()["written"]

    def draw(writer, beginning, temperature, again):
        found, hot = stored[writer][f"{beginning} "], str(temperature)
        text, shares = found["texts"][hot][again - 1], found["next"][hot]
        own = text[len(beginning) + 1:]
        strange, count = invented(own), len(words_of(own)) - 1
        likely = sorted(range(len(ALPHABET)), key=lambda n: (-shares[n], n))[:SHOWN]
        of_all = share_invented(writer)
        heading = (f"{writer} at temperature {temperature:.1f}: {len(strange) or 'none'} of {count} words "
                   f"{'is' if len(strange) < 2 else 'are'} in no lesson")
        return written_svg(text, strange, heading, f"{beginning} ", {ALPHABET[n]: shares[n] for n in likely},
                           {f"{one:.1f}": of_all[one] for one in STOPS}, f"{temperature:.1f}"), {
            "text": text, "words": count, "words in no lesson": len(strange), "likeliest next": ALPHABET[likely[0]],
            "its share": shares[likely[0]], "in no lesson at this temperature": of_all[temperature]}

    return Experiment(draw, "Who writes, how warm, and how many of the words are words?",
                      writer=choice(list(stored), "LSTM", label="writer"),
                      beginning=choice([one.strip() for one in BEGINNINGS], "the gate", label="beginning"),
                      temperature=stops(STOPS, 0.7, label="temperature"),
                      again=slider(1, TRIES, 1, label="another try"))


@cache
def share_invented(writer) -> dict[float, float]:
    """For each temperature the share of words that are in no lesson, in all texts that this writer wrote."""
    stored, found = results.load()["written"][writer], {}
    for hot in STOPS:
        texts = [text[len(beginning):] for beginning, one in stored.items() for text in one["texts"][str(hot)]]
        found[hot] = sum(len(invented(text)) for text in texts) / sum(len(words_of(text)) - 1 for text in texts)
    return found
