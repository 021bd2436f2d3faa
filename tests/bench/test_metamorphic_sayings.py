import pytest

from bench.laws import broken
from bench.metamorphic_sayings import LAWS, Law, base, holds, sayings
from bench.scenes import scene


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_each_law_holds_in_the_first_cases(law: Law):
    assert broken(holds(law), 3) == []


def test_a_report_holds_every_saying_in_a_pattern_of_its_case():
    made = scene(4)
    for words, name, _ in sayings(made):
        assert words[4:] in base(made, 4).text
        assert name in base(made, 4).text
    assert base(made, 4) == base(made, 4) != base(made, 5)
