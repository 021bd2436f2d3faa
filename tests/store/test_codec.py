from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.annotation import (
    Anchor,
    Chain,
    ChainMember,
    Mention,
    MentionKind,
    Origin,
    Reading,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.issue import Issue
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.record import Carrier, Claim, ClaimKind
from crosswitness.model.span import FilePlace, Span
from crosswitness.model.when import PartialDate
from crosswitness.store.codec import decode, encode

ORIGIN = Origin(stage="test", version=3)
spans = st.builds(
    lambda start, length: Span(document="d1", start=start, end=start + length),
    st.integers(0, 10**6),
    st.integers(1, 50),
)
mentions = st.builds(
    Mention,
    extent=spans,
    origin=st.just(ORIGIN),
    kind=st.sampled_from(MentionKind),
    name=spans,
    titles=st.lists(spans, max_size=3).map(tuple),
    country=st.sampled_from(["", "SY"]),
    referent=st.text(max_size=5),
    rule=st.text(max_size=9),
)


@given(mentions)
def test_a_local_annotation_comes_back_whole(mention: Mention):
    body = encode(mention, local=True)
    assert "origin" not in body
    assert decode(Mention, body, "d1", ORIGIN) == mention


def test_nested_and_partial_values_come_back():
    at = Span(document="d1", start=3, end=9)
    chain = Chain(
        extent=at,
        origin=ORIGIN,
        kind=MentionKind.PERSON,
        members=(ChainMember(place=at, rule="surname", detail="“x”"),),
    )
    assert decode(Chain, encode(chain, local=True), "d1", ORIGIN) == chain
    time = TimeExpression(
        extent=at,
        origin=ORIGIN,
        kind=TimeKind.DATE,
        said=PartialDate(weekday=3),
        start=None,
        timex="XXXX-WXX-3",
        anchor=Anchor.NONE,
        rule="weekday",
        readings=(Reading(value="2020-07-01", reason="earlier"),),
        unknown="no publication date",
    )
    assert decode(TimeExpression, encode(time, local=True), "d1", ORIGIN) == time


def test_links_issues_and_records_keep_their_documents():
    left, right = Span(document="a", start=0, end=1), Span(document="b", start=2, end=4)
    link = Link(
        left=left,
        right=right,
        relation=Relation.SAME,
        features=(Feature(name="n", weight=1.5, detail="d"),),
        origin=ORIGIN,
    )
    assert decode(Link, encode(link)) == link
    for place in (left, FilePlace(path="x.txt", detail="line 3")):
        issue = Issue(code="R101", message="m", place=place, origin=ORIGIN)
        assert decode(Issue, encode(issue)) == issue
    claim = Claim(
        id="c1",
        members=(left, right),
        kind=ClaimKind.FIGURE,
        story="s1",
        subject="killed",
        carriers=(Carrier(document="a", places=(left,), via=("Agency",)),),
        texts=1,
    )
    assert decode(Claim, encode(claim)) == claim
