import pytest

from crosswitness.model.annotation import Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

A, B = Span(document="a", start=0, end=1), Span(document="b", start=0, end=1)
REASON = Feature(name="name", weight=0.1, detail="same name")


def link(left: Span, right: Span, *features: Feature) -> Link:
    return Link(
        left=left,
        right=right,
        relation=Relation.SAME,
        features=features,
        origin=Origin(stage="t", version=1),
    )


def test_no_link_without_a_reason_or_out_of_order():
    with pytest.raises(ModelError, match="needs a reason"):
        link(A, B)
    with pytest.raises(ModelError, match="in order"):
        link(B, A, REASON)
    with pytest.raises(ModelError, match="in order"):
        link(A, A, REASON)


def test_the_weight_is_the_sum_of_reasons():
    found = link(A, B, REASON, Feature(name="country", weight=0.2, detail="both"))
    assert found.weight == 0.3
    assert found.id == link(A, B, REASON).id
