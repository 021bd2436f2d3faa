"""Whether the clause around a time expression speaks of the future."""

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
