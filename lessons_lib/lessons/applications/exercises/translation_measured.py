"""By how much is a net better than a dictionary?"""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def better_by(net, dictionary, right, trained):
    new = [n for n, seen in enumerate(trained) if not seen]
    return sum((net[n] == right[n]) - (dictionary[n] == right[n]) for n in new) / len(new)


def _share(said, right, where):
    """The share of texts that are right, of those where `where` is true."""
    return np.mean([one == wanted for one, wanted, asked in zip(said, right, where, strict=True) if asked])


def _measured(of, where=lambda trained: [not seen for seen in trained]):
    """A mistake: `of` makes one number of the two shares, on the phrases that `where` chooses."""
    return lambda net, dictionary, right, trained: of(*(
        _share(said, right, where(trained)) for said in (net, dictionary)))


def _words(said, right, trained):
    """The share of words that are right, of new phrases."""
    pairs = [pair for one, wanted, seen in zip(said, right, trained, strict=True) if not seen
             for pair in zip(one.split(), wanted.split(), strict=False)]
    return np.mean([one == wanted for one, wanted in pairs])


measuring = Exercise(
    "Write better_by(net, dictionary, right, trained): three lists of texts, what a net and a dictionary say of some "
    "phrases and what is right, and a list that says which of the phrases the net was trained on. Returned is the "
    "share of new phrases that the net has exactly right, less the share that the dictionary has.",
    right={"a sum": better_by, "two shares": _measured(lambda net, dictionary: net - dictionary),
           "with arrays": lambda net, dictionary, right, trained: (
               (np.array(net) == right).astype(int) - (np.array(dictionary) == right))[~np.array(trained)].mean()},
    wrong={
        "all phrases": Wrong(
            _measured(lambda net, dictionary: net - dictionary, lambda trained: [True] * len(trained)),
            "you count phrases that the net was trained on, too. It may know these by heart. Which ones say what it "
            "does with a phrase that nobody has translated for it?"),
        "trained phrases": Wrong(
            _measured(lambda net, dictionary: net - dictionary, lambda trained: trained),
            "you measure on the phrases that the net was trained on, and leave out the new ones. It may know those by "
            "heart. True in `trained` means: seen."),
        "no baseline": Wrong(
            _measured(lambda net, dictionary: net),
            "that is the net's share alone. Is it much? Nobody can tell before they know what a dictionary does."),
        "the dictionary alone": Wrong(
            _measured(lambda net, dictionary: dictionary),
            "that is the dictionary's share alone. What of the net's?"),
        "no baseline, all phrases": Wrong(
            _measured(lambda net, dictionary: net, lambda trained: [True] * len(trained)),
            "two things are missing. You count phrases that the net was trained on, too; and the dictionary's share is "
            "not taken off."),
        "the other way round": Wrong(
            _measured(lambda net, dictionary: dictionary - net),
            "the sign is turned. Asked is by how much the *net* is better. If it is worse, that is below 0."),
        "as if worse could not be": Wrong(
            _measured(lambda net, dictionary: abs(net - dictionary)),
            "your number has lost its sign. Where the dictionary is better, it must be below 0."),
        "words": Wrong(
            lambda net, dictionary, right, trained: _words(net, right, trained) - _words(dictionary, right, trained),
            "you count words. In a phrase with one wrong word most words are right, and the phrase is wrong."),
        "added up": Wrong(
            _measured(lambda net, dictionary: net + dictionary),
            "you add the two shares. By how much is one above the other?"),
        "divided": Wrong(
            _measured(lambda net, dictionary: net / dictionary if dictionary else float("inf")),
            "you divide one share by the other. Asked is the difference."),
        "divided by all": Wrong(
            lambda *given: better_by(*given) * given[3].count(False) / len(given[3]),
            "you count new phrases, and divide by the number of all. A share of the new ones has their number below "
            "it."),
        "a count": Wrong(
            lambda *given: better_by(*given) * given[3].count(False),
            "that is how many phrases more. Asked is a share: of how many new ones?"),
        "in percent": Wrong(
            lambda *given: 100 * better_by(*given),
            "that is in percent. A share here goes from 0 to 1."),
        "the dictionary asked only where the net is wrong": Wrong(
            lambda net, dictionary, right, trained: np.mean([1 if one == wanted else -(two == wanted)
                for one, two, wanted, seen in zip(net, dictionary, right, trained, strict=True) if not seen]),
            "you ask for the dictionary only where the net is wrong. Where both are right, neither is ahead: such a "
            "phrase counts 0, and yours counts 1. Is there an `elif` that should be an `if`?"),
        "where they differ": Wrong(
            lambda net, dictionary, right, trained: np.mean([one != two for one, two, seen in zip(
                net, dictionary, trained, strict=True) if not seen]),
            "you count where net and dictionary differ. Which of them is right there?"),
    },
    probes=[
        (["la maison", "la chat", "une pont", "les murs", "des clés"],
         ["le maison", "les chat", "un pont", "la murs", "des clé"],
         ["la maison", "le chat", "un pont", "les murs", "des clés"], [True, False, False, False, False]),
        (["la clé verte", "un sac noir", "de bons lits", "la rue", "des chats"],
         ["la verte clé", "un noir sac", "des bons lits", "la rue", "un chats"],
         ["la clé verte", "un sac noir", "de bons lits", "la rue", "des chats"], [True, True, False, True, False]),
        (["un lit", "la ronde table", "le grand chien", "une fleur"],
         ["un lit", "le table rond", "le petit chien", "une fleur"],
         ["un lit", "la table ronde", "le petit chien", "une fleur"], [True, False, False, False]),
    ],
    hints=["Which are new? `new = [n for n, seen in enumerate(trained) if not seen]` holds their places.",
           "`net[0] == right[0]` is True, and counts as 1, where a whole phrase is right; so is the dictionary's. "
           "Add up one less the other over all places in `new`, and divide by how many these are."],
    praise="A number says something beside another one, and on phrases that nobody has seen.",
)
