import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names.compare import ALIGNMENT_CUT, CATEGORY_BAR
from crosswitness.lang.names.similarity import Likeness, similarity
from crosswitness.lang.names.token import token

letters = st.text(alphabet="abdefghiklmnorstuyz", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("left", "right", "likeness", "score"),
    [
        ("tamim", "tamim", Likeness.SAME_LETTERS, 1.0),
        ("ghorbani", "qorbani", Likeness.SAME_SOUNDS, 1.0),
        ("yousef", "yusuf", Likeness.SAME_NAME, 1.0),
        ("bob", "robert", Likeness.NICKNAME, 0.9),
        ("k", "karim", Likeness.INITIAL, 0.75),
        ("karim", "karimi", Likeness.NONE, 0.0),
        ("hassan", "hussein", Likeness.NONE, 0.0),
        ("z", "karim", Likeness.NONE, 0.0),
    ],
)
def test_likeness(left: str, right: str, likeness: Likeness, score: float) -> None:
    found = similarity(token(left), token(right))
    assert (found.likeness, found.score) == (likeness, score)


def test_one_odd_letter_is_a_slip_only_where_no_habit_explains_it() -> None:
    assert similarity(token("tarkovan"), token("tarlkovan")).likeness is Likeness.SLIP
    assert similarity(token("mazaver"), token("madaver")).likeness is Likeness.ALIKE
    assert similarity(token("tolbek"), token("tolbuk")).likeness is Likeness.ALIKE


@given(letters, letters)
def test_similarity_mirrors(left: str, right: str) -> None:
    there, back = similarity(token(left), token(right)), similarity(token(right), token(left))
    assert there == back
    assert 0 <= there.score <= 1


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("calvin", "kevin", False),
        ("maria", "mario", False),
        ("martin", "martina", False),
        ("steven", "stephen", True),
        ("salim", "salem", True),
        ("alexander", "aleksandr", True),
    ],
)
def test_two_known_given_names_need_a_habit_of_spelling(left: str, right: str, same: bool) -> None:
    found = similarity(token(left), token(right))
    assert (found.score >= CATEGORY_BAR) is same
    assert found.score >= ALIGNMENT_CUT
