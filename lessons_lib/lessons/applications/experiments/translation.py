"""Choose the words of a phrase, and see what the encoder hands over and what the decoder writes, word by word."""

from lessons_lib.interactive.controls import choice, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications.pictures.translation import draw_translated
from lessons_lib.lessons.applications.results import translated as kept
from lessons_lib.lessons.applications.translation import ARTICLES, BEFORE, BEHIND, NOUNS, NounPhrase

NONE = "none"  # no adjective
HOW_MANY = {f"{article} ({'several' if several else 'one'})" if article == "the" else article: (article, several)
            for article, several in ARTICLES}
MORE = {"nothing more": (), "and a cat": (NounPhrase("a", False, "", "", "cat"),),
        "and the big black dogs": (NounPhrase("the", True, "big", "black", "dog"),)}


def explore_translation() -> Experiment:
    """Choose the words of a phrase; one trained net translates it (results/translation.py keeps its weights)."""
    return Experiment(translated, "What is handed over, and what comes of it?",
                      article=choice(list(HOW_MANY), "the (one)", label="article"),
                      before=choice([NONE, *BEFORE], "small", label="first adjective"),
                      behind=stops([NONE, *BEHIND], "red", label="second adjective"),
                      noun=stops(list(NOUNS), "house", label="noun"),
                      more=choice(list(MORE), "nothing more", label="and"))


def translated(article, before, behind, noun, more):
    """The picture and its numbers for a phrase of these words."""
    adjectives = ("" if word == NONE else word for word in (before, behind))
    shown = kept.of((NounPhrase(*HOW_MANY[article], *adjectives, noun), *MORE[more]))
    return draw_translated(shown), {
        "written": shown["french"], "in French": shown["right"], "known": shown["kind"],
        "shares": [step[0][1] for step in shown["steps"]],
        **{word: "none" if shown[name] is None else shown[name]
           for word, name in (("feminine", "gender"), ("several", "number"))}}
