from crosswitness.model.events import Realis
from crosswitness.model.happenings import Agreement, Event, Fact, Participant
from crosswitness.model.record import ClaimKind, Form, Story
from crosswitness.records.claiming import Claiming
from crosswitness.records.event_claims import event_claims, subject_of
from tests.records.support import find, material, report


def given(second: str):
    a = report("Norland and Vell signed a treaty in Porthaven on 2031-05-04.", "A")
    b = report(f"{second} the treaty in Porthaven.", "B")
    return a, b, material([a, b])


def event(a, b, status: str) -> Event:
    words = find(b, "the treaty")
    return Event(
        id="e1",
        members=(find(a, "signed"), words),
        type="agreement.signed",
        plover="SUPPORT",
        codebook="hand",
        realis=Realis.ASSERTED,
        statuses=(
            Fact(value="asserted", places=(find(a, "signed"),)),
            Fact(value=status, places=(words,)),
        ),
        story="s1",
        actors=(Participant(name="Norland", places=(find(a, "Norland"),)),),
        dates=(Fact(value="2031-05-04", places=(find(a, "2031-05-04"),)),),
        locations=(Fact(value="Porthaven", places=(find(a, "Porthaven"), find(b, "Porthaven"))),),
        mentions=("m1",),
    )


def claims(status: str, second: str = "Both signed"):
    a, b, known = given(second)
    known.records[Event] = (event(a, b, status),)
    (story,) = known.of(Story)
    return list(event_claims(known, story, Claiming(known)))


def test_an_event_that_all_tell_is_one_claim_with_its_slots():
    made = {claim.kind: claim for claim in claims("background")}
    assert len(made[ClaimKind.EVENT].carriers) == 2
    assert made[ClaimKind.EVENT].value == "happened"
    assert made[ClaimKind.DATE].value == "2031-05-04"
    assert len(made[ClaimKind.PLACE].carriers) == 2
    assert {claim.about for claim in made.values()} == {"e1"}


def test_a_denial_is_a_claim_of_its_own():
    values = [c.value for c in claims("denied", "They denied") if c.kind is ClaimKind.EVENT]
    assert values == ["happened", "did not happen"]


def test_signatories_and_their_offices_are_claims_of_the_agreement():
    a, b, known = given("Both signed")
    known.records[Event] = (event(a, b, "asserted"),)
    office = Form(text="envoy", places=(find(b, "Both"),))
    deal = Agreement(
        id="a1",
        members=(find(a, "signed"),),
        event="e1",
        story="s1",
        status="signed",
        parties=(Fact(value="Norland", places=(find(a, "Norland"),)),),
        signatories=(
            Participant(
                name="Ann Vale", party="Norland", offices=(office,), places=(find(a, "Norland"),)
            ),
        ),
    )
    known.records[Agreement] = (deal,)
    (story,) = known.of(Story)
    made = list(event_claims(known, story, Claiming(known)))
    told = {claim.kind: (claim.subject, claim.value) for claim in made}
    assert told[ClaimKind.SIGNATORY] == ("agreement signed: Norland, Norland", "Ann Vale")
    assert told[ClaimKind.OFFICE] == ("Ann Vale", "envoy")
    assert subject_of(known.of(Event)[0], deal) == "agreement signed: Norland"
