"""The name of an entity for display: a vote of texts over spellings.

Copies of one text have one vote together; only the fullest form of each report counts.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from crosswitness.lang.names import fold, parse
from crosswitness.lang.names.bodies import body_key
from crosswitness.lang.names.normalise import script_of
from crosswitness.model.annotation import Chain, MentionKind
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A chain with the words that the record needs, so that no layers stay in memory.

    Attributes:
        hub: The fullest form.
        text: Its words, white space as one space.
        chain: The chain.
        names: Every place of a name in the chain, with its words.
        titles: Every rank or office beside it, with its words.
    """

    hub: Span
    text: str
    chain: Chain
    names: tuple[tuple[str, Span], ...]
    titles: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A spelling that may become the name.

    Attributes:
        text: The spelling.
        pool: Spellings of one pool sound the same.
        texts: Ids of the texts that vote for it.
        words: Its number of words that name.
        reads: Whether it is in the reader's script.
        titled: Whether it begins with a title.
    """

    text: str
    pool: str
    texts: frozenset[str]
    words: int
    reads: bool
    titled: bool


def voted(group: Sequence[Member], texts: dict[str, str], script: str) -> str:
    """Choose the spelling that most texts use, of the pool that most texts use.

    Only the fullest form of each report counts; names of persons need two words if any has them.
    """
    candidates = _eligible(_candidates(group, texts, script))
    votes: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        votes[candidate.pool] |= candidate.texts
    best = min(
        candidates,
        key=lambda one: (
            not one.reads,
            one.titled,
            -len(votes[one.pool]),
            -one.words,
            -max(len(other.text) for other in candidates if other.pool == one.pool),
            one.pool,
            one.words > 1 and one.text.isupper(),  # a headline's capitals are no spelling
            -len(one.texts),
            -len(one.text),
            one.text,  # never a place: a copy that stands earlier must not change the name
        ),
    )
    return best.text


def _candidates(group: Sequence[Member], texts: dict[str, str], script: str) -> list[_Candidate]:
    pooled: dict[str, list[Member]] = defaultdict(list)
    for member in group:
        pooled[member.text].append(member)
    found = []
    for text, members in pooled.items():
        person = members[0].chain.kind is MentionKind.PERSON
        name = parse(text)
        sounds = " ".join(sorted(word.family or word.forms[0] for word in name.tokens))
        found.append(
            _Candidate(
                text=text,
                pool=sounds if person else body_key(text),
                texts=frozenset(texts[member.hub.document] for member in members),
                words=len(name.tokens) if person else 1,
                reads=script_of(text) == script,
                titled=person and bool(name.titles),
            )
        )
    return found


def _eligible(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    full = [one for one in candidates if one.words > 1] or list(candidates)
    sound = [one for one in full if not any(_slip(one, other) for other in full)]
    return sound or full


def _slip(one: _Candidate, other: _Candidate) -> bool:
    """Say whether a spelling of one text differs by one letter from one that more texts use."""
    if len(one.texts) > 1 or len(other.texts) <= len(one.texts) or one.pool == other.pool:
        return False
    return OSA.distance(fold(one.text), fold(other.text), score_cutoff=1) <= 1
