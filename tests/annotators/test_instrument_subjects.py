import pytest

from crosswitness.model.annotation import InstrumentMention
from crosswitness.model.instruments import InstrumentPart as Part
from tests.happenings import read_report


def sides(text: str) -> list[tuple[str, str]]:
    layers = read_report("News\n\n" + text)
    found = [a for m in layers.of(InstrumentMention) for a in m.of(Part.PARTY)]
    return [(layers.text(a.place), a.country) for a in found]


def names(text: str) -> list[str]:
    return [name for name, _ in sides(text)]


def test_rebels_told_apart_by_a_people_are_no_state():
    assert sides("Norwegian rebels rejected the truce.") == [("Norwegian rebels", "")]
    ((_, country),) = sides("Norwegian forces violated the truce.")
    assert country == "NO"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Norwegian reporter rejected the truce.", []),
        ("Norway on Monday signed a truce.", ["Norway"]),
        ("Sweden accused Norway of violating the truce.", ["Norway"]),
        ("The United Nations sent a team to monitor the truce in Aden.", []),
        ("Norway dismissed a truce proposed by Sweden.", ["Norway"]),
        ("Norway-backed miners violated the truce in Aden.", []),
        ("Norway said on Monday that a truce took effect.", []),
        ("Rebels rejected the truce in Aden.", ["Rebels"]),
        ("Norway freed ten old men from the cold camps and signed a truce.", ["Norway"]),
        ("In Norway the cold old king sat down and signed a truce.", []),
        ("Norway declared a truce amid a raid by Sweden.", ["Norway"]),
        ("Norway renewed a truce with major rebel groups.", ["Norway", "rebel groups"]),
    ],
)
def test_sides_are_subjects_and_not_bystanders(text: str, expected: list[str]):
    assert names(text) == expected
