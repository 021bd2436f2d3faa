from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.parts import Part, part_at
from crosswitness.linkers.renderings import rendering
from tests.records.support import report


def part(text: str) -> Part:
    made = report(text, "A")
    return part_at(made, made.document.whole, "s")


LONG = "the ferry company will repair the damaged lighthouse before the autumn storms"


def test_many_equal_words_say_more_than_few():
    few = rendering(part("the lighthouse stands"), part("the lighthouse stands"))
    many = rendering(part(LONG), part(LONG))
    assert 0 < few.likeness < many.likeness < 1


def test_shared_stems_are_told_the_weightiest_first():
    found = rendering(part("the lighthouse of the bay"), part("the lighthouse of the town"))
    assert found.shared[0] == "lighthous"  # a stem
    assert rendering(part("a bay"), part("one town")) == (0.0, ())


def test_words_side_by_side_say_more_than_scattered_ones():
    one = part("the damaged lighthouse of the harbour")
    beside = rendering(one, part("the damaged lighthouse near a harbour"))
    apart = rendering(one, part("the lighthouse near a harbour damaged"))
    assert beside.shared == apart.shared
    assert beside.likeness > apart.likeness


def test_what_both_reports_say_all_the_time_weighs_less():
    one, two = part("the ferry sank near the pier"), part("the ferry burned near the mill")
    often = replace(one, often={"ferry": 9}), replace(two, often={"ferry": 9})
    assert rendering(*often).likeness < rendering(one, two).likeness
    assert rendering(often[0], two) == rendering(one, two)


def test_a_part_stands_for_the_longer_saying():
    piece = part("will repair the damaged lighthouse")
    other = part("will repair the damaged lighthouse " + "and bake bread " * 4)
    assert rendering(piece, part(LONG)).likeness > 0.5 * rendering(piece, piece).likeness
    assert rendering(piece, other).likeness > 0.5 * rendering(piece, piece).likeness


def test_the_verb_before_one_saying_may_stand_in_the_other():
    said, quoted = part("the raid on the ferry"), part("we condemn the raid on the ferry")
    introduced = replace(said, cue=("condemn",))
    assert rendering(introduced, quoted).likeness > rendering(said, quoted).likeness
    assert rendering(introduced, said) == rendering(said, said)


def test_a_sentence_around_words_between_marks_is_tried_too():
    words = part("in the harshest terms")
    whole = part("the mayor condemned the raid on the ferry in the harshest terms")
    other = part("the raid on the ferry was condemned by the mayor")
    assert rendering(replace(words, wider=whole), other) == rendering(whole, other)
    assert rendering(replace(words, wider=whole), words) == rendering(words, words)


WORDS = st.lists(st.sampled_from(["river", "dam", "14", "America", "the", "falls"]), min_size=1)


@given(WORDS, WORDS)
def test_a_likeness_is_symmetric_and_a_share(left: list[str], right: list[str]):
    one, two = part(" ".join(left)), part(" ".join(right))
    assert rendering(one, two).likeness == rendering(two, one).likeness
    assert 0 <= rendering(one, two).likeness < 1
