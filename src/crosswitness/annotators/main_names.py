"""Names of a headline that no table knows: words that the running text always capitalises."""

import re
from collections import Counter
from collections.abc import Sequence

from crosswitness.model.span import Span

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OWNER = re.compile(r"[’']s$")
_LEAST = 2  # places in running text, one of which may open a sentence
_LONGER = 4  # least number of longer words that show how a sentence is written


def name_runs(text: str, headline: Span, lead: Sequence[Span]) -> list[Span]:
    """Return the runs of headline words that the running text writes with capitals alone.

    In a headline capitals say little; a word that the opening writes with a capital every time,
    and at least twice or inside a sentence, is a name.

    Args:
        text: The document's text.
        headline: The headline.
        lead: Sentences of running text.
    """
    capital, small, inside = Counter[str](), Counter[str](), set[str]()
    for sentence in lead:
        if _is_headline(text, sentence):
            continue
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            word = _OWNER.sub("", match[0])
            if word[0].isupper():
                capital[word.casefold()] += 1
                if match.start() > sentence.start:
                    inside.add(word.casefold())
            else:
                small[word.casefold()] += 1
    runs: list[Span] = []
    for match in _WORD.finditer(text, headline.start, headline.end):
        key = _OWNER.sub("", match[0]).casefold()
        named = key in inside or capital[key] >= _LEAST
        if not named or small[key] or len(key) < 3 or not match[0][0].isupper():
            continue
        end = match.start() + len(_OWNER.sub("", match[0]))
        if runs and text[runs[-1].end : match.start()] == " ":
            runs[-1] = Span(document=headline.document, start=runs[-1].start, end=end)
        else:
            runs.append(Span(document=headline.document, start=match.start(), end=end))
    return runs


def _is_headline(text: str, sentence: Span) -> bool:
    """Say whether most longer words of a sentence have a capital, as in a headline repeated."""
    longer = [m[0] for m in _WORD.finditer(text, sentence.start, sentence.end) if len(m[0]) > 3]
    return len(longer) >= _LONGER and 2 * sum(w[0].isupper() for w in longer) > len(longer)
