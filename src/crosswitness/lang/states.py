"""What is said to have happened to the counted, and words that weaken a figure."""

import re
from functools import cache

from crosswitness.lang.numbers import FoundNumber
from crosswitness.lang.tables import rows

OF_PEOPLE = frozenset(
    (
        *("dead", "hurt", "hospitalised", "missing", "trapped", "rescued", "held", "abducted"),
        *("sentenced", "charged", "convicted", "displaced", "deported", "infected"),
    )
)
"""Groups of states that befall people when nothing else is named."""


@cache
def states() -> dict[str, tuple[str, str]]:
    """Return state and group of each word or phrase in lower case."""
    return {row["words"]: (row["state"], row["group"]) for row in rows("states")}


@cache
def _groups() -> dict[str, str]:
    return {row["state"]: row["group"] for row in rows("states")}


def state_group(state: str) -> str:
    """Return the group of a state, the same for states that say the same of a toll.

    "killed" and "dead" are both of group ``dead``; an unknown state is its own group.
    """
    return _groups().get(state, state)


_AUXILIARY = (
    r"(?:who|that|which)?\s?(?:were|was|are|is|have|has|had|being|been|got|remain|remained|left|"
    r"reported|confirmed|to be|being)"
)
_ASIDE = (
    r"(?:,\s(?:including|among|most|mostly|many|some|at\sleast)\s[^.;,]{1,80},"
    r"|\s[–—-]\s[^.;–—]{1,80}\s[–—-]"
    r"|\s(?:in|at|from|on|near|aboard)\s(?:(?:the|a|an)\s)?[\w’'-]{2,20}"
    r"(?:\s(?-i:[A-Z])[\w’'-]{1,20}){0,2}(?=\s(?:were|was|are|have|had|has)\s))?"
)
"""What may stand between the counted and its verb: "14 people, most of them miners, were"."""
_ADVERB = (
    r"(?:also|reportedly|allegedly|later|then|still|already|either|feared|believed|be|been|being|"
    r"either|seriously|critically|confirmed|reported|presumed|internally|forcibly|so far)"
)
_PASSIVE_NEXT = re.compile(
    r"\s*(?:[.,;:)\]”\"!?—–-]|$|(?:in|by|on|at|during|after|when|since|and|or|near|from|as|while|"
    r"over|across|inside|outside|last|this|yesterday|today|so|following|amid|with|among|to|there|"
    r"here|earlier|overnight|including|because|for|between|but|per|under|along|before)\b)",
    re.IGNORECASE,
)
_TOLL = re.compile(r"\b(?:death toll|deaths?|toll|fatalities)\b[^.;\d]{0,40}$", re.IGNORECASE)


@cache
def _state_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    ordered = sorted(map(re.escape, states()), key=lambda word: (-len(word), word))
    words = "|".join(ordered).replace(
        r"to\ hospital", r"to\s(?:(?:the|a|an|area|local|two|three|several|nearby)\s)?hospital"
    )
    after = (
        rf"{_ASIDE}(?:\s(?:more|others?))?(?:,(?=\sof\s))?\s(?:of\s(?:whom|them|which|those)\s)?"
        rf"(?:(?P<aux>{_AUXILIARY})\s)?(?:{_ADVERB}\s){{0,3}}(?P<state>{words})\b"
    )
    lead = r"(?:the|a|an|some|another|of|all|its|up|many|with|least|and|some)"
    before = rf"\b(?P<state>{words})(?:\s{lead}){{0,3}}\s?$"
    return re.compile(after, re.IGNORECASE), re.compile(before, re.IGNORECASE)


_SHARE = re.compile(
    r"\bof\s(?:\w+\s){0,2}(?:the|its|their|these|those|his|her|our|\w+[’']s)\s$", re.IGNORECASE
)
"""Words before a whole of which a part is spoken of: "half of the 200 passengers died"."""
_INTRANSITIVE = frozenset(["dead", "missing", "homeless", "trapped", "recovered"])


def state_of(
    text: str, number: FoundNumber, end: int, sentence: tuple[int, int]
) -> tuple[str, tuple[int, int] | None]:
    """Return what happened to the counted, from the words right behind or right before it.

    Args:
        text: The whole text.
        number: The number.
        end: Code point after the noun phrase.
        sentence: Half-open range of the sentence.

    Returns:
        The state in the form of ``states.tsv`` and the half-open range of its words, or ``""``
        and None.
    """
    after, before = _state_patterns()
    found = after.match(text, end, sentence[1])
    share = _SHARE.search(text, max(sentence[0], number.start - 40), number.start)
    if found is not None and share is None:
        state = _named(found["state"])
        passive = found["aux"] or state in _INTRANSITIVE
        if passive or _PASSIVE_NEXT.match(text, found.end(), sentence[1]):
            return state, found.span("state")
    lead = text[max(sentence[0], number.start - 40) : number.start]
    offset = number.start - len(lead)
    match = before.search(lead)
    if match is not None and _governs(lead, match):
        return _named(match["state"]), (
            offset + match.start("state"),
            offset + match.end("state"),
        )
    toll = _TOLL.search(lead)
    if toll is not None and "toll" in toll[0].lower()[:12]:
        return "dead", (
            offset + toll.start(),
            offset + toll.start() + len(toll[0].split("toll")[0]) + 4,
        )
    return "", None


_ARTICLE = re.compile(r"(?<=to )(?:the|a|an|area|local|two|three|several|nearby) (?=hospital)")


def _named(words: str) -> str:
    return states()[_ARTICLE.sub("", " ".join(words.lower().split()))][0]


_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|be|being|is|are)\s(?:\w+\s){0,1}$", re.IGNORECASE)


def _governs(lead: str, match: re.Match[str]) -> bool:
    """Say whether the verb before the number takes it as its object: "were killed 14" does not."""
    if _named(match["state"]) in _INTRANSITIVE:
        return match[0].split()[-1].lower() == "of"  # "the deaths of nine"
    return _PASSIVE_BEFORE.search(lead[: match.start("state")]) is None


_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|unconfirmed|possibly|"
    r"believed to|thought to|feared)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:—]|,\s|\s(?:but|while|whereas|although)\s")
HEDGE_REACH = 80
"""Code points around a quantity in which words that weaken it are looked for."""


def hedge(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """Return the range of the word in the same clause that weakens a quantity, or None."""
    left = max(sentence[0], start - HEDGE_REACH)
    right = min(sentence[1], end + HEDGE_REACH)
    for cut in _CLAUSE.finditer(text, left, start):
        left = cut.end()
    cut_after = _CLAUSE.search(text, end, right)
    right = cut_after.start() if cut_after else right
    found = _HEDGE.search(text, left, right)
    return found.span() if found else None
