"""The visible text of a page, its blocks, and the bytes of every character."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import OffsetMap
from crosswitness.readers.decode import decode
from crosswitness.readers.visible import scan

words = st.text(
    st.characters(exclude_characters="\x00\ufeff\r\xad", exclude_categories=["Cs", "Zs", "Cc"]),
    min_size=1,
    max_size=12,
)


def text_of(page: str) -> str:
    return scan(decode(page.encode())).composer.text()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div> <div>\n One\n\t line </div> </div>x", "One line\n\nx"),
        ("a<b>b</b>c <i> d </i> e", "abc d e"),
        ("One<br> <br/>Two<br>Three", "One\n\nTwo\nThree"),
        ("<li>1<li>2<br>3<td>4", "1\n\n2\n3\n4"),
        ("A &amp; B&nbsp;C &lt;p&gt; &nosuch; &", "A & B\xa0C <p> &nosuch; &"),
        ("x&#32;&#10;y", "x y"),
        ("Waf\xadfen&shy;ruhe <pre>a\xadb", "Waffenruhe\n\nab"),
        ("<pre>a\n  b &amp; c</pre>", "a\n  b & c"),
        ("a<script>b</script>c<style>d</style><!-- e --><template>f</template>", "ac"),
        ("<title>T</title><noscript>n</noscript><select><option>o</select>x", "x"),
        ("1 < 2", "1 < 2"),
        ("", ""),
    ],
)
def test_visible_text(page: str, expected: str) -> None:
    assert text_of(page) == expected


@given(
    paragraphs=st.lists(st.lists(words, min_size=1, max_size=5), min_size=1, max_size=5),
    escape=st.sampled_from(["plain", "decimal", "hexadecimal"]),
    space=st.sampled_from([" ", "\n", "  \t\n "]),
    codec=st.sampled_from(["utf-8", "utf-16"]),
)
def test_every_character_reads_back_from_its_bytes(
    paragraphs: list[list[str]], escape: str, space: str, codec: str
) -> None:
    def write(character: str) -> str:
        if (
            escape == "plain"
            or ord(character) < 128
            or html.unescape(f"&#{ord(character)};") != (character)
        ):
            return html.escape(character)
        return f"&#{ord(character)};" if escape == "decimal" else f"&#x{ord(character):X};"

    def written(paragraph: list[str]) -> str:
        return space.join("".join(map(write, word)) for word in paragraph)

    content = "".join(f"<p>\n{written(p)} </p>\n" for p in paragraphs).encode(codec)
    decoded = decode(content)
    page = scan(decoded)
    text = page.composer.text()
    assert text == "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    assert [text[b.start : b.end] for b in page.blocks] == text.split("\n\n")
    offsets = OffsetMap(runs=page.composer.runs())
    for position, character in enumerate(text):
        low, high = offsets.bytes_of(position, position + 1)
        source = content[low:high].decode(decoded.encoding)
        if character == "\n":
            assert source == ""
        elif character == " ":
            assert source == space
        else:
            assert html.unescape(source) == character


def test_links_and_places_of_blocks_are_counted() -> None:
    page = scan(decode(b"<nav><a>Home</a></nav><p>Read <a href=x>more</a> now<footer>F"))
    found = [(b.end - b.start, b.linked, b.tag, b.aside) for b in page.blocks]
    assert found == [(4, 4, "nav", True), (13, 4, "p", False), (1, 0, "footer", True)]


def test_depth_and_attributes_are_measured() -> None:
    page = scan(decode(("<div>" * 700 + "x" + "<p " + "a='b c=d' " * 3_000 + ">").encode()))
    assert page.depth == 700
    assert page.attributes == 3_000
