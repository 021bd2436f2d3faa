from crosswitness.model.events import EventMention
from crosswitness.model.main_event import DayBasis, MainEvent
from tests.happenings import read_report

FIRE = (
    "Warehouse blaze kills three in Tarnow\n\n"
    "A blaze in a warehouse killed three people in Tarnow on Tuesday, the fire brigade said. "
    "The owner, who had been fined last week, could not be reached on Wednesday.\n\n"
    "The city council meets on Friday."
)


def main(text: str, published: str = "2031-05-21") -> tuple[MainEvent, object]:
    report = read_report(text, published)
    (found,) = report.of(MainEvent)
    return found, report


def test_the_headline_tells_what_and_its_own_clause_tells_when():
    found, report = main(FIRE)
    assert report.text(found.extent) == "Warehouse blaze kills three in Tarnow"
    assert str(found.day) == "2031-05-20"
    assert report.text(found.when) == "Tuesday"
    assert found.basis is DayBasis.STATED
    assert "Tarnow" in [report.text(place) for place in found.where]


def test_without_a_date_the_day_is_inferred_and_says_so():
    found, _ = main(FIRE.replace(" on Tuesday", "").replace(" on Wednesday", ""))
    assert str(found.day) == "2031-05-21"
    assert found.when is None
    assert found.basis is DayBasis.PUBLICATION
    assert "inferred" in found.reason


def test_without_any_date_the_day_stays_unknown():
    text = FIRE.replace(" on Tuesday", "").replace(" on Wednesday", "").replace("on Friday", "soon")
    found, _ = main(text, "")
    assert found.day is None
    assert found.basis is DayBasis.UNKNOWN


def test_a_topic_before_a_colon_is_no_part_of_what_happened():
    found, report = main("Harbour strike: dockers reject the new offer\n\n" + FIRE)
    assert report.text(found.extent) == "dockers reject the new offer"


def test_words_in_marks_behind_a_colon_are_no_part_of_what_happened():
    found, report = main("Dockers reject the new offer of the port: ‘Never’\n\n" + FIRE)
    assert report.text(found.extent) == "Dockers reject the new offer of the port"
    found, report = main("Mayor Rowe: “We reject the new offer of the port”\n\n" + FIRE)
    assert report.text(found.extent) == "“We reject the new offer of the port”"


def test_the_main_clause_of_a_headline_tells_the_main_event():
    title = "Norway seizes a ship after Sweden attacks Danish troops near Oslo"
    found, report = main(title + "\n\n" + FIRE)
    chosen = next(e for e in report.of(EventMention) if e.id == found.event)
    assert chosen.type == "seizure.made"


def test_who_is_counted_where_nobody_is_named():
    found, report = main(FIRE)
    assert any("three" in report.text(place) for place in found.who)


def test_no_text_no_main_event():
    assert not read_report("***").of(MainEvent)


def test_nobody_is_named_twice():
    text = (
        "A treaty at last\n\nThe Norwegian minister and the Norwegian envoy signed a fishing "
        "treaty with Iceland on Monday."
    )
    found, report = main(text)
    named = [report.text(place) for place in found.who]
    assert len(named) == len(set(named))
    assert named
