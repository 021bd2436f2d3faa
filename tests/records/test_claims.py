from crosswitness.model.annotation import Bound
from crosswitness.model.groups import Groups, group
from crosswitness.model.lineage import Lineage
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.record import Claim, ClaimKind, Utterance
from crosswitness.records import lineage
from crosswitness.records.claims import ClaimsOptions, build, subject_of, value_of
from crosswitness.records.utterances import renderings
from tests.records.support import ORIGIN, counted, find, material, quoted, report

OPTIONS = ClaimsOptions()


def figures(*reports, groups: Groups | None = None) -> list[Claim]:
    given = material(reports, groups)
    edges = lineage.build(given, lineage.LineageOptions())
    given.records[Lineage] = tuple(edge for edge in edges if isinstance(edge, Lineage))
    made = build(given, OPTIONS)
    return [claim for claim in made if isinstance(claim, Claim)]


def test_equal_figures_are_one_claim_and_the_silent_are_named():
    a = counted(report("14 people were killed", "A"), "14", 14, 14, "person")
    b = counted(report("Police: 14 people killed", "B"), "14", 14, 14, "person")
    c = report("Nothing is said of the dead", "C")
    (claim,) = figures(a, b, c)
    assert claim.kind is ClaimKind.FIGURE
    assert (claim.subject, claim.value) == ("person dead", "14")
    assert {carrier.document for carrier in claim.carriers} == {a.document.id, b.document.id}
    assert claim.texts == 2
    assert claim.silent == (c.document.id,)


def test_a_copy_adds_a_carrier_and_no_text():
    a = counted(report("14 people were killed", "A"), "14", 14, 14, "person")
    b = counted(report("14 people were killed", "B"), "14", 14, 14, "person")
    groups = Groups()
    left, right = sorted((a.document.whole, b.document.whole))
    copied = Link(
        left=left,
        right=right,
        relation=Relation.COPY_OF,
        features=(Feature(name="words", weight=1.0, detail="all"),),
        origin=ORIGIN,
    )
    groups.add("duplicates", [group("duplicates", [left, right], [copied])], [copied])
    (claim,) = figures(a, b, groups=groups)
    assert len(claim.carriers) == 2
    assert (claim.texts, claim.texts_least, claim.texts_most) == (1, 1, 1)


def test_an_utterance_is_claimed_by_its_carriers_through_their_relays():
    made = quoted(
        report("Ann said: We go, the Agency reported.", "A"), "We go", "Ann", "the Agency"
    )
    given = material([made])
    place = find(made, "We go")
    from crosswitness.model.annotation import Quotation

    given.records[Utterance] = (
        Utterance(
            id="u1",
            members=(place,),
            quotations=(made.of(Quotation)[0].id,),
            speakers=(),
            unknown="x",
            story="s1",
            renderings=renderings({place: "We go"}),
        ),
    )
    (claim,) = build(given, OPTIONS)
    assert isinstance(claim, Claim)
    assert claim.kind is ClaimKind.UTTERANCE
    assert claim.subject == "u1"
    assert claim.carriers[0].via == ("the Agency",)


def test_values_and_subjects_are_written_for_comparison():
    made = counted(report("8 to 12 people", "A"), "8 to 12 people", 8, 12, "person")
    from crosswitness.model.annotation import Quantity

    (quantity,) = made.of(Quantity)
    assert quantity.bound is Bound.BETWEEN
    assert value_of(quantity) == "8 to 12"
    open_above = counted(report("8 people", "A"), "8 people", 8, None, "")
    (other,) = open_above.of(Quantity)
    assert value_of(other) == "at least 8"
    assert subject_of(other) == "people dead"
    assert subject_of(other, " of those trapped were freed") == ""
