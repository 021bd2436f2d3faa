"""What a page says about itself: title, authors, outlet, date, address, language.

Sources, each in the order in which it is to be believed: JSON-LD (schema.org ``NewsArticle`` and
its kin), Open Graph and other ``<meta>`` tags, ``<link rel=canonical>``, ``<time>``, ``<h1>``,
``<title>``, and the language of ``<html>``. Everything found is kept with its source; nothing is
parsed, shortened or corrected here, except that entities are resolved and outer space is left out.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from crosswitness.model.document import Given
from crosswitness.readers.decode import REPLACEMENT
from crosswitness.readers.markup import Tag, attributes
from crosswitness.readers.visible import Page

FIELDS = ("title", "author", "outlet", "published", "url", "language")
"""Fields of `Given`, in the order in which they are yielded."""

VALUE_LIMIT = 2_048
"""Code points of a value; a longer one is no title, name or address and is left out."""

_SCRIPT_LIMIT = 1_000_000  # characters of one JSON-LD script
_NODE_LIMIT = 5_000  # objects looked at in all scripts
_TAG_LIMIT = 2_000  # tags looked at
_HEADINGS = (": h1", ": title")  # often a section's name, or the title with the outlet's
_KEPT_OUT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")

_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle "  # noqa: SIM905
    "BackgroundNewsArticle AskPublicNewsArticle ReviewNewsArticle LiveBlogPosting BlogPosting "
    "TechArticle ScholarlyArticle Report SatiricalArticle AdvertiserContentArticle".split()
)
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"),
    "author": ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
    ),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language"),
}
_KEY_OF = {key: field for field, keys in _META.items() for key in keys}


def given_by(page: Page, text: str, name: str) -> Iterator[Given]:
    """Yield what the page states, field by field, the most trusted first.

    Args:
        page: The scanned page.
        text: Its visible text, where headings stand.
        name: Name of the page for `Given.source`.
    """
    found = _Found(name)
    metas = _metas(page)
    for value in metas.get("og:site_name", ()):  # publishers name companies, this the outlet
        found.add("outlet", value, "meta og:site_name")
    _read_scripts(page, found)
    for field, keys in _META.items():
        for key in keys:
            for value in metas.get(key, ()):
                found.add(field, value, f"meta {key}")
    _read_elements(page, text, found)
    for field in FIELDS:
        entries = found.of(field)
        yield from _by_sight(entries, text) if field == "title" else entries


def _by_sight(titles: list[Given], text: str) -> list[Given]:
    """Put first the title that readers see.

    Headlines for search engines stand beside those on the page: one that is a line of the page
    goes before one that is not. A title that begins another and is followed there by a mark
    ("Bridge opens - Valley Post") goes before it.
    """
    lines = {_folded(line) for line in text.split("\n")}
    ordered = sorted(
        titles,
        key=lambda entry: entry.source.endswith(_HEADINGS) or _folded(entry.value) not in lines,
    )
    for index, entry in enumerate(ordered[1:], start=1):
        if _begins(_folded(entry.value), _folded(ordered[0].value)):
            return [entry, *ordered[:index], *ordered[index + 1 :]]
    return ordered


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _begins(short: str, long: str) -> bool:
    rest = long[len(short) :].lstrip()
    return len(short) >= 15 and long.startswith(short) and rest != "" and not rest[0].isalnum()


class _Found:
    """Values by field in order of trust, each value once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._values: dict[tuple[str, str], str] = {}

    def add(self, field: str, value: object, source: str) -> None:
        """Add a value unless it is empty, too long or known."""
        if not isinstance(value, str):
            return
        value = _KEPT_OUT.sub(REPLACEMENT, value).strip()
        if field == "author" and value.startswith(("http://", "https://")):
            return  # a profile's address names nobody
        if value and len(value) <= VALUE_LIMIT:
            self._values.setdefault((field, value), f"{self._name}: {source}")

    def of(self, field: str) -> list[Given]:
        """Return the values of a field."""
        return [
            Given(field=field, value=value, source=source)
            for (known, value), source in self._values.items()
            if known == field
        ]


def _metas(page: Page) -> dict[str, list[str]]:
    """Return the contents of the known ``<meta>`` tags by name, property or itemprop."""
    found: dict[str, list[str]] = {}
    for tag in page.heads[:_TAG_LIMIT]:
        if tag.name != "meta":
            continue
        values = attributes(page.source, tag)
        content = values.get("content", "")
        for kind in ("property", "name", "itemprop", "http-equiv"):
            key = values.get(kind, "").lower()
            if content and key in _KEY_OF:
                found.setdefault(key, []).append(content)
    return found


def _read_elements(page: Page, text: str, found: _Found) -> None:
    headings = [block for block in page.blocks if block.tag == "h1"]
    for block in headings[:3]:
        found.add("title", text[block.start : block.end], "h1")
    times = 0
    for tag in page.heads[:_TAG_LIMIT]:
        if tag.name == "title" and tag.inner:
            written = page.source[slice(*tag.inner)]
            found.add("title", unescape(" ".join(written.split())), "title")
        elif tag.name == "link":
            _read_link(attributes(page.source, tag), found)
        elif tag.name == "time" and times < 3:  # later ones belong to other reports
            times += 1
            found.add("published", attributes(page.source, tag).get("datetime"), "time datetime")
        elif tag.name == "html":
            values = attributes(page.source, tag)
            found.add("language", values.get("lang") or values.get("xml:lang"), "html lang")


def _read_link(values: dict[str, str], found: _Found) -> None:
    if "canonical" in values.get("rel", "").lower().split():
        found.add("url", values.get("href"), "link canonical")


def _read_scripts(page: Page, found: _Found) -> None:
    left = _NODE_LIMIT
    for tag in page.heads[:_TAG_LIMIT]:
        if tag.name != "script" or not _is_linked_data(page, tag):
            continue
        for node in _nodes(page.source[slice(*tag.inner)] if tag.inner else "", left):
            left -= 1
            if _types(node) & _ARTICLES:
                _read_article(node, found)


def _is_linked_data(page: Page, tag: Tag) -> bool:
    kind = attributes(page.source, tag).get("type", "")
    return kind.strip().lower().startswith("application/ld+json")


def _nodes(script: str, limit: int) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD script, outer before inner."""
    if len(script) > _SCRIPT_LIMIT:
        return
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        waiting = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting and limit > 0:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:limit]
        elif isinstance(item, dict):
            limit -= 1
            yield item
            waiting.extend(
                item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item
            )


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {
        str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds])
    }


def _read_article(node: dict[str, Any], found: _Found) -> None:
    found.add("title", _text(node.get("headline")), "JSON-LD headline")
    for author in _names(node.get("author")):
        found.add("author", author, "JSON-LD author")
    for publisher in _names(node.get("publisher")):
        found.add("outlet", publisher, "JSON-LD publisher")
    found.add("published", node.get("datePublished"), "JSON-LD datePublished")
    found.add("url", node.get("url"), "JSON-LD url")
    found.add("language", node.get("inLanguage"), "JSON-LD inLanguage")


def _names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str):
                yield unescape(one)


def _text(value: object) -> str:
    return unescape(value) if isinstance(value, str) else ""
