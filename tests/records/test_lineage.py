from crosswitness.model.annotation import Language
from crosswitness.model.groups import Groups, group
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.record import Entity, Form
from crosswitness.records.families import family_table
from crosswitness.records.lineage import LineageOptions, build
from tests.records.support import ORIGIN, find, material, quoted, report

FIRST = "no ship of ours shall ever sail past the western light again"
OPTIONS = LineageOptions()
SECOND = "the harbour will be open to every fisherman of the two coasts"


def told(outlet: str, *said: str, speaker: str = "Ann Vale"):
    made = report(" ".join([f"{outlet} heard {speaker}.", *(f"“{s}”" for s in said)]), outlet)
    for words in said:
        made = quoted(made, words, speaker)
    whole = made.document.whole
    return made.adding([Language(extent=whole, origin=ORIGIN, code="en", confidence=1.0)])


def edges(*reports, countries: tuple[str, ...], options=OPTIONS) -> list[Lineage]:
    given = material(reports)
    places = tuple(sorted(find(made, "Ann Vale") for made in reports))
    given.records[Entity] = (
        Entity(
            id="e1",
            members=places,
            kind="person",
            name="Ann Vale",
            forms=(Form(text="Ann Vale", places=places),),
            countries=countries,
        ),
    )
    made = [e for e in build(given, options) if isinstance(e, Lineage)]
    return [e for e in made if e.kind is not LineageKind.SPEAKER]


def test_one_translated_saying_in_equal_words_speaks_for_itself_only():
    (edge,) = edges(told("A", FIRST), told("B", FIRST), countries=("IR",))
    assert (edge.kind, edge.force) == (LineageKind.COMMON_TEXT, Force.PROBABLE)
    assert edge.covers
    assert edge.words == len(FIRST.split())


def test_two_of_them_speak_for_the_whole_reports():
    (edge,) = edges(told("A", FIRST, SECOND), told("B", FIRST, SECOND), countries=("IR",))
    assert edge.covers == ()
    assert "2 translated sayings" in edge.reason


def test_equal_words_in_the_language_of_the_speech_show_nothing():
    assert not edges(told("A", FIRST, SECOND), told("B", FIRST, SECOND), countries=("IE",))


def test_what_cannot_be_told_is_undecided():
    found = edges(told("A", FIRST, SECOND), told("B", FIRST, SECOND), countries=())
    assert {edge.force for edge in found} == {Force.UNDECIDED}
    assert all(edge.covers for edge in found)


def test_the_country_in_a_name_counts():
    (edge,) = edges(told("A", FIRST), told("B", FIRST), countries=("SY",))
    assert edge.force is Force.PROBABLE


def test_copies_are_certain_edges_with_their_passages():
    words = "the boats came home with the tide and the whole town stood on the old pier to wait"
    a, b = told("A", words), told("B", words)
    a, b = report(f"Ann Vale. {words}", "A"), report(f"Ann Vale. {words}", "B")
    left, right = sorted((a.document.whole, b.document.whole))
    link = Link(
        left=left,
        right=right,
        relation=Relation.COPY_OF,
        features=(Feature(name="equal words", weight=1.0, detail="19 equal words"),),
        origin=ORIGIN,
    )
    groups = Groups()
    groups.add("duplicates", [group("duplicates", [left, right], [link])], [link])
    given = material([a, b], groups)
    (edge,) = [e for e in build(given, LineageOptions()) if isinstance(e, Lineage)]
    assert (edge.kind, edge.force) == (LineageKind.COPIES, Force.CERTAIN)
    assert {member.document for member in edge.members} == {a.document.id, b.document.id}
    assert edge.reason == "19 equal words"


def test_outlets_of_one_owner_are_joined_on_the_users_word():
    options = LineageOptions(families=("North Media: Daily A, Daily B",))
    reports = [told(outlet, "we go") for outlet in ("Daily A", "Daily B", "Daily C")]
    (edge,) = edges(*reports, countries=("IE",), options=options)
    assert (edge.kind, edge.force) == (LineageKind.FAMILY, Force.USER)
    assert "North Media" in edge.reason
    assert family_table(options.families)["daily b"] == "North Media"


def test_the_order_of_reports_makes_no_difference():
    reports = [told("A", FIRST), told("B", FIRST, SECOND), told("C", SECOND)]
    one = edges(*reports, countries=("IR",))
    assert sorted(one, key=lambda e: e.id) == sorted(
        edges(*reversed(reports), countries=("IR",)), key=lambda e: e.id
    )
