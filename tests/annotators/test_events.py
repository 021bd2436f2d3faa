from crosswitness.annotators.events import EventsOptions, annotate
from crosswitness.model.annotation import EventMention
from crosswitness.model.events import Part, Realis
from tests.happenings import events, read_report, words

PACT = (
    "Ministers meet in Harrun\n\n"
    "On Monday in Damascus, Iran’s Defence Minister General Omid Karvan and his Syrian counterpart "
    "General Nabil Sattar signed a river and energy agreement.\n\n"
    "The agreement provides for joint patrols on the river. Syria will not sign any other treaty, "
    "the spokesman said on Friday."
)


def test_a_signing_has_both_signatories_with_their_offices():
    report = read_report(PACT)
    (signing,) = (e for e in events(report, "agreement.signed") if e.realis is Realis.ASSERTED)
    assert words(report, signing, Part.SIGNATORY) == [
        "Defence Minister General Omid Karvan",
        "General Nabil Sattar",
    ]
    offices = [[report.text(o) for o in a.offices] for a in signing.of(Part.SIGNATORY)]
    assert offices == [["Defence Minister", "General"], ["General", "his Syrian counterpart"]]
    assert [a.country for a in signing.of(Part.SIGNATORY)] == ["IR", "SY"]
    assert words(report, signing, Part.PLACE) == ["Damascus"]
    assert words(report, signing, Part.TIME) == ["Monday"]
    assert words(report, signing, Part.NAME) == ["a river and energy agreement"]


def test_a_treaty_that_will_not_be_signed_is_no_happening():
    report = read_report(PACT)
    told = [e.realis for e in events(report, "agreement.signed")]
    assert told.count(Realis.ASSERTED) == 1
    assert Realis.NEGATED in told


def test_the_day_of_a_saying_is_not_the_day_of_what_is_said():
    report = read_report(
        "Norway signed a fishing treaty with Iceland, a spokesman said on Friday.", "2031-05-17"
    )
    (signing,) = events(report, "agreement.signed")
    assert words(report, signing, Part.TIME) == []


def test_here_is_the_place_of_the_dateline():
    report = read_report(
        "Pact signed\n\nOSLO, May 3 (Agency) - Sweden and Norway signed a fishing pact here on "
        "Tuesday."
    )
    signing = events(report, "agreement.signed")[-1]
    (place,) = signing.of(Part.PLACE)
    assert report.text(place.place) == "here"
    assert place.chain is not None
    assert report.text(place.chain).casefold() == "oslo"


def test_the_content_of_a_denial_is_denied():
    report = read_report("Norway denied that its troops had attacked a village in Sweden.")
    assert {e.realis for e in events(report) if e.type == "attack.made"} == {Realis.DENIED}


def test_an_old_date_makes_background():
    report = read_report("Norway signed a treaty with Sweden in March 2003.", "2031-05-17")
    assert [e.realis for e in events(report, "agreement.signed")] == [Realis.BACKGROUND]


def test_bare_triggers_are_kept_on_request():
    report = read_report("The attack was terrible.")
    made = [e for e in annotate(report, EventsOptions(bare=True)) if isinstance(e, EventMention)]
    assert not events(report, "attack.made")
    assert [e.type for e in made] == ["attack.made"]


def test_names_hold_no_triggers():
    report = read_report("The Syrian Armed Forces said that they knew nothing in Damascus.")
    assert not events(report, "aid.given")


def test_every_argument_stands_in_the_sentence_of_its_trigger():
    report = read_report(PACT, "2031-05-17")
    for event in events(report):
        assert event.sentence.contains(event.extent)
        for argument in event.arguments:
            assert event.sentence.contains(argument.place)
