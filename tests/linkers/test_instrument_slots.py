import pytest

from crosswitness.linkers.instrument_slots import Slots, slots_of
from crosswitness.model.groups import Groups
from tests.happenings import read_report


def slots(text: str) -> list[Slots]:
    return list(slots_of(read_report("News\n\n" + text), Groups()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("US sanctions under the Harbour Act hurt Syria.", ["harbour act"]),
        ("A sanctions bill against Syria was tabled.", [""]),
        ("New sanctions under the Global Magnitsky Act hurt Syria.", ["magnitsky-act"]),
        ("Norway and Sweden agreed to a truce.", [""]),
    ],
)
def test_only_a_law_with_a_name_of_its_own_has_a_key(text: str, names: list[str]):
    assert [item.name for item in slots(text)] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy asked for a truce in Yemen.", "ahead"),
        ("Norway rejected a truce in Yemen.", "absent"),
        ("A truce in Yemen took effect.", "told"),
        ("A proposed law would put sanctions on Yemen.", "told"),
    ],
)
def test_what_is_only_asked_for_stands_apart(text: str, told: str):
    assert [item.told for item in slots(text)] == [told]


def test_places_are_told_apart_by_their_level():
    (wide,) = slots("A truce in Yemen took effect.")
    (town,) = slots("A truce in Aden took effect.")
    assert [level for level, _ in wide.scope] == ["country"]
    assert [level for level, _ in town.scope] == ["town"]


def test_a_new_truce_takes_up_nothing():
    first, second, third = slots(
        "The truce holds in Aden. Norway signed a truce in Oslo. The truce took effect."
    )
    assert (first.takes_up, second.takes_up, third.takes_up) == (None, None, second.place)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("a 72-hour truce", "72 hour"),
        ("a week-long truce", "week"),
        ("a weeklong truce", "week"),
        ("a truce for three days", "three day"),
        ("a truce", ""),
    ],
)
def test_durations_are_compared_in_bare_words(text: str, duration: str):
    assert [item.duration for item in slots(f"Norway and Sweden agreed to {text}.")] == [duration]
