"""Who wrote a report: lines that name an author, and the names and sites inside them."""

import re
from dataclasses import dataclass

_TITLE_WORDS = (
    r"(?i:staff|senior|chief|special|foreign|political|diplomatic|middle|east|world|national|"
    r"security|defen[cs]e|correspondent|writer|reporter|editor|columnist|contributor|analyst)"
)
_NO_PERSON = re.compile(
    r"\b(?:agenc(?:y|ies)|staff|desk|newsroom|report(?:s|ers?)?|bureau|team|admin|news|support|"
    r"follow|join|click|watch|read|share|photo|video|media|online|press|times|post|daily)\b",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}"
_PART = (
    r"(?:[A-ZÀ-Þ][\w’'.-]{0,24}|al-[A-Z]\w{1,20}"
    r"|(?:al|bin|ibn|van|von|de|der|den|da|del|la|el|abu)(?= [A-Z]))"
)
_NAME = rf"{_PART}(?:[ \u00a0]{{1,2}}{_PART}){{0,5}}"
_BY = re.compile(
    r"(?:(?:written|writing|posted|reported|reporting|published|story|text|words|report|article"
    r"|analysis|opinion)"
    r"\s{1,2})?by\b:?\s{1,3}",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | & |; | with ){_NAME}){{0,5}}")
_AFTER = re.compile(
    r"\s{0,3}(?:$|[|,;(/•·–—@\-\[]|(?:for|in|at|from|on|and)\b|\d|"
    rf"{_TITLE_WORDS}\b|(?:Posted|Published|Updated|Last)\b)"
)
_SUFFIX = (
    r"(?:com|org|net|info|news|tv|co|uk|ir|ru|de|fr|in|us|eu|io|me|ca|au|cn|il|sy|lb|iq|tr|int|gov|"
    r"edu|ae|sa|qa|eg|jo|pk|press|site|website|today|world|online|media|blog)"
)
_SITE = re.compile(
    rf"(?<![\w@.-])[a-z0-9][a-z0-9-]{{0,50}}(?:\.[a-z0-9-]{{2,40}}){{0,2}}\.{_SUFFIX}(?![a-z0-9-])"
)
_VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|can|could|may|might|must|do|does|did)\b"
)

LONGEST_BYLINE = 22
"""Most words of a byline; names, office, place and date together stay below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a byline.

    Attributes:
        start: First character, counted from the beginning of the line.
        end: Character after the last one.
        text: The words.
    """

    start: int
    end: int
    text: str


def byline_name(line: str, anywhere: bool = False) -> Part | None:
    """Return the names in a line such as ``By Jane Doe, Staff Writer``, or None.

    Args:
        line: The line; leading marks are allowed.
        anywhere: Whether ``by`` may stand after a date (``July 8, 2020 by Jane Doe``).
    """
    if len(line) > 200 or len(line.split()) > LONGEST_BYLINE:
        return None
    match = _BY.search(line) if anywhere else _BY.match(line, _indent(line))
    if not match or match.end() >= len(line):
        return None
    names = _NAMES.match(line, match.end())
    if not names or not _AFTER.match(line, names.end()):
        return None
    rest = line[names.end() :]
    if _VERBS.search(rest) or (rest.rstrip().endswith(".") and len(rest.split()) > 6):
        return None
    kept = _without_office(names.group())
    return Part(start=names.start(), end=names.start() + len(kept), text=kept) if kept else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" *•·|–—-("))


def _without_office(names: str) -> str:
    """Cut the office off the end of a name (``Jane Doe Staff Writer``)."""
    trimmed = re.sub(rf"(?:[ ,]{{1,3}}(?:{_TITLE_WORDS}|{_MONTH})\b\.?){{1,5}}$", "", names)
    return trimmed.rstrip(" ,;-–—")


def site(line: str) -> Part | None:
    """Return the first web address of a line (``example.org``), without scheme and path."""
    match = _SITE.search(line)
    if not match:
        return None
    found = match.group().removeprefix("www.")
    return Part(start=match.end() - len(found), end=match.end(), text=found)


def is_desk(line: str) -> bool:
    """Say whether a short line or name stands for a desk or agency and no person."""
    return len(line.split()) <= 6 and bool(_NO_PERSON.search(line))


def is_name(line: str) -> bool:
    """Say whether a line could be a person's name: two to four capitalised words, no more."""
    words = line.split()
    return (
        2 <= len(words) <= 4
        and bool(re.fullmatch(_NAME, line))
        and not re.search(rf"\b{_TITLE_WORDS}", line)
        and not _NO_PERSON.search(line)
        and not any(character.isdigit() for character in line)
    )
