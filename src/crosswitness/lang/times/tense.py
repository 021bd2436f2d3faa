"""Whether the clause around a time expression speaks of the future or of the past."""

import re

_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|going to|planned|plans|planning|scheduled|expected|due|"
    r"set to|slated|is to|are to|until|till|upcoming|ahead of|would)\b|['’]ll\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|warned|wrote|tweeted|confirmed|"
    r"insisted|was|were|had)\b",
    re.IGNORECASE,
)

BEFORE = 70
"""Code points before the expression that are searched for a cue."""

AFTER = 80
"""Code points after an expression at the head of its sentence that are searched for a cue."""

HEAD = 8
"""An expression that begins within so many code points stands at the head of its sentence."""


def speaks_of_future(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a cue such as "will" or "scheduled" governs the expression ``[start, end)``.

    A cue counts only if no verb of report or of the past stands between it and the expression
    ("he said on Friday that it will rain": Friday is not ahead).

    Args:
        text: The whole text.
        sentence: Half-open range of the sentence around the expression.
        start: First code point of the expression.
        end: Code point after its last one.
    """
    before = text[max(sentence[0], start - BEFORE) : start]
    last = None
    for cue in _FUTURE.finditer(before):
        last = cue
    if last is not None and not _REPORT.search(before, last.end()):
        return True
    if start - sentence[0] > HEAD:
        return False
    after = text[end : min(sentence[1], end + AFTER)]
    ahead = _FUTURE.search(after)
    if ahead is None:
        return False
    report = _REPORT.search(after)
    return report is None or report.start() > ahead.start()


_PAST = re.compile(
    r"\b(?:was|were|had|has|have|been|did|said|told|took|held|came|went|made|began|won|lost|led|met|"
    r"left|fell|rose|hit|sent|saw|got|gave|became|brought|broke|built|fought|found|kept|knew|laid|"
    r"paid|ran|shot|spoke|spent|stood|struck|swept|thought|wrote|ago|last|since|"
    r"[a-z]{2,20}ed)\b",
    re.IGNORECASE,
)


def speaks_of_past(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a verb of the past, or a word such as "since", stands near the expression.

    Args:
        text: The whole text.
        sentence: Half-open range of the sentence around the expression.
        start: First code point of the expression.
        end: Code point after its last one.
    """
    left, right = max(sentence[0], start - 2 * BEFORE), min(sentence[1], end + AFTER)
    return bool(_PAST.search(text, left, start) or _PAST.search(text, end, right))
