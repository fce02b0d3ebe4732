"""Two shares by hand."""

from lessons_lib.interactive.exercise import Exercise, Wrong

two_shares = Exercise(
    "By hand: w = 3, h_0 = 2, h_1 = w h_0 + 1, h_2 = w h_1, L = h_2. The shares of steps 1 and 2 in dL/dw.",
    right={"by hand": (6, 7), "as a list": [6.0, 7.0]},
    wrong={
        "steps exchanged": Wrong(
            (7, 6), "the two numbers are right, and the steps are exchanged. Step 1 is the one that turned h_0 into "
                    "h_1. Which share goes with it?"),
        "the way back forgotten": Wrong(
            (2, 7), "your share of step 2 is right. For step 1 you took h_0 with a blame of 1. But the blame of 1 sits "
                    "on h_2. On its way back to h_1 it passes the second w. What is left, or grown, of it there?"),
        "only the last step": Wrong(
            (0, 7), "you let only step 2 pay. Step 1 used the same w, and a larger w would have made h_1 larger. What "
                    "does h_2 do then?"),
        "the blame of the states": Wrong(
            (9, 3), "9 and 3 are the blame of h_0 and of h_1: how L grows if a *state* grows. Here the *weight* is "
                    "asked. A product w h grows with w at the rate h. So what multiplies the blame at each step?"),
        "the sum alone": Wrong(13, "that is dL/dw, the sum. What are its two shares, one for each step?"),
        "the blame of h_0": Wrong(
            (18, 7), "your share of step 2 is right. For step 1 you took the blame of h_0, 9, which lies behind the "
                     "product w h_0. Which blame arrives in front of it, at h_1?"),
        "one more state": Wrong(
            (7, 21), "those are h_1 and h_2, the states *after* the steps. A share is a blame times the state that w "
                     "was multiplied with. Which states went in?"),
        "the blame alone": Wrong(
            (3, 1), "3 and 1 are the blame in front of each product, at h_1 and at h_2, and they are right. A product "
                    "w h grows with w at the rate h. So what multiplies each blame?"),
        "the state after step 2": Wrong(
            (6, 21), "your share of step 1 is right. At step 2, w was multiplied with h_1, and its product is h_2. "
                     "Which state, and which blame, belong in this share?"),
        "the state of step 1 forgotten": Wrong(
            (3, 7), "your share of step 2 is right. For step 1 you gave the blame at h_1 alone. Which state did w meet "
                    "there?"),
        "both in step 1": Wrong((13, 0), "you put the whole of it into step 1. Step 2 multiplied by w as well. What "
                                         "would a larger w do there alone?"),
        "lying on a column": Wrong([[6], [7]], "both numbers are right. Put them in one pair of brackets, with a comma "
                                               "between; no inner brackets are needed."),
        "the states alone": Wrong(
            (2, 21), "those are states. A share is a blame times the state that w was multiplied with. Which state did "
                     "w meet at step 2, and what is the blame of h_2?"),
    },
    hints=["L = h_2, so the blame of h_2 is 1. At step 2, w was multiplied with h_1 = 7.",
           "The blame of h_1 is w times that of h_2. At step 1, w was multiplied with h_0."],
    praise="Together 13. And w = 3.001 makes h_2 = 21.013001: thirteen times the nudge.",
)
