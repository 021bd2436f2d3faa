from crosswitness.lang.calendar import find_dates
from crosswitness.lang.times.build import BUILDERS
from crosswitness.lang.times.grammar import RULES


def test_each_rule_has_one_builder() -> None:
    assert set(BUILDERS) == {name for name, _ in RULES}


def test_a_builder_that_refuses_gives_way_to_the_next_rule() -> None:
    text = "in May 20 villagers left"  # no day, because the number counts
    assert [text[item.start : item.end] for item in find_dates(text)] == ["May"]
