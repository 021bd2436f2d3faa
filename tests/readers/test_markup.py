"""The tag scanner: what ends a tag, what holds no text, and that hostile pages cost linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.readers.markup import attributes, character_reference, tags


def names(source: str) -> list[str]:
    return [f"/{tag.name}" if tag.closing else tag.name for tag in tags(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<p title="a > b">x</p>', ["p", "/p"]),
        ("<p title='<b>'>x", ["p"]),
        ("1 < 2 <3 <p>", ["p"]),
        ("<!-- <p> --><b>", ["", "b"]),
        ("<!--><b>", ["", "b"]),
        ("<!-- <p>", [""]),
        ("<!DOCTYPE html><?php x?><html>", ["", "", "html"]),
        ("<script>if (a < b) '<p>'</script><p>", ["script", "p"]),
        ("<SCRIPT>x</script ><p>", ["script", "p"]),
        ("<svg><text>x</text></svg><p>", ["svg", "p"]),
        ("<svg><p>never closed", ["svg", "p"]),
        ('<p class="never closed><b>x</b>', ["p", "b", "/b"]),
        ("<p", [""]),
    ],
)
def test_tags(source: str, expected: list[str]) -> None:
    assert names(source) == expected


@given(st.text("<>/!-\"'= abp&;script", max_size=80))
def test_tags_are_in_order_and_inside_the_page(source: str) -> None:
    end = 0
    for tag in tags(source):
        assert end <= tag.start < tag.end <= len(source)
        assert source[tag.start] == "<"
        assert tag.start < tag.tag_end <= tag.end
        end = tag.end


def test_attributes_resolve_entities_and_the_first_counts() -> None:
    source = "<meta name=a CONTENT='x &amp; y' content=z data-e checked=1 / >"
    (tag,) = tags(source)
    assert attributes(source, tag) == {
        "name": "a",
        "content": "x & y",
        "data-e": "",
        "checked": "1",
    }


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("&amp;", ("&", 5)),
        ("&ampx", ("&", 4)),
        ("&#8220;", ("“", 7)),
        ("&#x1F600;", ("😀", 9)),
        ("&#150;", ("–", 6)),
        ("&#0;", ("\ufffd", 4)),
        ("&#xD800;", ("\ufffd", 8)),
        ("&bne;", ("=\u20e5", 5)),
        ("&nosuch;", ("", 0)),
        ("&co", ("", 0)),
    ],
)
def test_character_references(written: str, expected: tuple[str, int]) -> None:
    assert character_reference(written) == expected


@pytest.mark.parametrize(
    "unit",
    [
        "<a ",
        '<a "',
        "<a '\">",
        "<!--",
        "<svg>",
        "<textarea>",
        "<",
        "</",
        "<p a=1 ",
        "<b>",
        '<a x="',
    ],
)
def test_hostile_pages_cost_linear_time(unit: str) -> None:
    def seconds(count: int) -> float:
        source = unit * count
        start = time.process_time()
        for tag in tags(source):
            attributes(source, tag)
        return time.process_time() - start

    seconds(100)
    small = max(min(seconds(10_000) for _ in range(3)), 0.002)
    assert min(seconds(80_000) for _ in range(2)) < 24 * small  # 8 times if linear, 64 if not
