from dataclasses import replace

from crosswitness.model.annotation import Basis, MentionKind, Metadatum
from crosswitness.model.happenings import Agreement, Fact, Participant
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


def deal(made, who: str, day: str, names: tuple[str, ...], identity: str) -> Agreement:
    parties = tuple(Fact(value=side, places=(find(made, side),)) for side in ("Norland", "Sudland"))
    return Agreement(
        id=identity, members=(find(made, who),), event=f"e{identity}", story="s1",
        status="signed", parties=parties,
        signatories=(Participant(name=who, places=(find(made, who),)),),
        dates=(Fact(value=day, places=(find(made, who),)),),
        names=tuple(Form(text=name, places=(find(made, name),)) for name in names),
    )  # fmt: skip


def test_agreements_of_the_same_sides_with_other_signatories_and_days_are_two_events():
    text = "{} of Norland signed the fishing pact and the sea accord with Sudland"
    one, two = report(text.format("Ann Vale"), "A"), report(text.format("Otto Brand"), "B")
    deals = [
        deal(one, "Ann Vale", "2031-05-04", ("the fishing pact",), "p1"),
        deal(two, "Otto Brand", "XXXX-WXX-3", ("the sea accord",), "p2"),
    ]
    given = material([one, two])
    given.records[Agreement] = tuple(deals)
    assert verdicts(given) == [("event", Verdict.TWO_EVENTS)]
    same = deal(two, "Otto Brand", "2031-05-04", (), "p2")
    given.records[Agreement] = (deals[0], same)
    assert verdicts(given) == []


def test_what_reports_call_one_agreement_is_a_variant():
    text = "Ann Vale of Norland signed the {} with Sudland"
    one, two = report(text.format("fishing pact"), "A"), report(text.format("sea accord"), "B")
    made = deal(one, "Ann Vale", "2031-05-04", ("the fishing pact",), "p1")
    other = Form(text="the sea accord", places=(find(two, "the sea accord"),))
    given = material([one, two])
    given.records[Agreement] = (replace(made, names=(*made.names, other)),)
    assert verdicts(given) == [("name", Verdict.VARIANT)]


def test_two_spellings_in_one_report_are_a_variant_too():
    made = report("Kim Ora Sun spoke; Kim Ora-Sun left", "A")
    forms = tuple(
        Form(text=text, places=(find(made, text),)) for text in ("Kim Ora Sun", "Kim Ora-Sun")
    )
    given = material([made])
    given.records[Entity] = (
        Entity(
            id="e1",
            members=tuple(sorted(place for form in forms for place in form.places)),
            kind=MentionKind.PERSON,
            name="Kim Ora Sun",
            forms=forms,
        ),
    )
    assert verdicts(given) == [("name", Verdict.VARIANT)]
