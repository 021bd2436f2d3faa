"""What a page says about itself: order of trust, and hostile scripts."""

import json

import pytest

from crosswitness.readers.decode import decode
from crosswitness.readers.page_metadata import given_by
from crosswitness.readers.visible import scan


def stated(page: str) -> list[tuple[str, str, str]]:
    scanned = scan(decode(page.encode()))
    entries = given_by(scanned, scanned.composer.text(), "page.html")
    return [(entry.field, entry.value, entry.source) for entry in entries]


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


HEADLINE = script({"@type": "Article", "headline": "For engines"})


def test_every_source_is_named() -> None:
    found = stated(
        "<html lang=en-GB><head><title>Bridge &amp; road open\n today</title>"
        '<meta property="og:site_name" content="Valley Post">'
        '<meta property="article:published_time" content="2021-03-04T09:30:00+02:00">'
        '<meta name=author content="A. Roe"><link rel="shortlink canonical" href="https://v.example/">'
        "<body><time datetime=2021-03-04>4 March</time>"
    )
    assert found == [
        ("title", "Bridge & road open today", "page.html: title"),
        ("author", "A. Roe", "page.html: meta author"),
        ("outlet", "Valley Post", "page.html: meta og:site_name"),
        ("published", "2021-03-04T09:30:00+02:00", "page.html: meta article:published_time"),
        ("published", "2021-03-04", "page.html: time datetime"),
        ("url", "https://v.example/", "page.html: link canonical"),
        ("language", "en-GB", "page.html: html lang"),
    ]


def test_linked_data_is_read_wherever_it_is_nested() -> None:
    article = {
        "@type": ["NewsArticle"],
        "headline": "Bridge opens",
        "author": [{"@type": "Person", "name": "A. Roe"}, "B. Poe", {"name": ["C. Coe"]}],
        "publisher": {"name": "Valley Post"},
        "datePublished": "2021-03-04",
        "inLanguage": "en",
    }
    nested = [{"@graph": [{"@type": "WebPage", "mainEntity": article}]}]
    assert stated(script(nested)) == [
        ("title", "Bridge opens", "page.html: JSON-LD headline"),
        ("author", "A. Roe", "page.html: JSON-LD author"),
        ("author", "B. Poe", "page.html: JSON-LD author"),
        ("author", "C. Coe", "page.html: JSON-LD author"),
        ("outlet", "Valley Post", "page.html: JSON-LD publisher"),
        ("published", "2021-03-04", "page.html: JSON-LD datePublished"),
        ("language", "en", "page.html: JSON-LD inLanguage"),
    ]
    assert stated(script({"@type": "Product", "headline": "Pan"})) == []


@pytest.mark.parametrize(
    ("page", "first"),
    [
        (
            script({"@type": "Article", "headline": "For engines"}) + "<h1>As seen</h1>",
            "For engines",
        ),
        (
            script({"@type": "Article", "headline": "For engines"})
            + "<meta property=og:title content='As seen'><h1>As seen</h1>",
            "As seen",
        ),
        (
            "<meta property=og:title content='A bridge is open | Post'><h1>A bridge is open</h1>",
            "A bridge is open",
        ),
        ("<title>The bridge opens - Post</title><h1>The bridge</h1>", "The bridge"),
    ],
)
def test_the_title_that_readers_see_goes_first(page: str, first: str) -> None:
    assert stated(page)[0][1] == first


@pytest.mark.parametrize(
    "hostile",
    [
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">{"@type":</script>',
        script([{"@type": "Article", "author": {"name": {"name": 1}}, "headline": 7}]),
        script({"@type": "Article", "headline": "x" * 5_000}),
        "<meta property=og:title content>" + "<meta name=author content=' '>",
    ],
)
def test_hostile_metadata_says_nothing(hostile: str) -> None:
    assert stated(hostile) == []


def test_addresses_of_profiles_and_times_of_other_reports_are_left_out() -> None:
    page = "<meta property=article:author content='https://v.example/roe'>" + "".join(
        f"<time datetime=2021-03-0{day}>x</time>" for day in range(1, 9)
    )
    assert [value for _, value, _ in stated(page)] == ["2021-03-01", "2021-03-02", "2021-03-03"]


def test_values_can_be_stored() -> None:
    page = '<script type="application/ld+json">{"@type":"Article","headline":"a\\ud800b"}</script>'
    assert stated(page)[0][1] == "a\ufffdb"
