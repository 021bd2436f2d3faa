"""Which stretches between marks are utterances, and how they are quoted."""

from crosswitness.lang.marks import Stretch
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, WORD, words
from crosswitness.lang.voices import set_off, voice

_SHORT_TITLE = 5
_HEADLINE = 3
_LONGEST_CUE = 14
_SHORTEST_CUE = 4
_WEAK = frozenset(",?!…—–-")
_OPENS_DIRECT = frozenset(",:")


def is_utterance(text: str, line: Line, index: int, stretch: Stretch, fewest: int) -> bool:
    """Say whether a stretch is something said, not a title, a term or scare quotes.

    Args:
        text: The text.
        line: The paragraph.
        index: The stretch's token in it.
        stretch: The stretch.
        fewest: Shorter stretches, in words, count only under a cue with a source; 1 in a
            headline, where all words may be capitalised.
    """
    content = text[stretch.start : stretch.end]
    said = content.split()
    if not any(character.isalpha() for character in content):
        return False
    if _is_term(line, index):
        return False
    found = voice(line, index)
    governed = found is not None and found.source is not None
    if found is not None and content[-1] not in _WEAK and not set_off(line, found):
        governed = False
    if _is_title(said):
        headline = fewest < _HEADLINE and len(said) >= _HEADLINE
        spoken = governed and (content[-1] in "?!" or len(said) > _SHORT_TITLE)
        if not (headline or spoken):
            return False
    return len(said) >= fewest or governed


def _is_title(said: list[str]) -> bool:
    """Say whether the words are in title case throughout, as a book's title is."""
    main = [word for word in said if word.lower() not in words("title_small")]
    return len(main) > 1 and said[0][0].isupper() and all(word[0].isupper() for word in main)


def _is_term(line: Line, index: int) -> bool:
    """Say whether words are mentioned, not used: "the term", "known as", "a plan dubbed"."""
    low, _ = line.sentence(index)
    before = index - 1
    while before >= low and line.tokens[before].low in (
        "the",
        "a",
        "an",
        "as",
        "of",
        "simply",
        ",",
    ):
        before -= 1
    if before < low or "term" not in line.tokens[before].classes:
        return False
    cue = line.cues.get(before)
    if cue is None or cue.passive:
        return True
    subject = line.tokens[before - 1] if before > low else None
    return subject is None or not (
        subject.capital or "personal" in subject.classes or "auxiliary" in subject.classes
    )


def is_direct(text: str, line: Line, index: int, stretch: Stretch) -> bool:
    """Say whether a stretch stands as a sentence of its own, not as a part of a clause."""
    content = text[stretch.start : stretch.end]
    if index == 0 or not stretch.closed:
        return True
    before = line.tokens[index - 1]
    if before.kind is MARKED or before.low in _OPENS_DIRECT:
        return True
    if before.kind is not WORD:
        return content[0].isupper()
    low, _ = line.sentence(index)
    if index == low:
        return True
    cued = (
        index - 1 in line.cues
        or before.low == "that"
        or any(cue.last == index for cue in line.cues_between(low, index))
    )
    return cued and (content[0].isupper() or content[-1] in ",.?!") and len(content.split()) > 3


def narrator_cut(text: str, stretch: Stretch) -> int | None:
    """Return where the report's own words begin inside the marks, or None.

    A participle of speech after a comma and a third person for the speaker's side ("…, stressing
    that his country …") show that the closing mark stands too late.
    """
    content = text[stretch.start : stretch.end]
    for participle in ("stressing", "adding", "noting", "indicating", "emphasizing", "saying"):
        at = content.find(f", {participle} that ")
        if at < 0:
            continue
        told = content[at + len(participle) + 8 :].lower().split()[:4]
        if any(word in ("his", "her", "their", "he", "she", "they") for word in told):
            return stretch.start + at
    return None


def resumes(line: Line, index: int) -> bool:
    """Say whether a stretch ends the sentence of the one before (“We came,” he said, “and left”).

    Args:
        line: The paragraph.
        index: The stretch's token in it.
    """
    low, _ = line.sentence(index)
    before = index - 1
    while (
        before >= low and index - before <= _LONGEST_CUE and line.tokens[before].kind is not MARKED
    ):
        before -= 1
    if before < low or line.tokens[before].kind is not MARKED or index - before < _SHORTEST_CUE:
        return False
    first, second = line.marks(before), line.marks(index)
    goes_on = first.last == "," and second.first.islower()
    said = any(position in line.cues for position in range(before + 1, index))
    return goes_on and said and line.tokens[index - 1].low == ","
