from crosswitness.model.annotation import Attribution, MentionKind, Role
from crosswitness.model.layers import Layers
from crosswitness.model.record import Contrast, Entity, Utterance, Verdict
from crosswitness.records.givers import moved
from crosswitness.records.utterances import renderings
from tests.records.support import ORIGIN, find, material, quoted, report

SAID = "the ferry will sail at night"


def entity(identity: str, name: str, *reports: Layers) -> Entity:
    places = tuple(sorted(find(made, name) for made in reports))
    return Entity(id=identity, members=places, kind=MentionKind.PERSON, name=name, forms=())


def from_text(made: Layers, words: str) -> Layers:
    quotation = quoted(made, SAID, words)
    source = find(made, words)
    speaker = next(a for a in quotation.of(Attribution) if a.role is Role.SPEAKER)
    station = Attribution(
        extent=source,
        origin=ORIGIN,
        quotation=speaker.quotation,
        role=Role.DOCUMENT,
        source=source,
        cue=None,
        rule="hand",
    )
    return quotation.adding([station])


def contrasts(reports: list[Layers], entities: tuple[Entity, ...]) -> list[Contrast]:
    given = material(reports)
    places = tuple(sorted(find(made, SAID) for made in reports))
    given.records[Entity] = entities
    given.records[Utterance] = (
        Utterance(
            id="u1",
            members=places,
            quotations=("q",),
            speakers=(),
            story="s1",
            renderings=renderings({p: given.layers(p.document).text(p) for p in places}),
        ),
    )
    return list(moved(given))


def test_a_text_here_and_a_man_there_are_told():
    one = from_text(report(f"The treaty says {SAID}.", "A"), "The treaty")
    two = quoted(report(f"Oda Lind said {SAID}.", "B"), SAID, "Oda Lind")
    (found,) = contrasts([one, two], (entity("e1", "Oda Lind", two),))
    assert found.verdict is Verdict.ATTRIBUTION
    assert {side.value for side in found.sides} == {"The treaty", "Oda Lind"}
    assert {place for side in found.sides for place in side.places} == set(found.members)


def test_two_speakers_are_told_and_one_is_not():
    one = quoted(report(f"Oda Lind said {SAID}.", "A"), SAID, "Oda Lind")
    two = quoted(report(f"Per Quandt said {SAID}.", "B"), SAID, "Per Quandt")
    three = quoted(report(f"Oda Lind told us {SAID}.", "C"), SAID, "Oda Lind")
    people = (entity("e1", "Oda Lind", one, three), entity("e2", "Per Quandt", two))
    assert len(contrasts([one, two], people)) == 1
    assert contrasts([one, three], people) == []


def test_names_that_end_alike_and_unknown_speakers_are_left_out():
    one = quoted(report(f"Oda Lind said {SAID}.", "A"), SAID, "Oda Lind")
    two = quoted(report(f"Lind said {SAID}.", "B"), SAID, "Lind")
    three = quoted(report(f"She said {SAID}.", "C"), SAID, "She")
    people = (entity("e1", "Oda Lind", one), entity("e2", "Lind", two))
    assert contrasts([one, two], people) == []
    assert contrasts([one, three], people) == []


def test_a_statement_and_a_treaty_are_two_texts():
    one = from_text(report(f"The treaty says {SAID}.", "A"), "The treaty")
    two = from_text(report(f"The joint statement says {SAID}.", "B"), "The joint statement")
    three = from_text(report(f"The deal says {SAID}.", "C"), "The deal")
    assert len(contrasts([one, two], ())) == 1
    assert contrasts([one, three], ()) == []
