"""What the slides say, claim by claim in their order, in words of our own. A claim's number is its place in the list.

The slides are put together from four sources: Brandon Rohrer's dinner and children's book, Christopher Olah's walk
through the LSTM, Stanford's CS231n on recurrent nets and their training, and DeepLearning4J's guide to LSTMs.
"""

from dataclasses import dataclass

TOLD = {
    "Recurrent nets": {
        "scratch": "Thinking does not begin anew every second: it builds on what came before.",
        "forgetful": "An ordinary net cannot do that, and this is a serious lack.",
        "spoken": "What somebody says is understood by way of the words before.",
        "loops": "A recurrent net has a loop, and through the loop information persists.",
        "patterns": "Recurrent nets find patterns in sequences of signs: text, genomes, handwriting, speech.",
        "readings": "They find patterns in series of numbers: what sensors read, what agencies count.",
        "prices": "They find patterns on stock markets too.",
        "strongest": "No kind of net is more powerful or more useful, one may argue.",
        "images": "They can even read images, cut into patches that come one after the other.",
        "brain": "They have a kind of memory, and so they may be compared to the brain.",
    },
    "Dinner": {
        "yesterday": "Yesterday's dinner tells tonight's.",
        "routes": "The net has two routes in, yesterday's dinner and the prediction for it, and one prediction out.",
        "two weeks": "After two weeks without news there is still a good guess at tonight's dinner.",
        "unwound": "To get it, leave out the missing news, unwind the net in time, and play it forward.",
        "far back": "In this way one can go back as many nights as one needs to.",
    },
    "The formula": {
        "shapes": "One input or many, one output or many: a recurrent net takes all of these shapes.",
        "some steps": "What one usually wants is an answer at some of the steps.",
        "formula": "One recurrence formula, applied at every step, makes the new state of the old one and the input.",
        "same weights": "The same function, with the same parameters, is used at every step.",
        "one state": "The state of a recurrent net is a single hidden vector.",
        "plain net": "In the plain net a tanh of two products is the new state, and a third product the answer.",
        "graph": "In the computation graph one weight matrix is used again at every step.",
    },
    "Through time": {
        "there and back":
            "To learn, go forward through the whole sequence for the loss, then backward for the gradient.",
        "chunks": "Instead, cut the sequence into chunks, and go forward and backward in each.",
        "carried": "Carry the state forward for ever, and take the gradient back for some steps only.",
    },
    "Drawbacks": {
        "sky": "The sky of the clouds needs no more context: over a small gap an RNN learns to use the past.",
        "France": "The last words say that a language comes; which one, only France can say, from further back.",
        "gap": "The gap between clue and answer may become very large.",
        "unable": "The longer the gap, the less RNNs can learn what links its ends, until they cannot at all.",
        "theory": "In theory RNNs can bridge any such gap.",
        "by hand": "A human could choose their weights so that they solve small tasks of this kind.",
        "practice": "In practice RNNs do not seem to learn such long connections.",
        "reasons": "Hochreiter in 1991 and Bengio and others in 1994 found basic reasons why it is hard.",
        "one step": "Each prediction of an RNN looks back one step only, and so its memory is short.",
        "mistakes": "What is further back such a net does not use, and so it makes mistakes.",
    },
    "Gradients": {
        "early": "Early in the 1990s vanishing gradients were known as a large obstacle.",
        "remote": "It is hard to know how much weight an input of long ago deserves.",
        "ancestors": "Inputs of long ago are like ancestors: many, and with little say each.",
        "stages": "One reason: what flows through a net is multiplied at many stages.",
        "above one": "What is multiplied again and again by a little more than one grows beyond measure.",
        "society": "Such growth stands behind network effects, and behind inequality, which cannot be avoided.",
        "gambler": "A factor a little below one: who gets back 97 cents for each dollar is soon bankrupt.",
        "derivatives": "Steps are tied together by products, so derivatives may vanish or explode.",
        "butterfly": "With exploding gradients each weight is the butterfly that stirs up a far hurricane.",
        "too strong": "Exploding gradients are too large: they take the weights for more powerful than they are.",
        "clipped": "Exploding gradients are fairly easy to mend: cut them off, or press them together.",
        "computers": "Vanishing gradients may become too small for the computer.",
        "learners": "Vanishing gradients may become too small for a net to learn from.",
        "harder": "To mend vanishing gradients is the harder problem.",
        "sigmoids": "A sigmoid of a sigmoid of a sigmoid is so flat that no slope is to be seen.",
        "layers": "A stack of sigmoids is like the way of a gradient through many layers.",
    },
    "LSTM units": {
        "nineties": "Hochreiter and Schmidhuber proposed the LSTM in the mid-90s, to solve the vanishing gradient.",
        "preserved": "The LSTM helps to keep the error that goes back, and to keep it more constant.",
        "thousand": "The LSTM can go on learning over many steps, more than a thousand.",
        "remote causes": "That opens a way to link a cause to a remote effect.",
        "rewards": "Rewards are often sparse and late, in life too: a central challenge of machine learning.",
        "karma": "Thoughts of karma and of divine reward are about the same thing.",
        "computer": "The cell keeps things outside the usual flow, like a computer: store, write, read.",
        "decides": "By its gates the cell decides what is stored, and when it is read, written and erased.",
        "analog": "The gates are analog: sigmoids between 0 and 1, multiplied element by element.",
        "differentiable": "Analog is better than digital here, for it can be differentiated.",
        "own weights": "The gates pass on or hold back what they get, each by weights of its own.",
        "gates learn": "By its gates' weights the cell learns, as all nets do, when to let in, let out and delete.",
        "designed": "The LSTM was designed to avoid the trouble with long memories.",
        "default": "To remember for long is practically what an LSTM does by default.",
        "middle": "What counts is the memory in the middle, for what happened many steps ago.",
        "one layer": "All recurrent nets are chains of one module; in the standard one it has one tanh layer.",
        "four layers": "In the LSTM's module there are four layers, and they work on each other.",
        "signs": "A line carries a whole vector; lines join and fork; a circle works element by element, a box learns.",
    },
    "The core idea": {
        "belt": "The key is the cell state: a conveyor belt with a few small linear changes.",
        "unchanged": "Information flows along the cell state easily, and unchanged.",
        "regulated": "The LSTM takes away from its cell state and adds to it, ruled by gates.",
        "gate": "A gate is a sigmoid layer and a multiplication element by element.",
        "zero and one": "A gate's numbers say how much passes: nothing at 0, everything at 1.",
        "three gates": "An LSTM has three gates.",
    },
    "Step by step": {
        "forget": "First the forget gate reads state and input, and says how much of each number on the belt to keep.",
        "gender": "In a language model the cell state might hold whether the subject is a she or a he.",
        "old gender": "When a new subject comes, the gender of the old one is to be forgotten.",
        "write": "Then the input gate says where to write, and a tanh layer says what.",
        "new gender": "The new subject's gender is written in the place of the old one's.",
        "update": "The old state times the forget gate, and the candidate times the input gate, make the new one.",
        "exchange": "In the update the old subject's gender is dropped and the new one's added.",
        "show": "At last the output gate picks the parts of the squashed state that come out.",
        "verb": "Having seen a subject, an LSTM might show its number, since a verb may come next.",
    },
    "The children's book": {
        "trained": "Assume that an LSTM has been trained on the book.",
        "saw": "After *Doug* its parts together say *saw*.",
        "not Doug": "After *Doug saw* they say Jane or Spot, and not Doug.",
        "inside": "The example shows how the pieces of an LSTM work together.",
    },
    "Applications": {
        "translation": "LSTMs translate from one language to another, and very well.",
        "phrases": "Translation goes phrase by phrase, or sentence by sentence, and not word by word.",
        "grammar": "LSTMs can hold the structures of grammar that each language has for itself.",
        "higher idea": "LSTMs find the idea behind a phrase, and say it in another way.",
        "same pieces": "For translation they need no other pieces than these.",
        "text": "Text has patterns in time.",
        "sound": "Speech and other sound have patterns in time.",
        "video": "Video has patterns in time.",
        "processes": "Physical processes have patterns in time.",
        "anything": "Almost everything that is embedded in time has patterns in time.",
    },
}


@dataclass(frozen=True)
class Claim:
    """One claim: its number, from 1 on, a short name, the part of the slides where it stands, and our words for it."""

    number: int
    name: str
    part: str
    words: str


def _numbered() -> dict[str, Claim]:
    told = [(name, part, words) for part, claims in TOLD.items() for name, words in claims.items()]
    return {name: Claim(number, name, part, words) for number, (name, part, words) in enumerate(told, 1)}


CLAIMS = _numbered()
PARTS = tuple(TOLD)
