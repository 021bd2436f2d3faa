import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names import Outcome, compare, parse
from crosswitness.lang.names.rarity import Rarity

PAIRS = Path(__file__).parents[2] / "cases" / "names" / "pairs.jsonl"
CASES = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").split("\n") if line]

WORDS = (
    "Ali Ayoub Abdullah Hassan Hussein Karim Karimi Mohammad Reza Mohammadreza J. Voss Vossen "
    "al-Tamimi Petrov Петров كريم الحسن 王 Marta Okoye O'Neill"
)
words = st.sampled_from(WORDS.split())
names = st.lists(words, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['left']} ~ {case['right']}")
def test_golden_pairs(case: dict[str, object]) -> None:
    found = compare(parse(str(case["left"])), parse(str(case["right"])))
    assert found.outcome in case["outcome"], found.detail  # type: ignore[operator]


@given(names, names)
def test_compare_mirrors(left: str, right: str) -> None:
    there = compare(parse(left), parse(right))
    back = compare(parse(right), parse(left))
    assert (there.outcome, there.score, there.detail) == (back.outcome, back.score, back.detail)
    assert (there.left_over, there.right_over) == (back.right_over, back.left_over)


@given(names)
def test_a_name_equals_itself(name: str) -> None:
    found = compare(parse(name), parse(name))
    assert found.score == 1
    assert found.outcome in (Outcome.EQUAL, Outcome.INITIALS)


@given(names, names)
def test_case_and_titles_change_nothing(left: str, right: str) -> None:
    plain = compare(parse(left), parse(right))
    dressed = compare(parse(f"Brig. Gen. {left}"), parse(right.upper()))
    assert (plain.outcome, plain.score) == (dressed.outcome, dressed.score)


def test_surname_first_changes_nothing() -> None:
    turned = compare(parse("Okoye, Marta"), parse("Marta Okoye"))
    assert turned.outcome is Outcome.EQUAL


def test_a_script_that_is_not_read_never_vetoes() -> None:
    found = compare(parse("Karim Tamimi"), parse("卡里姆·塔米米"))
    assert found.outcome is Outcome.UNCLEAR


def test_details_name_both_spellings_and_what_is_left_over() -> None:
    found = compare(parse("Salih Karimi"), parse("Saleh Abdullah Kareemi"))
    assert found.outcome is Outcome.SUBSET
    assert "Saleh ≈ Salih" in found.detail
    assert "Abdullah only on one side" in found.detail


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    common = compare(parse("Mohammad Zarvani"), parse("Mohammad Tolbek"))
    rare = compare(parse("Mohammad Zarvani"), parse("Tolbek Zarvani"))
    assert common.outcome is rare.outcome is Outcome.CONTRADICT
    assert rare.score > common.score


def test_the_table_can_be_replaced() -> None:
    flat = Rarity(weights={}, unknown=1.0, skeletons={}, names=1)
    found = compare(parse("Mohammad Zarvani"), parse("Mohammad Tolbek"), flat)
    assert found.score == pytest.approx(0.93 / (1 + 1.6), abs=1e-6)


def test_one_word_for_two_is_a_compound() -> None:
    found = compare(parse("Golamreza Tavani"), parse("Golam Reza Tavani"))
    assert found.outcome is Outcome.EQUAL
    assert not found.left_over
    assert not found.right_over


def test_a_middle_initial_takes_no_first_name() -> None:
    other = compare(parse("Hugo B. Okoye"), parse("Bruno Okoye"))
    assert other.outcome is Outcome.CONTRADICT
    same = compare(parse("Hugo B. Okoye"), parse("Hugo Bruno Okoye"))
    assert same.outcome is Outcome.INITIALS


def test_who_is_whose_child_matters() -> None:
    swapped = compare(parse("Salim bin Omar al-Tavani"), parse("Omar bin Salim al-Tavani"))
    assert swapped.outcome is Outcome.CONTRADICT
    same = compare(parse("Salim bin Omar al-Tavani"), parse("al-Tavani, Saleem bin Umar"))
    assert same.outcome is Outcome.EQUAL


def test_initials_prove_nothing_alone() -> None:
    assert compare(parse("K. T."), parse("Karim Tavani")).outcome is Outcome.UNCLEAR
    other = compare(parse("Mark W. Lindqvist"), parse("Barak Okoye"))
    assert other.outcome in (Outcome.DIFFERENT, Outcome.CONTRADICT)
