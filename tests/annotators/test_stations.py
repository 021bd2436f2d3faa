from crosswitness.annotators.stations import credited, stations
from crosswitness.model.annotation import Origin, Segment, SegmentKind
from tests.lang.spoken import line, said
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)


def named(text: str, told: tuple[int, int] | None = None) -> list[str]:
    made = stations(text, [line(text)], (0, 0), told, None)
    return [f"{hop.role} {said(text, found, hop.source)}" for found, hop in made]


def test_the_one_cited_stands_nearer_to_the_speaker():
    text = "Radio Harbour reported, citing the Norland Gazette, that it rained."
    assert named(text) == ["relay the Norland Gazette", "relay Radio Harbour"]


def test_occasion_then_publisher_then_relay():
    text = "In an interview with Radio Harbour, he wept, the Norland Gazette reported."
    assert named(text) == [
        "occasion an interview",
        "publisher Radio Harbour",
        "relay the Norland Gazette",
    ]


def test_who_reads_out_what():
    text = "It showed a spokesman reading a joint statement that said it rained."
    assert named(text) == ["document a joint statement", "reader a spokesman"]


def test_what_a_video_shows_came_through_its_publisher():
    text = "Radio Harbour published a video on Monday. It showed him saying that it rained."
    found = line(text)
    second = found.sentences[1][0]
    made = stations(text, [found], (0, second), None, None)
    assert [f"{hop.role} {said(text, at, hop.source)}" for at, hop in made] == [
        "publisher Radio Harbour"
    ]


def test_credits_of_the_report_but_not_of_a_picture():
    text = "Boats (AP)\nBy Oda Lindqvist, Associated Press\nNETHERBY (Reuters) –\nSource: AFP"
    kinds = (SegmentKind.CAPTION, SegmentKind.BYLINE, SegmentKind.DATELINE, SegmentKind.BODY)
    bare = layers(text)
    start = 0
    parts = []
    for kind, row in zip(kinds, text.split("\n"), strict=True):
        extent = bare.document.span(start, start + len(row))
        parts.append(Segment(extent=extent, origin=ORIGIN, kind=kind, rule="test"))
        start += len(row) + 1
    read = bare.adding(parts)
    assert [read.text(place) for place in credited(read)] == ["Associated Press", "Reuters", "AFP"]
