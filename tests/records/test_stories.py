from collections.abc import Sequence

from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Story
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from crosswitness.records.stories import StoriesOptions, build
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)
TITLE = "Ferry aground off Tarnsey"
BODY = "The ferry ran aground on {day}. All are safe."


def report(outlet: str, day: str, weekday: int, title: str = TITLE) -> Layers:
    text = f"{title}\n{BODY.format(day=day)}" if title else BODY.format(day=day)
    bare = layers(text, outlet=outlet)
    at = text.index(day)
    made: list[Annotation] = [
        TimeExpression(
            extent=bare.document.span(at, at + len(day)),
            kind=TimeKind.DATE,
            said=PartialDate(weekday=weekday),
            start=None,
            timex=f"XXXX-WXX-{weekday}",
            anchor=Anchor.NONE,
            rule="test",
            origin=ORIGIN,
        )
    ]
    body = bare.document.span(len(title) + 1 if title else 0, len(text))
    made.append(Segment(extent=body, kind=SegmentKind.BODY, rule="test", origin=ORIGIN))
    first = bare.document.span(body.start, text.index(".") + 1)
    made.append(Sentence(extent=first, origin=ORIGIN))
    if title:
        head = bare.document.span(0, len(title))
        made.append(Segment(extent=head, kind=SegmentKind.TITLE, rule="test", origin=ORIGIN))
    return bare.adding(made)


def place(one: Layers) -> Span:
    return one.of(Segment)[0].extent


def link(one: Layers, other: Layers, relation: Relation, weight: float) -> Link:
    left, right = sorted((place(one), place(other)))
    reason = Feature(name="test", weight=weight, detail="test")
    return Link(left=left, right=right, relation=relation, features=(reason,), origin=ORIGIN)


def stories(
    groups: Sequence[Sequence[Layers]], links: Sequence[Link], doubts: list[Issue] | None = None
) -> list[Story]:
    doubts = [] if doubts is None else doubts
    by_id = {one.document.id: one for part in groups for one in part}
    found = Groups()
    parts = []
    for part in groups:
        places = {place(one) for one in part}
        inside = [
            item
            for item in links
            if item.relation is Relation.SAME and {item.left, item.right} <= places
        ]
        parts.append(group("stories", places, inside))
    found.add("stories", parts, links)
    material = Material(documents=tuple(sorted(by_id)), layers=by_id.__getitem__, groups=found)
    made = list(build(material, StoriesOptions()))
    doubts.extend(record for record in made if isinstance(record, Issue))
    return [record for record in made if isinstance(record, Story)]


def test_the_title_is_of_the_report_that_shares_most() -> None:
    one = report("A", "Friday", 5, "Ninety rescued")
    two = report("B", "Friday", 5)
    three = report("C", "Friday", 5, "Tide awaited")
    links = [link(one, two, Relation.SAME, 0.6), link(two, three, Relation.SAME, 0.5)]
    (story,) = stories([[one, two, three]], links)
    assert story.title == TITLE == two.text(story.title_at)
    assert len(story.links) == 2
    assert len(story.documents) == 3


def test_shared_days_are_shown_and_others_are_not() -> None:
    reports = [report("A", "Friday", 5), report("B", "Friday", 5), report("C", "Sunday", 7)]
    (story,) = stories([reports], [])
    assert [str(time.said) for time in story.times] == ["XXXX-WXX-5"]


def test_a_single_report_is_a_story_with_its_own_days() -> None:
    (story,) = stories([[report("A", "Friday", 5)]], [])
    assert [str(time.said) for time in story.times] == ["XXXX-WXX-5"]
    assert story.title == TITLE


def test_without_a_title_the_first_sentence_stands_in() -> None:
    one = report("A", "Friday", 5, title="")
    (story,) = stories([[one]], [])
    assert story.title == "The ferry ran aground on Friday."
    assert one.text(story.title_at) == story.title


def test_what_parts_two_stories_is_kept_with_both() -> None:
    one, other = report("A", "Friday", 5), report("B", "Monday", 1)
    found = stories([[one], [other]], [link(one, other, Relation.DIFFERENT, -1.0)])
    assert [len(story.refused) for story in found] == [1, 1]
    assert not any(story.links for story in found)


def test_what_speaks_against_inside_a_story_refuses_no_other_story() -> None:
    one, two = report("A", "Friday", 5), report("B", "Friday", 5)
    three = report("C", "Monday", 1)
    links = [
        link(one, two, Relation.SAME, 0.6),
        link(one, three, Relation.DIFFERENT, -0.3),
        link(two, three, Relation.SAME, 0.9),
    ]
    doubts: list[Issue] = []
    (story,) = stories([[one, two, three]], links, doubts)
    assert not story.refused
    assert [(doubt.code, doubt.place) for doubt in doubts] == [("K102", links[1].left)]
    assert "may be two; test: test" in doubts[0].message
    doubts.clear()
    joined, alone = sorted(
        stories([[one, two], [three]], links, doubts), key=lambda s: -len(s.documents)
    )
    assert [x.relation for x in joined.refused] == [Relation.DIFFERENT]
    assert [x.relation for x in alone.refused] == [Relation.DIFFERENT]
    assert not doubts
