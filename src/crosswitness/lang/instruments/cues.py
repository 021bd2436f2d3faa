"""What the words around an instrument say of it: asked for, agreed, in force, violated.

Words that take the instrument as their content ("called for a truce", "rejected the bill") say
more than those inside that content: a truce that is asked to be extended is asked for.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosswitness.lang.events.patterns import Hit, Token, Trigger, read_element
from crosswitness.lang.events.realis import Status, is_denial, status
from crosswitness.lang.tables import rows
from crosswitness.model.events import Realis
from crosswitness.model.instruments import InstrumentClass as Kind
from crosswitness.model.instruments import InstrumentStatus

_LEFT = 12
"""Words before an instrument that may say something of it."""

_RIGHT = 10
"""Words behind an instrument that may say something of it."""

_BESIDE = 2
"""Words between an instrument and a weak word that may say something of it ("under the")."""

_STOPS = frozenset(";:?!()–—")
_TURNS = frozenset({"while", "but", "although", "whereas", "because"})
_FAILS = frozenset(
    {"fail", "fails", "failed", "failing", "failure", "unable", "refused", "refuses"}
)
_OTHER = frozenset(
    {"with", "in", "by", "after", "against", "from", "over", "during", "before", "about", "since"}
    | {"until", "as", "amid", "despite", "and"}
)
"""Words behind a verb that make what follows no object of it ("ended with a truce")."""

_DONE = frozenset(
    {"agreed", "agree", "agrees", "decided", "managed", "chose", "first", "last", "helped", "able"}
)
"""Words before "to" that make what follows more than an aim ("the first to sign a truce")."""

_NO = frozenset({"no", "without"})
_ACCUSES = frozenset({"accuse", "accuses", "accused", "accusing", "blame", "blames", "blamed"})
_AHEAD = {
    InstrumentStatus.ASKED: (Realis.PLANNED, "it is asked for, and not said to be there"),
    InstrumentStatus.PROPOSED: (Realis.PLANNED, "it is proposed, and not said to be there"),
    InstrumentStatus.DISCUSSED: (Realis.HYPOTHETICAL, "it is talked about, and not agreed"),
    InstrumentStatus.REJECTED: (Realis.NEGATED, "somebody rejects it"),
}


class Cue(NamedTuple):
    """What is said of an instrument.

    Attributes:
        status: The status.
        first: First token of the words that say so.
        last: Token after the last one; equal to `first` where no word says anything.
        realis: Whether it is told as a happening.
        acts: Whether who acts in these words is a side: who asks for it, watches over it, or acts
            under it is none.
    """

    status: InstrumentStatus
    first: int
    last: int
    realis: Status
    acts: bool = False


class _Row(NamedTuple):
    words: tuple[frozenset[str], ...]
    side: str
    status: InstrumentStatus
    governs: str


class _Match(NamedTuple):
    gap: int
    first: int
    last: int
    row: _Row


@cache
def _table(kind: Kind) -> dict[str, tuple[_Row, ...]]:
    found: dict[str, list[_Row]] = {}
    for row in rows("instrument_cues"):
        if row["classes"] not in ("all", kind):
            continue
        elements = [read_element(part) for part in row["pattern"].split(" ")]
        words = tuple(element for element in elements if not isinstance(element, int))
        made = _Row(words, row["side"], InstrumentStatus(row["status"]), row["governs"])
        for word in words[0]:
            found.setdefault(word, []).append(made)
    return {word: tuple(sorted(held, key=lambda r: -len(r.words))) for word, held in found.items()}


def cue(line: Sequence[Token], first: int, last: int, kind: Kind) -> Cue:
    """Return what the sentence says of the instrument at the tokens ``[first, last)``."""
    low, high = _reach(line, first, last)
    found = list(_matches(line, (first, last), (low, high), kind))
    governing = _governing(line, found, first)
    if governing is not None:
        realis, reason = _AHEAD[governing.row.status]
        told = Status(realis, governing.first, reason)
        acts = governing.row.status is InstrumentStatus.REJECTED
        return Cue(governing.row.status, governing.first, governing.last, told, acts)
    plain = [match for match in found if match.row.governs in ("no", "watch")]
    weak = [match for match in found if match.row.governs in ("weak", "adjective")]
    chosen = min(plain or [m for m in weak if m.gap <= _BESIDE], default=None)
    if chosen is None:
        return Cue(InstrumentStatus.NAMED, first, first, _realis(line, first, last, low))
    if chosen.row.governs == "adjective":
        realis, reason = _AHEAD[chosen.row.status]
        told = Status(realis, chosen.first, reason)
    else:
        told = _absent(line, first, chosen) or _realis(line, chosen.first, chosen.last, low)
    acts = chosen.row.governs == "no"
    return Cue(chosen.row.status, chosen.first, chosen.last, told, acts)


def _reach(line: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    low = first
    while low > max(0, first - _LEFT) and line[low - 1].low not in _STOPS | _TURNS:
        low -= 1
    high = last
    while high < min(len(line), last + _RIGHT) and line[high].low not in _STOPS | _TURNS:
        high += 1
    return low, high


def _matches(
    line: Sequence[Token], head: tuple[int, int], reach: tuple[int, int], kind: Kind
) -> Iterator[_Match]:
    table = _table(kind)
    for place in range(*reach):
        if head[0] <= place < head[1]:
            continue
        for row in table.get(line[place].low, ()):
            end = place + len(row.words)
            before = place < head[0]
            if end > (head[0] if before else reach[1]) or row.side not in (
                "both",
                "before" if before else "after",
            ):
                continue
            if before and row.governs in ("no", "watch") and _cut_off(line, end, head[0]):
                continue
            if all(line[place + n].low in words for n, words in enumerate(row.words)):
                yield _Match(head[0] - end if before else place - head[1], place, end, row)
                break


def _cut_off(line: Sequence[Token], end: int, head: int) -> bool:
    """Say whether words between a verb and an instrument make it no object of the verb."""
    between = [token.low for token in line[end:head]]
    return bool(_OTHER.intersection(between[:-1] if between[-1:] == ["and"] else between))


def _governing(line: Sequence[Token], found: Sequence[_Match], head: int) -> _Match | None:
    """Return the words that take the instrument as their content, a rejection before others."""
    able = []
    for match in found:
        if match.row.governs != "yes":
            continue
        if match.first > head and match.gap and len(match.row.words) < 2:
            continue
        between = [m for m in found if match.last <= m.first < head and m.row.governs == "no"]
        if any(_finite(line, m) for m in between):
            continue
        able.append(match)
    rejected = [m for m in able if m.row.status is InstrumentStatus.REJECTED]
    return min(rejected or able, default=None)


def _finite(line: Sequence[Token], match: _Match) -> bool:
    """Say whether a verb has a subject of its own: a past form behind no "to"."""
    before = line[match.first - 1].low if match.first else ""
    return line[match.first].low.endswith("ed") and before not in ("the", "an", "a", "to")


def _absent(line: Sequence[Token], head: int, match: _Match) -> Status | None:
    """Return the status where "no", "without" or a failure takes the instrument away."""
    for place in range(max(0, head - 3), head):
        if line[place].low in _NO:
            return Status(Realis.NEGATED, place, f"“{line[place].low}” says that there is none")
    for place in range(max(0, match.first - 4), match.first):
        if line[place].low in _FAILS:
            reason = f"“{line[place].low}” says that it did not come about"
            return Status(Realis.NEGATED, place, reason)
    aim = 1 < match.first < head and line[match.first - 1].low == "to"
    if aim and line[match.first - 2].low not in _DONE:
        return Status(Realis.PLANNED, match.first - 1, "“to” makes it an aim")
    for place in range(max(0, match.first - _RIGHT), match.first):
        if is_denial(line[place]):
            return Status(Realis.DENIED, place, "somebody denies it")
        if line[place].low in _ACCUSES:
            return Status(Realis.ALLEGED, place, "told as the content of an accusation")
    return None


def _realis(line: Sequence[Token], first: int, last: int, low: int) -> Status:
    """Return the status of words; "until it was signed" says that it was signed."""
    pattern = "v:" if line[first].low.endswith(("ed", "ing")) else "n:"
    trigger = Trigger(pattern, "instrument", "", "", "", "none")
    told = status(line, Hit(first, last, first, trigger), low, frozenset())
    if told.at is not None and line[told.at].low == "until":
        return Status(Realis.ASSERTED, None, "no word speaks against it")
    return told
