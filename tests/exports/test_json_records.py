"""Records as JSON: nothing lost, reasons strongest first, cuts counted."""

from dataclasses import replace

from crosswitness.exports.evidence import Words
from crosswitness.exports.json_records import Writer
from crosswitness.model.issue import Issue
from crosswitness.model.link import Relation
from crosswitness.model.record import Claim, Contrast, Story, Utterance
from crosswitness.model.span import FilePlace
from tests.exports.support import ORIGIN, case, link

STORE = case()
WRITER = Writer(Words(STORE), links=2)


def test_reasons_come_strongest_first_whatever_they_say() -> None:
    story = next(s for s in STORE.records(Story) if len(s.members) > 1)
    one, two, three = story.members
    links = (
        link(one, two, Relation.SAME, "weak", 0.5),
        link(one, three, Relation.SAME, "strong", 4.0),
        link(two, three, Relation.DIFFERENT, "against", -3.0),
    )
    made = WRITER.story(replace(story, links=links))["links"]
    assert [item["features"][0]["name"] for item in made["shown"]] == ["strong", "against"]
    assert made["left_out"] == 1


def test_a_claim_names_carriers_relays_and_silent_reports() -> None:
    claim = next(c for c in STORE.records(Claim) if c.id == "c1")
    made = WRITER.claim(claim)
    assert {c["via"][0] for c in made["carriers"] if c["via"]} == {"the Quay Herald"}
    assert made["texts"] == 2
    assert made["silent"] == list(claim.silent)
    carried = {c["document"] for c in made["carriers"]}
    assert carried | set(made["silent"]) == set(STORE.records(Story)[0].documents)


def test_a_contrast_holds_the_words_of_both_sides() -> None:
    made = WRITER.contrast(STORE.records(Contrast)[0])
    assert {e["text"] for e in made["evidence"]} == {"14 passengers", "At least 17 passengers"}
    assert made["verdict"] == "update"


def test_an_utterance_without_a_story_has_none() -> None:
    made = WRITER.utterance(replace(STORE.records(Utterance)[0], story=""))
    assert made["story"] is None
    assert len(made["renderings"]) == 2


def test_an_issue_of_a_whole_report_does_not_repeat_its_text() -> None:
    held = STORE.document(STORE.documents()[0])
    place = {
        issue.place: WRITER.issue(issue)["place"]
        for issue in (
            Issue(code="M101", message="m", place=held.whole, origin=ORIGIN),
            Issue(code="M101", message="m", place=held.span(0, 4), origin=ORIGIN),
            Issue(
                code="R101", message="m", place=FilePlace(path="a", detail="line 3"), origin=ORIGIN
            ),
        )
    }
    assert list(place.values()) == [
        {"document": held.id},
        {"document": held.id, "start": 0, "end": 4, "text": held.text[:4]},
        {"path": "a", "detail": "line 3"},
    ]
