import pytest

from crosswitness.model.annotation import (
    Annotation,
    Attribution,
    Chain,
    ChainMember,
    Mention,
    MentionKind,
    Origin,
    Role,
)
from tests.annotators.marked_text import attributed, paragraphs

ORIGIN = Origin(stage="test", version=1)
PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION


def speakers(
    text: str, names: dict[str, MentionKind], chain: tuple[str, ...] = ()
) -> list[tuple[str | None, str]]:
    """Return name and reason of each speaker; every occurrence of a name is a mention."""
    read = paragraphs(text)
    made: list[Annotation] = []
    for name, kind in names.items():
        start = text.find(name)
        while start >= 0:
            span = read.document.span(start, start + len(name))
            made.append(Mention(extent=span, origin=ORIGIN, kind=kind, name=span, rule="test"))
            start = text.find(name, start + len(name))
    if chain:
        places = [read.document.span(text.index(w), text.index(w) + len(w)) for w in chain]
        members = tuple(ChainMember(place=place, rule="test") for place in places)
        made.append(Chain(extent=places[0], origin=ORIGIN, kind=PERSON, members=members))
    found = attributed(read.adding(made))
    return [
        (found.text(item.speaker) if item.speaker else None, item.reason)
        for item in found.of(Attribution)
        if item.role is Role.SPEAKER
    ]


def test_the_name_inside_the_source():
    text = "“The pumps run,” said Petra Kolb, head of Norland Mines."
    names = {"Petra Kolb": PERSON, "Norland Mines": MentionKind.ORGANISATION}
    assert speakers(text, names) == [("Petra Kolb", "")]


def test_an_organisation_may_speak():
    text = "“The pumps run,” the Norland Mines Board said."
    assert speakers(text, {"Norland Mines Board": MentionKind.ORGANISATION}) == [
        ("Norland Mines Board", "")
    ]


@pytest.mark.parametrize("source", ["a lawyer for Petra Kolb", "Petra Kolb’s lawyer"])
def test_who_only_hangs_on_a_name_is_not_the_name(source: str):
    ((name, reason),) = speakers(f"“The pumps run,” {source} said.", {"Petra Kolb": PERSON})
    assert name is None
    assert "do not name" in reason or "not name it" in reason


def test_two_names_joined_stay_open():
    text = "“The pumps run,” Petra Kolb and Jonas Weir said."
    assert speakers(text, {"Petra Kolb": PERSON, "Jonas Weir": PERSON}) == [
        (None, "Several are named together.")
    ]


def test_a_pronoun_takes_the_last_speaker():
    text = "“The pumps run,” Petra Kolb said. “All is dry,” she added."
    assert speakers(text, {"Petra Kolb": PERSON}) == [("Petra Kolb", ""), ("Petra Kolb", "")]


def test_a_pronoun_with_a_rival_stays_open():
    text = "“The pumps run,” Petra Kolb said. Jonas Weir nodded. “All is dry,” he added."
    assert speakers(text, {"Petra Kolb": PERSON, "Jonas Weir": PERSON})[1][0] is None


def test_it_is_no_person():
    text = "“The pumps run,” Petra Kolb said. “All is dry,” it said."
    assert speakers(text, {"Petra Kolb": PERSON})[1][0] is None


def test_a_description_by_its_chain():
    text = "Petra Kolb came. “The pumps run,” the engineer said."
    assert speakers(text, {"Petra Kolb": PERSON}, ("Petra Kolb", "the engineer")) == [
        ("Petra Kolb", "")
    ]


def test_a_description_without_a_chain_stays_open():
    ((name, reason),) = speakers("“The pumps run,” the engineer said.", {})
    assert name is None
    assert reason


@pytest.mark.parametrize(
    "source",
    [
        "the state broadcaster Kolb Watch",
        "the armed group Kolb Watch",
        "Zarqand’s official Kolb Watch",
        "a spokesman for Kolb Watch",
        "a Kolb Watch spokeswoman",
    ],
)
def test_a_body_named_behind_what_it_is_speaks(source: str) -> None:
    text = f"“The pumps run,” {source} said."
    assert speakers(text, {"Kolb Watch": ORGANISATION}) == [("Kolb Watch", "")]


@pytest.mark.parametrize(
    "source",
    [
        "a Kolb Watch official",
        "a man who joined Kolb Watch",
        "a lawyer for Kolb Watch",
        "a man accused of leading Kolb Watch",
    ],
)
def test_a_body_that_somebody_belongs_to_does_not_speak(source: str) -> None:
    text = f"“The pumps run,” {source} said."
    assert speakers(text, {"Kolb Watch": ORGANISATION})[0][0] is None


def test_a_spokesman_goes_on_for_the_body_that_spoke() -> None:
    text = "“The pumps run,” Kolb Watch said. “All is dry,” a spokesman said."
    assert speakers(text, {"Kolb Watch": ORGANISATION})[1] == ("Kolb Watch", "")


def test_a_spokesman_after_a_person_or_a_rival_body_stays_open() -> None:
    text = "“The pumps run,” Petra Kolb said. “All is dry,” a spokesman said."
    assert speakers(text, {"Petra Kolb": PERSON})[1][0] is None
    text = "“The pumps run,” Kolb Watch said. Weir Watch left. “All is dry,” a spokesman said."
    found = speakers(text, {"Kolb Watch": ORGANISATION, "Weir Watch": ORGANISATION})
    assert found[1][0] is None


def test_what_follows_a_comma_is_left_out_of_a_description() -> None:
    text = "Petra Kolb came. “The pumps run,” the engineer, who was hurt, said."
    assert speakers(text, {"Petra Kolb": PERSON}, ("Petra Kolb", "the engineer")) == [
        ("Petra Kolb", "")
    ]
