"""The closed lists of words that annotations choose from."""

from enum import StrEnum


class SegmentKind(StrEnum):
    """What a stretch of the page is. Segments tile the text but for white space."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    METADATA = "metadata"  # page clock, publication line, article number
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"
    COMMENT = "comment"


class Basis(StrEnum):
    """What a piece of metadata rests on."""

    TEXT = "text"
    FILE = "file"
    NONE = "none"


class MentionKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    PLACE = "place"
    PEOPLE = "people"  # demonyms: Syrian, Kurds
    LAW = "law"
    WEAPON = "weapon"
    EVENT = "event"


class TimeKind(StrEnum):
    """What kind of time an expression states (TIMEX3 with intervals and references apart)."""

    DATE = "date"
    INTERVAL = "interval"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"  # "recently", "earlier": no calendar value


class Anchor(StrEnum):
    """What a relative date leans on."""

    DOCUMENT = "document"
    SPAN = "span"
    NONE = "none"


class Bound(StrEnum):
    """How a number is bounded by the words around it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


class QuotationKind(StrEnum):
    """How words are quoted (PARC 3)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Role(StrEnum):
    """The part that a source plays in an attribution chain."""

    SPEAKER = "speaker"
    RELAY = "relay"
