"""What one paragraph shows by itself about its role on the page."""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang import boilerplate
from crosswitness.lang.bylines import byline_name
from crosswitness.lang.captions import caption, is_widget
from crosswitness.lang.datelines import dateline_end, has_full_date, is_date_line, strangers
from crosswitness.lang.layout import Paragraph
from crosswitness.lang.tables import rows
from crosswitness.model.annotation import SegmentKind

_LABELLED = re.compile(r"^([^\W\d_][\w .'-]{1,28}?)\s{0,3}(?:[:|]|\s[–—-]\s)\s{0,3}(\S.*)$")
_COUNTER = re.compile(
    r"^(?:estimated |approx\.? )?(?:\d{1,2} ?(?:-|to) ?)?\d{1,2} ?-?"
    r"(?:min|mins|minute|minutes|sec)\.? ?-?(?:read|reading|read time|to read)$"
    r"|^\d[\d,.]*[km]? (?:views?|reads?|shares?|hits|visits|words)$"
    r"|^(?:less than|under) (?:a|1|one) minute(?: read)?$"
)
_SIGN_OFF = re.compile(r"^(?:[A-Z]{1,6}(?:/[A-Z0-9]{1,10}){1,2}|\d{3,6}\*\*\d{3,6})$")
# A whole line in square brackets is a headline of another report, unless the editor speaks.
_BRACKETED = re.compile(r"^\[(?!Ed|Note|NOTE|ED)[A-Z‘“'\"][^\[\].:]{15,160}\]$")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$")
_TRAIL = re.compile(r"^[\w &'’/-]{2,30}(?:(?:\s?[>»›→|]\s?|\s/\s)[\w &'’-]{2,40}){1,8}$")
_VERBS = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|do|does|did|says|said)\b",
    re.IGNORECASE,
)


class Role(NamedTuple):
    """What a paragraph is, and the name of the rule that says so."""

    kind: SegmentKind
    rule: str


@cache
def labels() -> dict[str, str]:
    """Return what each label before a colon announces (``publish date`` → ``published``)."""
    return {row["label"]: row["means"] for row in rows("metadata_labels")}


@cache
def _products() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("products"))


def labelled(folded: str) -> tuple[str, str] | None:
    """Return what a line's label announces and the words after it, or None.

    A colon, a bar or a spaced dash must part them; before a date even that may be missing.
    """
    match = _LABELLED.match(folded)
    if match and (means := labels().get(match[1].strip())):
        return means, match[2]
    words = folded.split()
    for count in (3, 2, 1):
        rest = " ".join(words[count:])
        means = labels().get(" ".join(words[:count]).rstrip(":"))
        if means in ("published", "updated") and len(words) <= 14:
            if is_date_line(rest) or has_full_date(rest):
                return means, rest
        elif means == "number" and rest.isdigit():
            return means, rest
    return None


def own_role(paragraph: Paragraph, edge: bool) -> Role | None:
    """Return the role that a paragraph's own words give it, or None for text and headings.

    Args:
        paragraph: The paragraph.
        edge: Whether it stands before the first or after the last running text, where lines
            about the report stand; inside, more proof is asked for.
    """
    folded, count = paragraph.folded, len(paragraph.words)
    if not count:
        return Role(SegmentKind.BOILERPLATE, "line without words")
    if is_widget(folded):
        return Role(SegmentKind.CAPTION, "picture label")
    if paragraph.text.startswith("©") and caption(paragraph.text, folded, count, near_top=False):
        return Role(SegmentKind.CAPTION, "picture credit")
    if found := boilerplate.cue(folded, count):
        return Role(SegmentKind(found.kind), found.rule)
    if count <= 24 and (role := _about_the_report(paragraph, edge)):
        return role
    if _ADDRESS.match(folded):
        return Role(SegmentKind.BOILERPLATE, "web address")
    if count >= 5 and not edge and _BRACKETED.match(paragraph.text):
        return Role(SegmentKind.BOILERPLATE, "link to other reports")
    rule = caption(paragraph.text, folded, count, near_top=False)
    return Role(SegmentKind.CAPTION, rule) if rule else None


