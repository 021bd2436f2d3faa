from crosswitness.linkers.story_gist import Gist, gist
from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Basis,
    Mention,
    MentionKind,
    Metadatum,
    Origin,
    Segment,
    SegmentKind,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.layers import Layers
from crosswitness.model.when import PartialDate
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)
TITLE = "Ferry aground off Tarnsey"
BODY = "Ninety people left the ferry on Friday, Orla Venn said. Venn praised the crew of 14."
NOTE = "Subscribe to our letter on trawlers."


def report(*parts: tuple[SegmentKind, str]) -> Layers:
    text = "\n".join(words for _, words in parts)
    bare = layers(text, outlet="A")
    made: list[Annotation] = []
    at = 0
    for kind, words in parts:
        extent = bare.document.span(at, at + len(words))
        made.append(Segment(extent=extent, kind=kind, rule="test", origin=ORIGIN))
        at += len(words) + 1
    return bare.adding(made)


def ferry() -> Layers:
    return report(
        (SegmentKind.TITLE, TITLE), (SegmentKind.BODY, BODY), (SegmentKind.BOILERPLATE, NOTE)
    )


def of(one: Layers, lead: int = 130) -> Gist:
    found = gist(one, 100, lead, 60)
    assert found is not None
    return found


def mention(one: Layers, name: str, start: int = 0) -> Mention:
    at = one.document.text.index(name, start)
    span = one.document.span(at, at + len(name))
    return Mention(extent=span, kind=MentionKind.PERSON, name=span, rule="test", origin=ORIGIN)


def friday(one: Layers, start: PartialDate | None = None) -> TimeExpression:
    at = one.document.text.index("Friday")
    return TimeExpression(
        extent=one.document.span(at, at + 6),
        kind=TimeKind.DATE,
        said=PartialDate(weekday=5),
        start=start,
        timex="XXXX-WXX-5",
        anchor=Anchor.NONE,
        rule="test",
        origin=ORIGIN,
    )


def test_the_place_is_the_title_and_boilerplate_says_nothing() -> None:
    found = of(ferry())
    assert ferry().text(found.place) == TITLE
    assert "ferry" in found.words
    assert "trawler" not in found.words


def test_without_a_title_the_place_is_the_first_body_segment() -> None:
    one = report((SegmentKind.BOILERPLATE, NOTE), (SegmentKind.BODY, BODY))
    assert one.text(of(one).place) == BODY


def test_a_report_of_captions_only_is_read_from_them() -> None:
    assert "ferry" in of(report((SegmentKind.CAPTION, BODY))).words


def test_a_title_that_stands_beside_the_text_counts_too() -> None:
    one = report((SegmentKind.BODY, BODY))
    stated = Metadatum(
        extent=one.document.whole,
        field="title",
        value="Lifeboat launched",
        basis=Basis.FILE,
        chosen=True,
        reason="test",
        origin=ORIGIN,
    )
    assert "lifeboat" in of(one.adding([stated])).words


def test_main_persons_are_named_twice_and_early() -> None:
    one = ferry()
    second = one.document.text.index("Venn praised")
    once = one.adding([mention(one, "Orla Venn")])
    twice = once.adding([mention(one, "Venn", second)])
    assert of(once).persons == ()
    assert of(twice).persons == ("venn",)
    assert of(twice).everyone == ("orla", "venn")
    assert of(twice, lead=3).persons == ()


def test_days_are_those_that_the_words_state_whatever_they_resolve_to() -> None:
    one = ferry()
    bare = of(one.adding([friday(one)]))
    resolved = of(one.adding([friday(one, PartialDate(year=2031, month=5, day=2))]))
    assert bare.days == resolved.days == (PartialDate(weekday=5),)
    assert of(one.adding([friday(one)]), lead=2).days == ()


def test_figures_are_kept_without_years() -> None:
    text = "In 2031 the town of Harlund spent 450 million crowns on 12 boats and 3 quays."
    found = of(report((SegmentKind.BODY, text)))
    assert found.numbers == ("12", "450")
    assert found.year == 2031


def test_a_document_without_words_has_no_gist() -> None:
    assert gist(layers("— … —"), 100, 130, 60) is None


def test_a_broken_date_of_publication_is_left_aside() -> None:
    one = ferry()
    stated = Metadatum(
        extent=one.document.whole,
        field="published",
        value="last spring",
        basis=Basis.FILE,
        chosen=True,
        reason="test",
        origin=ORIGIN,
    )
    assert of(one.adding([stated])).published is None
