"""Plain text is kept to the last character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import Document, Given
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.text import read_text
from crosswitness.readers.units import PAGE_LIMIT

texts = st.text(st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]))


@given(text=texts.filter(lambda text: bool(text.strip())))
def test_text_is_never_edited(text: str) -> None:
    document = list(read_text(Unit(path="a.txt", content=text.encode())))[-1]
    assert isinstance(document, Document)
    assert document.text == text or document.source.encoding.startswith("utf-16")


def test_crlf_and_outer_space_stay() -> None:
    (document,) = read_text(Unit(path="a.txt", content=b"\r\n Bridge opens \r\nOn Monday.\r\n"))
    assert isinstance(document, Document)
    assert document.text == "\r\n Bridge opens \r\nOn Monday.\r\n"


def test_the_first_outlet_given_is_the_outlet() -> None:
    given = (
        Given(field="outlet", value="Harbour News", source="--outlet"),
        Given(field="outlet", value="Other", source="a.meta.toml: outlet"),
    )
    (document,) = read_text(Unit(path="a.txt", content=b"Text.", given=given))
    assert isinstance(document, Document)
    assert (document.outlet, document.given) == ("Harbour News", given)


def test_doubts_come_before_the_document() -> None:
    issue, document = read_text(Unit(path="0123456789ab-a.txt", content=b"a\x00b"))
    assert isinstance(issue, Issue)
    assert (issue.code, str(issue.place)) == ("R203", "a.txt")
    assert isinstance(document, Document)


@pytest.mark.parametrize(("content", "code"), [(b" \n", "R101"), (b"a" * (PAGE_LIMIT + 1), "R103")])
def test_no_text_and_too_much_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        list(read_text(Unit(path="a.txt", content=content)))
    assert caught.value.code == code