def _about_the_report(paragraph: Paragraph, edge: bool) -> Role | None:
    folded, count = paragraph.folded, len(paragraph.words)
    if is_date_line(folded):
        return Role(SegmentKind.METADATA, "date line")
    if _COUNTER.match(folded):
        return Role(SegmentKind.METADATA, "reading time or counter")
    if edge and count == 1 and folded.isdigit() and len(folded) <= 4:
        return Role(SegmentKind.METADATA, "reading time or counter")
    if edge and _SIGN_OFF.match(paragraph.text):
        return Role(SegmentKind.METADATA, "sign-off of the desk")
    if edge and folded.endswith("get short url"):
        return Role(SegmentKind.METADATA, "date line")
    if byline_name(paragraph.text) is not None and (edge or not paragraph.closed):
        return Role(SegmentKind.BYLINE, "by and a name")
    if (said := labelled(folded)) and _label_counts(said, count, edge):
        kind = SegmentKind.BYLINE if said[0] == "author" else SegmentKind.METADATA
        return Role(kind, "labelled line")
    if edge and not paragraph.closed and count <= 16 and has_full_date(folded):
        return _dated(paragraph)
    return None


def _label_counts(said: tuple[str, str], count: int, edge: bool) -> bool:
    means, rest = said
    if means in ("published", "updated"):
        return is_date_line(rest) or (edge and has_full_date(rest) and not rest.endswith("."))
    # Any noun may stand before a colon: labels that announce no date need an edge of the page.
    longest = {"link": 12, "author": 12, "source": 12, "outlet": 6}.get(means, 8)
    return edge and count <= longest and not rest.endswith((".", "!", "?"))


def _dated(paragraph: Paragraph) -> Role | None:
    if byline_name(paragraph.text, anywhere=True) is not None:
        return Role(SegmentKind.BYLINE, "by and a name")
    others = [word for word in paragraph.words if word.casefold() in strangers(paragraph.folded)]
    # "Beirut, 8 July 2020", "Agency | 08/07/2020": names beside a date; a sentence has small words.
    if len(others) <= 5 and all(word[0].isupper() or word in ("by", "in") for word in others):
        return Role(SegmentKind.METADATA, "date line")
    return None


def is_trail(paragraph: Paragraph) -> bool:
    """Say whether a line is a path or menu of the site (``Home > World > Asia``)."""
    return not paragraph.closed and bool(_TRAIL.match(paragraph.text))


def is_product(paragraph: Paragraph) -> bool:
    """Say whether a line offers goods: headline style, no verb, a noun for goods at its end."""
    words = paragraph.words
    return (
        2 <= len(words) <= 14
        and not paragraph.closed
        and words[-1].casefold() in _products()
        and paragraph.capitals() >= 0.8
        and not _VERBS.search(paragraph.text)
    )


def is_headline(paragraph: Paragraph) -> bool:
    """Say whether a line could be a headline: not long, and no full stop at its end."""
    count, folded = len(paragraph.words), paragraph.folded.rstrip("\"'")
    if paragraph.closed and not (count <= 24 and folded.endswith(("?", "!", "...", "…"))):
        return False
    if folded.endswith((":", ",")) or dateline_end(paragraph.text, first=False):
        return False
    return 1 <= count <= 32 and len(paragraph.text) <= 240


def is_note_on(author: str, paragraph: Paragraph) -> bool:
    """Say whether a paragraph presents the author (``Jane Doe is a reporter in …``)."""
    if not author or not paragraph.text.casefold().startswith(author.casefold()):
        return False
    rest = paragraph.text[len(author) : len(author) + 12].casefold()
    return rest.startswith(
        (" is ", ", a ", ", an ", " was ", " has ", " covers", " writes", " reports")
    )
