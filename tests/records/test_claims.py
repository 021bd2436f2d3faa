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


def test_a_sentence_that_is_a_saying_is_no_claim_beside_it():
    sayings = (
        "“The old bridge will stay open”, Ann said.",
        "“The old bridge stays open”, Ann said.",
    )
    others = ("Ann opened the old bridge on the river.", "On the river Ann opened the old bridge.")
    words = ("The old bridge will stay open", "The old bridge stays open")
    reports = [report(f"{a}\n{b}", n) for a, b, n in zip(sayings, others, "AB", strict=True)]
    given = material(reports)
    members = tuple(find(r, w) for r, w in zip(reports, words, strict=True))
    wordings = dict(zip(members, words, strict=True))
    said = Utterance(
        id="u1",
        members=members,
        quotations=(),
        speakers=(),
        unknown="x",
        story="s1",
        renderings=renderings(wordings),
    )
    given.records[Utterance] = (said,)
    pairs = [[find(r, line) for r, line in zip(reports, x, strict=True)] for x in (sayings, others)]
    given.groups.add("statements", [group("statements", places, []) for places in pairs], [])
    made = [claim for claim in build(given, OPTIONS) if isinstance(claim, Claim)]
    stated = [claim for claim in made if claim.kind is ClaimKind.STATEMENT]
    assert {given.layers(p.document).text(p) for c in stated for p in c.members} == set(others)


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
