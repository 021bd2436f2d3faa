from crosswitness.annotators.publication import caption_dates, publication_dates, why_unknown
from crosswitness.model.annotation import Origin, Segment, SegmentKind
from crosswitness.model.document import Given
from crosswitness.model.layers import Layers
from tests.support import document

LINES = (
    ("Friday 9 May 2031", SegmentKind.METADATA),
    ("Ferries leave", SegmentKind.TITLE),
    ("Published 2 May 2031, updated 4 May 2031", SegmentKind.METADATA),
    ("By Ada Moor, 3 May 2031", SegmentKind.BYLINE),
    ("Moor on 3 February 2029", SegmentKind.CAPTION),
    ("VELL, 1 May 2031 --", SegmentKind.DATELINE),
    ("They left on Tuesday, on 6 July, and in 1999.", SegmentKind.BODY),
    ("8 May 2031", SegmentKind.METADATA),
)


def page(*given: Given) -> Layers:
    text = "\n".join(words for words, _ in LINES)
    made = document(text, given=given)
    return Layers(document=made).adding(
        Segment(
            extent=made.span(text.index(words), text.index(words) + len(words)),
            origin=Origin(stage="segments", version=1),
            kind=kind,
            rule="test",
        )
        for words, kind in LINES
    )


def test_the_order_of_trust() -> None:
    given = Given(field="published", value="2031-05-05", source="page.html: meta date")
    assert [item.candidate.value for item in publication_dates(page(given))] == [
        "2031-05-05",
        "2031-05-02",
        "2031-05-01",
        "2031-05-03",
        "2031-05-09",
        "2031-05-08",
        "2031-05-04",
    ]


def test_weak_places_say_why() -> None:
    doubts = {item.candidate.value: item.doubt for item in publication_dates(page())}
    assert "saved" in doubts["2031-05-09"]
    assert "below the text" in doubts["2031-05-08"]
    assert "update" in doubts["2031-05-04"]
    assert doubts["2031-05-02"] == ""


def test_dates_of_pictures_are_refused() -> None:
    (found,) = caption_dates(page())
    assert found.value == "2029-02-03"
    assert found.refused


def test_hints_have_their_places() -> None:
    made = page()
    told = why_unknown(made, 3)
    place = made.document.text.index("6 July")
    assert f"“6 July” [{place}:{place + 6}] has no year" in told
    assert "only a weekday" in told
    assert ";" not in why_unknown(made, 0)
