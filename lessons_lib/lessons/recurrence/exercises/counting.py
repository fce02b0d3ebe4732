"""How many parameters?"""

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.rnn import RNN


def count(D, H, K, T):
    return H * D + H * H + H + K * H + K


count_parameters = Exercise(
    "Write count(D, H, K, T): the number of parameters of a net with D inputs, H units, K outputs that reads T steps.",
    right={"array by array": count, "as it is glued": lambda D, H, K, T: H * (D + H + 1) + K * (H + 1),
           "ask a net": lambda D, H, K, T: RNN(D, H, K).theta.size},
    wrong={
        "biases forgotten": Wrong(
            lambda D, H, K, T: H * D + H * H + K * H,
            "the three matrices are right. Two columns are missing that the slide leaves out, too. How many numbers "
            "have b_h and b_y?"),
        "one bias forgotten": Wrong(
            lambda D, H, K, T: H * D + H * H + H + K * H,
            "one column is missing: the loop has its bias, and the outputs have none. What is the shape of b_y?"),
        "times T": Wrong(
            lambda D, H, K, T: T * (H * D + H * H + H + K * H + K),
            "you counted every box of the unrolled chain. Are those T boxes T nets, or one net drawn T times?"),
        "the loop times T": Wrong(
            lambda D, H, K, T: T * (H * D + H * H + H) + K * H + K,
            "you counted the loop once for every step. The graph has one W, which fans out. How often is it stored?"),
        "the loop's bias forgotten": Wrong(
            lambda D, H, K, T: H * D + H * H + K * H + K,
            "one column is missing: the outputs have their bias, and the loop has none. What is the shape of b_h?"),
        "two biases in the loop": Wrong(
            lambda D, H, K, T: H * D + H * H + 2 * H + K * H + K,
            "you counted H numbers too many. There is one bias in the loop, b_h (PyTorch keeps two; added up, they can "
            "do no more than one). And the state that the loop starts from is no parameter. Which of them is it?"),
        "no loop": Wrong(
            lambda D, H, K, T: H * D + H + K * H + K,
            "the loop itself is missing: which matrix leads from the old state to the new one, and what is its "
            "shape?"),
        "outputs from the inputs": Wrong(
            lambda D, H, K, T: H * D + H * H + H + K * D + K,
            "your outputs are read off the inputs. They are read off the state. What is the shape of W_hy?"),
        "one number for each bias": Wrong(
            lambda D, H, K, T: H * D + H * H + 1 + K * H + 1,
            "you gave each bias one number. b_h has a number for each unit. And b_y?"),
        "T added": Wrong(
            lambda D, H, K, T: count(D, H, K, T) + T,
            "right, and then you added T. The same parameters serve at every step. What does a longer sequence need?"),
        "sizes added up": Wrong(
            lambda D, H, K, T: D + H + K,
            "you added up the sizes. An array has as many numbers as its rows times its columns. Which five arrays are "
            "there?"),
        "H for the loop": Wrong(
            lambda D, H, K, T: H * D + H + H + K * H + K,
            "you gave the loop H numbers, one for each unit to itself. But in W_hh every unit hears every unit. What "
            "is its shape?"),
        "no outputs": Wrong(
            lambda D, H, K, T: H * D + H * H + H,
            "that is the step from state to state. The outputs are read off with W_hy and b_y. How many numbers are "
            "those?"),
    },
    probes=[(1, 2, 1, 5), (4, 3, 4, 4), (65, 100, 65, 25), (3, 1, 2, 1000), (2, 5, 3, 7)],
    praise="T is in the function's head and not in its body: a longer sequence needs no more parameters.",
    hints=["Write down the shape of each of the five arrays, and multiply its two numbers.",
           "W_xh has H · D numbers, W_hh has H · H. Three arrays are left, and T is in none."],
)
