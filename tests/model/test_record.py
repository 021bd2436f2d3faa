import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.record import Claim, ClaimKind
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
