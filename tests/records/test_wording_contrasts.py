from crosswitness.model.annotation import Basis, MentionKind, Metadatum
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.record import Entity, Form, Utterance, Verdict
from crosswitness.records.utterances import renderings
from crosswitness.records.wording_contrasts import wording_contrasts
from tests.records.support import ORIGIN, find, material, report


def verdicts(given) -> list[tuple[str, Verdict]]:
    return sorted((item.slot, item.verdict) for item in wording_contrasts(given))


def test_spellings_of_one_name_are_a_variant():
    a, b = report("Mohammad Karimi spoke", "A"), report("Muhammad Karimi spoke", "B")
    forms = tuple(
        Form(text=text, places=(find(made, text),))
        for text, made in (("Mohammad Karimi", a), ("Muhammad Karimi", b))
    )
    given = material([a, b])
    given.records[Entity] = (
        Entity(
            id="e1",
            members=tuple(sorted(place for form in forms for place in form.places)),
            kind=MentionKind.PERSON,
            name="Mohammad Karimi",
            forms=forms,
        ),
    )
    assert verdicts(given) == [("name", Verdict.VARIANT)]


def test_wordings_and_other_speakers_of_a_saying_have_their_own_verdicts():
    a, b, c = (report(f"we {verb} the gate", verb) for verb in ("open", "shut", "paint"))
    places = [find(a, "we open the gate"), find(b, "we shut the gate")]
    other = find(c, "we paint the gate")
    left, right = sorted((places[0], other))
    told = Link(
        left=left,
        right=right,
        relation=Relation.POSSIBLE,
        features=(
            Feature(name="wording", weight=0.8, detail="alike"),
            Feature(name="speaker", weight=-0.2, detail="one to Ann, one to Bob"),
        ),
        origin=ORIGIN,
    )
    given = material([a, b, c])
    given.records[Utterance] = tuple(
        Utterance(
            id=name,
            members=tuple(sorted(members)),
            quotations=("q",),
            speakers=(),
            story="s1",
            renderings=renderings({p: given.layers(p.document).text(p) for p in members}),
            possible=(told,),
        )
        for name, members in (("u1", places), ("u2", [other]))
    )
    found = verdicts(given)
    assert ("wording", Verdict.VARIANT) in found
    assert ("speaker", Verdict.ATTRIBUTION) in found


def test_two_dates_of_one_page_are_told_as_metadata():
    made = report("2031-05-04 and 2031-08-09", "A")
    dates = [
        Metadatum(
            extent=find(made, value),
            origin=ORIGIN,
            field="published",
            value=value,
            basis=Basis.TEXT,
            chosen=chosen,
            reason="hand",
        )
        for value, chosen in (("2031-05-04", True), ("2031-08-09", False))
    ]
    assert verdicts(material([made.adding(dates)])) == [("publication", Verdict.METADATA)]
