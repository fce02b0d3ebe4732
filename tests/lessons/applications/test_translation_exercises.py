"""The two exercises on translation: slips of a first try, each told its own sentence."""

from lessons_lib.lessons.applications import exercises, translation
from tests.interactive.checked import says


def test_whoever_counts_the_words_after_writing_them_is_told_of_one_too_many(capsys):
    def write(decoder, h, c, right):
        word, words = 0, []
        while len(words) <= len(right):
            scores, h, c = translation.step(decoder, word, h, c)
            word = scores.argmax()
            if word == 0:
                break
            words.append(word)
        return words

    assert "one word too many" in says(capsys, exercises.writing, write)


def test_a_loop_that_waits_for_0_and_begins_with_it_is_told_why_nothing_comes(capsys):
    def write(decoder, h, c, right):
        word, words = 0, []
        while word != 0:
            scores, h, c = translation.step(decoder, word, h, c)
            word = scores.argmax()
            words.append(word)
        return words

    assert "ends before it has begun" in says(capsys, exercises.writing, write)


def test_an_elif_that_hides_the_dictionary_where_both_are_right_is_found(capsys):
    def better_by(net, dictionary, right, trained):
        ahead = new = 0
        for n, wanted in enumerate(right):
            if not trained[n]:
                new += 1
                if net[n] == wanted:
                    ahead += 1
                elif dictionary[n] == wanted:
                    ahead -= 1
        return ahead / new

    assert "Where both are right, neither is ahead" in says(capsys, exercises.measuring, better_by)
