"""A page becomes a document: text, body, metadata and doubts together."""

import pytest

from crosswitness.model.document import Document, Given
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.html import read_html, visible_text
from crosswitness.readers.units import PAGE_LIMIT

SENTENCE = "The harbour was closed on Monday after a crane fell into the basin, the port said. "
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="windows-1252">
<title>Crane falls | Valley Post</title><meta property="og:site_name" content="Valley Post"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Crane falls</h1>
<p>“No one was hurt,” said the caf\xe9 owner. {SENTENCE * 4}</p><p>{SENTENCE * 3}</p>
</article><footer>© Valley Post</footer></body></html>"""


def test_a_page() -> None:
    content = PAGE.encode("cp1252")
    said = Given(field="outlet", value="Post", source="--outlet")
    (document,) = read_html(Unit(path="0123456789ab-a.html", content=content, given=(said,)))
    assert isinstance(document, Document)
    assert document.outlet == "Post"
    assert [(g.value, g.source) for g in document.given if g.field == "outlet"] == [
        ("Post", "--outlet"),
        ("Valley Post", "a.html: meta og:site_name"),
    ]
    assert (document.source.media_type, document.source.encoding) == ("text/html", "cp1252")
    quote = document.text.index("“No one was hurt,”")
    low, high = document.offsets.bytes_of(quote, quote + 18)
    assert content[low:high] == b"\x93No one was hurt,\x94"
    body = "\n".join(document.text[start:end] for start, end in document.body)
    assert "“No one was hurt,” said the café owner. The harbour" in body
    assert "Home" not in body
    assert "©" not in body
    assert visible_text(content) == (document.text, document.offsets)


def test_doubts_come_first() -> None:
    issues = list(read_html(Unit(path="a.html", content=b"<p>a\x00b</p>")))
    assert [item.code for item in issues if isinstance(item, Issue)] == ["R203", "R209"]
    assert isinstance(issues[-1], Document)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"<script>x</script><title>T</title>", "R101"), (b"<" * (PAGE_LIMIT + 1), "R103")],
)
def test_pages_without_text_or_too_long_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        list(read_html(Unit(path="a.html", content=content)))
    assert caught.value.code == code
