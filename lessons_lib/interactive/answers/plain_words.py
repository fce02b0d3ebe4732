"""What Python and numpy say of a fault, in plain words."""

import re

from lessons_lib.interactive.answers.showing import cut

# What they say, and how we say it. The first pattern that fits counts.
PLAINLY = (
    (r"matmul: .*\(size (\d+) is different from (\d+)\).*",
     r"an @ stands between shapes that don't fit: \2 columns at its left, \1 rows at its right"),
    (r"matmul: Input operand \d does not have enough dimensions.*",
     "an @ has a plain number beside it. It wants an array on either side; a number is multiplied with *"),
    (r"ufunc 'matmul' did not contain a loop .*",
     "an @ has a text beside it, or another thing that is no number. A word becomes numbers as a one-hot column"),
    (r"unsupported operand type\(s\) for @:.*'(?:list|tuple)'.*",
     "an @ has a list beside it. It wants arrays: np.array(...) makes one of a list"),
    (r"unsupported operand type\(s\) for @:.*",
     "an @ has no array beside it. A number is multiplied with *"),
    (r"shapes (\([\d,]*\)) and (\([\d,]*\)) not aligned: (\d+) .* != (\d+) .*",
     r"the shapes \1 and \2 don't fit in a dot: \3 columns at its left, \4 rows at its right"),
    (r"operands could not be broadcast together with shapes (\([\d,]*\)) (\([\d,]*\)).*",
     r"the shapes \1 and \2 don't fit element by element"),
    (r"non-broadcastable output operand with shape (\([\d,]*\)) doesn't match the broadcast shape (\([\d,]*\)).*",
     r"what is to be added in place has the shape \2 and finds no room in an array of shape \1"),
    (r"could not broadcast input array from shape (\([\d,]*\)) into shape (\([\d,]*\)).*",
     r"something of shape \1 is written into a place of shape \2"),
    (r"cannot reshape array of size (\d+) into shape (\([\d,]*\)).*",
     r"an array of \1 numbers cannot take the shape \2"),
    (r"setting an array element with a sequence.*",
     "several numbers are put where one number has room, or the rows of a list are of different lengths"),
    (r"The truth value of an array with more than one element is ambiguous.*",
     "a yes or no is asked of a whole array, by an `if`, `and`, `or`, `max` or the like. Which one of its numbers is "
     "meant, or all of them?"),
    (r"(?:only .*arrays can be converted to Python scalars|only length-1 arrays .*)",
     "an array of several numbers stands where one number is wanted"),
    (r"too many indices for array: array is (\d)-dimensional, but (\d) were indexed",
     r"an array with \1 axis or axes is asked with \2 numbers in the square brackets"),
    (r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
     r"place \1 is asked for, and axis \2 has \3. They are counted from 0"),
    (r"axis (-?\d+) is out of bounds for array of dimension (\d+)",
     r"axis \1 is asked for, and the array has \2 of them. They are counted from 0"),
    (r"(list|tuple|string) index out of range",
     r"a place is asked for that the \1 does not have (\1 index out of range). The first is 0, and the last is one "
     r"less than its length"),
    (r"can only concatenate str .*", "a + stands between a text and something that is no text"),
    (r"can only concatenate (list|tuple) .*",
     r"a + stands between a \1 and something else. With lists, + makes a longer list; numbers are added in arrays"),
    (r"Cannot interpret '(\d+)' as a data type",
     "a shape is one thing, in brackets of its own: two pairs of brackets, as in np.ones((2, 5))"),
    (r"'(\w+)' is an invalid keyword argument for (\w+)\(\)",
     r"Python's own \2 knows no \1. numpy's does: np.\2, or .\2 behind an array"),
    (r"(sum|min|max|sort|round|abs)\(\) got an unexpected keyword argument '(\w+)'",  # the same, since Python 3.13
     r"Python's own \1 knows no \2. numpy's does: np.\1, or .\1 behind an array"),
    (r"can't multiply sequence by non-int of type '(\w+)'",
     r"a list is multiplied by a \1. A list cannot do sums; np.array(...) makes an array of it, which can"),
    (r"unsupported operand type\(s\) for (\S+)(?: or \S+)?: '(\w+)' and '(\w+)'", r"a \1 stands between \2 and \3"),
    (r"bad operand type for unary -: 'list'", "a list has no minus. np.array(...) makes an array of it"),
    (r"'numpy\.ndarray' object is not callable",
     "round brackets stand behind an array. Places go into [ ], and a product needs its *"),
    (r"'(int|float|list|tuple|str)' object is not callable",
     r"round brackets stand behind a thing of type \1, as if it were a function. Places go into [ ], a product needs "
     r"its *"),
    (r"'(\w+)' object is not subscriptable", r"square brackets stand behind a thing of type \1, which has no places"),
    (r"'(\w+)' object is not iterable", r"a thing of type \1 is to be gone through one by one, and it is no list"),
    (r"'(\w+)' object cannot be interpreted as an integer", r"a whole number is wanted, and a \1 was there"),
    (r"object of type '(\w+)' has no len\(\)", r"len(...) of a thing of type \1, which has no length"),
    (r"not enough values to unpack \(expected (\d+), got (\d+)\)",
     r"\1 names stand before the =, and \2 values come from behind it"),
    (r"too many values to unpack \(expected (\d+)(?:, got \d+)?\)",
     r"\1 names stand before the =, and more values come from behind it"),
    (r"cannot unpack non-iterable (\w+) object",
     r"several names stand before the =, and one thing of type \1 comes from behind it"),
    (r"(?:.*\.)?(\w+)\(\) takes (\d+) positional arguments? but (\d+) (?:was|were) given",
     r"\1 takes \2 arguments, and is called with \3"),
    (r"(?:.*\.)?(\w+)\(\) missing \d+ required positional arguments?: (.*)", r"\1 is called without \2"),
    (r"(?:float )?division by zero|float floor division by zero|.*modulo by zero", "something is divided by 0"),
    (r"\(34, .*|.*too large to convert to float.*|math range error",
     "a number has grown beyond what Python's floats hold"),
    (r"math domain error|expected a positive input.*",
     "math is asked for what does not exist, such as the logarithm of 0"),
    (r"cannot access local variable '(\w+)' where.*|local variable '(\w+)' referenced before.*",
     r"\1 is used before it has a value. Give it one above, before the loop"),
    (r"(min|max)\(\) (?:arg|iterable argument) is (?:an )?empty.*", r"\1(...) is asked of nothing at all"),
    (r".* is not in list|(?:tuple|list)\.(?:index|remove)\(x\): x not in (?:tuple|list)",
     "something is looked for in a list that is not in it"),
)


def plainly(said: str) -> str:
    """Our words for theirs, or theirs, cut, where we have none."""
    for theirs, ours in PLAINLY:
        if found := re.fullmatch(theirs, said, flags=re.DOTALL):
            return (found.expand(ours) if found.lastindex else ours) + "."
    return cut(said, 160)
