import pytest

from crosswitness.linkers.speakers import (
    UNNAMED,
    Speaker,
    Standing,
    countries,
    lands_of,
    speakers,
    standing,
)
from crosswitness.model.annotation import (
    Attribution,
    Chain,
    ChainMember,
    MentionKind,
    Quotation,
    QuotationKind,
    Role,
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from tests.records.support import ORIGIN, find, quoted, report

ANN = Speaker("g1", "Ann Vale", (), True, ("NO",))
BOB = Speaker("g2", "Bob Quandt", ("g3",), True, ("NO",))
OFFICE = Speaker("g3", "the Tide Office", (), False, ("NO",))
FLEET = Speaker("g4", "the fleet", (), False, ("SE",))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (ANN, ANN._replace(name="she"), Standing.SAME),
        (BOB, OFFICE, Standing.MEMBER),
        (ANN, BOB, Standing.OTHER),
        (ANN, OFFICE, Standing.COMPATRIOT),
        (ANN, FLEET, Standing.FOREIGN),
        (ANN._replace(lands=()), FLEET, Standing.OPEN),
        (ANN, ANN._replace(group="g9", name="Vale"), Standing.NAMESAKE),
        (Speaker(name="diplomats"), Speaker(name="Western diplomats"), Standing.NAMESAKE),
        (Speaker(name="she"), Speaker(name="she"), None),
        (Speaker(name="experts"), ANN, None),
        (Speaker(name="officials", lands=("NO",)), ANN, Standing.COMPATRIOT),
        (
            Speaker(name="officials", lands=("NO",)),
            Speaker(name="officials", lands=("SE",)),
            Standing.FOREIGN,
        ),
        (UNNAMED, ANN, None),
    ],
)
def test_what_two_speakers_are_to_each_other(
    left: Speaker, right: Speaker, expected: Standing | None
):
    assert standing(left, right) is standing(right, left) is expected


def chain(made: Layers, words: str, kind: MentionKind, country: str) -> Chain:
    place = find(made, words)
    return Chain(
        extent=place,
        origin=ORIGIN,
        kind=kind,
        members=(ChainMember(place=place, rule="name"),),
        countries=(country,),
    )


def test_countries_are_read_in_the_words_that_name_a_speaker():
    made = report("Norwegian officials said so. Sweden was silent.", "A")
    made = made.adding(
        [
            chain(made, "Norwegian", MentionKind.PEOPLE, "NO"),
            chain(made, "Sweden", MentionKind.PLACE, "SE"),
        ]
    )
    assert lands_of(countries(made), [find(made, "Norwegian officials")]) == ("NO",)
    assert lands_of(countries(made), [find(made, "officials")]) == ()


def test_a_speaker_has_group_name_body_and_country():
    said = "the bridge is shut"
    made = report(f"Ann Vale of the Norwegian Tide Office said: {said}", "A")
    made = quoted(made, said, "Ann Vale")
    body = find(made, "Tide Office")
    made = made.adding([chain(made, "Tide Office", MentionKind.ORGANISATION, "NO")])
    groups = Groups()
    office, person = group("entities", [body]), group("entities", [find(made, "Ann Vale")])
    groups.add("entities", [office, person], [])
    assert list(speakers(made, groups).values()) == [
        Speaker(person.id, "Ann Vale", (office.id,), True, ())
    ]


def test_a_source_without_a_known_name_keeps_its_words():
    made = report("Port officials said: the bridge is shut", "A")
    said, source = find(made, "the bridge is shut"), find(made, "Port officials")
    words = Quotation(extent=said, origin=ORIGIN, kind=QuotationKind.INDIRECT, contents=(said,))
    given = Attribution(
        extent=source,
        origin=ORIGIN,
        quotation=words.id,
        role=Role.SPEAKER,
        source=source,
        cue=None,
        rule="test",
    )
    assert speakers(made.adding([words, given]), Groups()) == {
        words.id: Speaker("", "Port officials", (), False, ())
    }
