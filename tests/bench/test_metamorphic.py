import pytest

from bench.metamorphic import LAWS, Law, broken, first, scene


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_each_law_holds_in_the_first_cases(law: Law):
    assert broken(law, 3) == []


def test_a_scene_is_the_same_every_time_and_another_is_another():
    assert first(scene(7)) == first(scene(7)) != first(scene(8))
