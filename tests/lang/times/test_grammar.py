import pytest

from crosswitness.lang.times.build import BUILDERS
from crosswitness.lang.times.grammar import GRAMMAR, RULES, SINGLE, rule_of


@pytest.mark.parametrize(
    ("letters", "rule"),
    [("DMY", "day"), ("MY", "month"), ("tLCV", "span_now"), ("CVg", "ago"), ("W", "weekday")],
)
def test_the_rule_of_a_row_of_letters(letters: str, rule: str) -> None:
    match = GRAMMAR.match(letters)
    assert match is not None
    assert match.end() == len(letters)
    assert RULES[rule_of(match)][0] == rule


def test_every_rule_has_its_builder_and_its_single_pattern() -> None:
    assert {name for name, _ in RULES} == set(BUILDERS)
    assert [name for name, _ in RULES] == [name for name, _ in SINGLE]
