import pytest

from bench.laws import broken
from bench.metamorphic import LAWS, Law, holds


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_each_law_holds_in_the_first_cases(law: Law):
    assert broken(holds(law), 3) == []
