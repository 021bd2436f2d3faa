import pytest

from crosswitness.model.annotation import InstrumentMention
from crosswitness.model.instruments import InstrumentPart as Part
from tests.happenings import read_report


def parts(text: str, part: Part) -> list[str]:
    layers = read_report("News\n\n" + text)
    return [layers.text(a.place) for m in layers.of(InstrumentMention) for a in m.of(part)]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norway and Sweden agreed to a truce.", ["Norway", "Sweden"]),
        ("A truce between Norway and Sweden took effect.", ["Norway", "Sweden"]),
        ("Norway agreed a ceasefire with Sweden.", ["Norway", "Sweden"]),
        ("A truce between the government and the rebels holds.", ["government", "rebels"]),
        ("The United Nations called for a truce in Yemen.", []),
        ("Norway said that the truce was holding.", []),
        ("In a joint statement, Norway and Sweden condemned it.", ["Norway", "Sweden"]),
        ("Norway and Sweden said in a joint statement that it rained.", ["Norway", "Sweden"]),
        ("A joint statement by Norway and Sweden was read.", ["Norway", "Sweden"]),
    ],
)
def test_sides_are_who_agrees_and_not_who_asks(text: str, sides: list[str]):
    assert parts(text, Part.PARTY) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden agreed to a truce brokered by Denmark.",
        "A Danish-brokered truce between Norway and Sweden holds.",
        "Denmark brokered a truce between Norway and Sweden.",
    ],
)
def test_who_brokers_a_truce_is_no_side(text: str):
    assert parts(text, Part.PARTY) == ["Norway", "Sweden"]
    assert [words[:3] for words in parts(text, Part.MEDIATOR)] in (["Den"], ["Dan"])
