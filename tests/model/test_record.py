import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.record import Claim, ClaimKind, Side, Verdict, contrast
from crosswitness.model.span import Span


def test_no_record_without_members():
    with pytest.raises(ModelError, match="has no members"):
        Claim(
            id="c", members=(), kind=ClaimKind.FIGURE, story="s", subject="x", carriers=(), texts=0
        )


def test_documents_are_those_of_the_members():
    places = tuple(Span(document=d, start=0, end=1) for d in ("b", "a", "b"))
    claim = Claim(
        id="c", members=places, kind=ClaimKind.FIGURE, story="s", subject="x", carriers=(), texts=1
    )
    assert claim.documents == ("a", "b")


def test_a_contrast_is_the_same_whatever_the_order_of_its_sides():
    sides = tuple(
        Side(value=value, places=(Span(document=name, start=0, end=2),))
        for name, value in (("b", "14"), ("a", "41"))
    )
    made = contrast(("s1", "villager", "number"), sides, Verdict.CONTRADICTION, "hand")
    turned = contrast(("s1", "villager", "number"), sides[::-1], Verdict.CONTRADICTION, "hand")
    assert made == turned
    assert [side.value for side in made.sides] == ["41", "14"]
