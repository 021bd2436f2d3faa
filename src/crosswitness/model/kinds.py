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
    """The part that a source plays in an attribution chain, from the mouth to the report."""

    SPEAKER = "speaker"
    DOCUMENT = "document"  # a text whose words these are: a joint statement that was read out
    READER = "reader"  # who reads such a text out
    OCCASION = "occasion"  # where or how it was said: a press conference, an interview, a post
    PUBLISHER = "publisher"  # the outlet it was said to, or that brought it out first
    RELAY = "relay"  # who passes on what others brought


PASSES_ON = frozenset((Role.PUBLISHER, Role.RELAY))
"""Roles of those through whom words reach a report without being theirs."""


class Scope(StrEnum):
    """What a station of an attribution chain stands for."""

    QUOTATION = "quotation"
    REPORT = "report"  # a credit or dateline: the whole report
