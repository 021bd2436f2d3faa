from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.annotators.segments import SegmentsOptions, annotate
from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.document import Given
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.support import document, layers

LEAD = "The first ferries left the harbour of Port Vell before noon on Tuesday, the company said."
MORE = "Nine crews had worked through the night to clear the channel of sand and of wreckage."


def segments(text: str) -> list[tuple[str, str]]:
    made = annotate(layers(text), SegmentsOptions())
    return [(s.kind.value, s.extent.of(text)) for s in made if isinstance(s, Segment)]


def kinds(*lines: str) -> list[str]:
    return [kind for kind, _ in segments("\n\n".join(lines))]


def test_a_page_with_everything() -> None:
    text = f"""Home > World > Northland

Harbour of Port Vell Opens Again
Friday 9 May 2031
By Ada Moor
3 min read
Captain Finn Lund (left) at the harbour on Feb. 3, 2029. (Pool/Released)
Harbour of Port Vell opens again

PORT VELL (Coastwatch) -- {LEAD}
{MORE}
The Complete Northland Harbour Book
{MORE}

Ada Moor is a reporter in Port Vell.
Follow us on Twitter
Leave a Reply
Lovely news, I must say, and high time.
"""
    assert [kind for kind, _ in segments(text)] == [
        "boilerplate",
        "title",
        "metadata",
        "byline",
        "metadata",
        "caption",
        "boilerplate",
        "dateline",
        "body",
        "body",
        "boilerplate",
        "body",
        "boilerplate",
        "boilerplate",
        "comment",
        "comment",
    ]


def test_the_dateline_is_a_segment_before_its_body() -> None:
    assert segments(f"Ferries Leave\n\nPORT VELL, May 2 (Reuters) - {LEAD}")[1:] == [
        ("dateline", "PORT VELL, May 2 (Reuters) -"),
        ("body", LEAD),
    ]


def test_a_subheading_is_text_and_an_advertisement_is_not() -> None:
    assert kinds("Ferries leave", LEAD, "The Long Night", MORE, "The Sandbank Book", MORE) == [
        "title",
        "body",
        "body",
        "body",
        "boilerplate",
        "body",
    ]


def test_a_comment_link_above_the_text_does_not_swallow_it() -> None:
    assert kinds("Ferries leave", "2 Comments", LEAD, MORE) == ["title", "comment", "body", "body"]


def test_a_first_line_with_a_full_stop_may_be_the_headline() -> None:
    assert kinds("Ferries leave the harbour again.", LEAD, MORE)[0] == "title"


def test_a_text_without_headline_is_doubted() -> None:
    made = list(annotate(layers(f"{LEAD} {MORE}"), SegmentsOptions()))
    assert [item.code for item in made if isinstance(item, Issue)] == ["S101"]
    assert [item.kind for item in made if isinstance(item, Segment)] == [SegmentKind.BODY]


def test_a_text_of_links_alone_is_doubted() -> None:
    made = annotate(layers("Share this\n\nFollow us on Twitter"), SegmentsOptions())
    assert "S102" in {item.code for item in made if isinstance(item, Issue)}


def test_the_given_title_decides() -> None:
    text = f"Northland Today\n\nWeather and Sea\n\nFerries leave\n\n{LEAD}"
    told = Given(field="title", value="Ferries Leave | Northland Today", source="page.html: title")
    made = annotate(Layers(document=document(text, given=(told,))), SegmentsOptions())
    titles = [s for s in made if isinstance(s, Segment) and s.kind is SegmentKind.TITLE]
    assert [s.extent.of(text) for s in titles] == ["Ferries leave"]


def test_a_line_much_like_the_given_title_is_the_headline() -> None:
    text = f"Sea and Weather Today\n\nFerries leave the old harbour again\n\n{LEAD}"
    told = Given(field="title", value="Ferries leave the harbour again", source="page: og:title")
    made = annotate(Layers(document=document(text, given=(told,))), SegmentsOptions())
    titles = [s for s in made if isinstance(s, Segment) and s.kind is SegmentKind.TITLE]
    assert [s.extent.of(text) for s in titles] == ["Ferries leave the old harbour again"]


def test_a_standfirst_above_the_body_of_a_page_is_text() -> None:
    text = f"Ferries leave at last\n{LEAD}\n{MORE}\n{MORE}"
    start = text.index(MORE)
    page = replace(document(text), body=((start, len(text)),))
    made = annotate(Layers(document=page), SegmentsOptions(least_body=50))
    found = [s for s in made if isinstance(s, Segment)]
    assert [s.kind.value for s in found] == ["title", "body", "body", "body"]
    assert found[1].rule == "standfirst below the headline"


def test_text_outside_the_body_of_a_page_is_no_text() -> None:
    menu = "Sign the petition of the week against the new fares on every line of the company today."
    text = f"{menu}\nFerries leave at last\n{LEAD}\n{MORE}\n{menu}"
    start = text.index(LEAD)
    page = replace(document(text), body=((start, start + len(LEAD) + 1 + len(MORE)),))
    made = annotate(Layers(document=page), SegmentsOptions(least_body=50))
    assert [s.kind.value for s in made if isinstance(s, Segment)] == [
        "boilerplate",
        "title",
        "body",
        "body",
        "boilerplate",
    ]


@pytest.mark.parametrize("line", ["***", "\u200b", "— — —"])
def test_lines_without_words_are_no_text(line: str) -> None:
    assert kinds("Ferries leave", LEAD, line, MORE)[2] == "boilerplate"


LINES = st.sampled_from(
    f"{LEAD}|{MORE}|Leave a Reply|By Ada Moor|May 2, 2031|| |Ferries leave|***|PORT VELL (AFP) - |"
    f"VELL — {LEAD}|\u00a0x|Comments|Read more:|“|\t.".split("|")
)


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), min_size=1, max_size=9))
def test_segments_tile_the_text_but_for_white_space(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    place = 0
    made = [s for s in annotate(layers(text), SegmentsOptions()) if isinstance(s, Segment)]
    for segment in made:
        words = segment.extent.of(text)
        assert not text[place : segment.extent.start].strip()
        assert words == words.strip()
        assert segment.rule
        place = segment.extent.end
    assert not text[place:].strip()
