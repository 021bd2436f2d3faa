"""People: a title and a name, a known given name and a surname, or a name beside speech."""

from collections.abc import Iterator, Sequence

from crosswitness.lang.lexicon import Match, words
from crosswitness.lang.naming.line import Found, Line, given_names, heads
from crosswitness.lang.naming.offices import Phrase, phrase_after, phrase_before
from crosswitness.lang.naming.runs import Run, name_run
from crosswitness.model.annotation import MentionKind

_OWNERS = frozenset({"'s", "the", "its", "their", "his", "her", "an", "our"})
_ADVERBS = frozenset({"also", "later", "then", "however", "too", "meanwhile", "once"})
_NO_PERSON_BEHIND = frozenset({"in", "at", "near", "of", "from", "to", "the", "a", "an", "this"})
SPEECH = words("speech")
"""Verbs beside which a run of capitalised words is a person."""


def people(line: Line, bodies: Sequence[Found]) -> list[Found]:
    """Return the people of a line.

    Args:
        line: The line.
        bodies: Bodies found in it, which may stand inside titles.
    """
    body_from = {body.first: body for body in bodies}
    body_until = {body.last: body for body in bodies}
    found = list(_titled(line, body_from, body_until))
    taken = {place for person in found for place in range(person.first, person.last)}
    for run in _untitled(line, taken):
        phrase = phrase_after(line, run.last, body_from)
        found.append(_person(run, phrase, "given name"))
        taken.update(range(run.first, run.last))
    for run in _unknown(line, taken, body_until):
        phrase = phrase_after(line, run.last, body_from)
        if _beside_speech(line, run):
            found.append(_person(run, phrase, "speech"))
        elif phrase is not None and run.words > 1:
            found.append(_person(run, phrase, "apposition"))
    return found


def _person(run: Run, phrase: Phrase | None, rule: str) -> Found:
    if phrase is None:
        return Found(run.first, run.last, MentionKind.PERSON, rule)
    return Found(
        run.first, run.last, MentionKind.PERSON, rule, phrase.country, "", tuple(phrase.titles)
    )


def _titled(
    line: Line, body_from: dict[int, Found], body_until: dict[int, Found]
) -> Iterator[Found]:
    done = 0
    for title in line.titles:
        if title.first < done or _inside_a_name(line, title.first):
            continue
        if line.headline and title.entry.group == "descriptor":
            continue  # "Suspect Named"
        if not _addresses(line, title):
            continue
        phrase = phrase_before(line, title, body_from, body_until)
        done = max(done, title.last)
        if phrase is None:
            continue
        run = name_run(line, phrase.end, titled=True)
        if not run.words or not _fits(line, phrase, run, body_until):
            continue
        after = phrase_after(line, run.last, body_from)
        titles = [*phrase.titles, *(after.titles if after else ())]
        country = phrase.country or (after.country if after else "")
        done = max(done, run.last)
        yield Found(run.first, run.last, MentionKind.PERSON, "title", country, "", tuple(titles))


def _addresses(line: Line, title: Match) -> bool:
    """Say whether a title may stand before a name.

    No person follows in "Ruritania’s official Gazette", and "IT’S OFFICIAL: Quandt Cola" shouts.
    """
    key = line.key(title.first)
    if title.entry.referent == "official" and line.key(title.first - 1).lower() in _OWNERS:
        return False
    descriptor = title.entry.group == "descriptor"
    return not (descriptor and key.isupper() and not line.key(title.last).isupper())


def _inside_a_name(line: Line, place: int) -> bool:
    match = line.name_at[place]
    return match is not None and match.last - match.first > 1


def _fits(line: Line, phrase: Phrase, run: Run, body_until: dict[int, Found]) -> bool:
    if body_until.get(run.last) is not None or line.key(run.last) in heads():
        # "Defence Minister Forces", "President Xyz Foundation": no person, but "Assad regime"
        # after a title still leaves the person out by the head-noun rule
        return line.key(run.last)[:1].islower() and line.key(run.last) not in {"regime"}
    if phrase.comma:
        after = line.text[line.tokens[run.last - 1].end :][:1]
        return run.words > 1 and (after == "," or line.key(run.last) in SPEECH)
    return True


def _untitled(line: Line, taken: set[int]) -> Iterator[Run]:
    known = given_names()
    place = 0
    while place < len(line.tokens):
        key = line.key(place)
        if place not in taken and (_is_kunya(line, place) or key in known):
            run = name_run(line, place, titled=False)
            free = taken.isdisjoint(range(run.first, run.last)) and not line.is_word(place)
            least = 1 if key == "Abu" else 2
            if run.words >= least and free and not _of_a_body(line, run.last):
                yield run
                place = run.last
                continue
        place += 1


def _is_kunya(line: Line, place: int) -> bool:
    """Say whether "Abu X" begins at ``place``; behind a preposition of place it is a town."""
    return (
        line.key(place) == "Abu"
        and line.name_at[place] is None
        and line.key(place - 1).lower() not in {"in", "near", "at", "outside"}
    )


def _of_a_body(line: Line, place: int) -> bool:
    """Say whether the last word of a body's name stands at ``place`` ("X Foundation")."""
    return line.key(place) in heads() and line.capital(place)


def _unknown(line: Line, taken: set[int], body_until: dict[int, Found]) -> Iterator[Run]:
    """Yield runs of capitalised words that no table knows."""
    if line.headline:
        return
    place = 0
    while place < len(line.tokens):
        if not line.capital(place) or place in taken or line.is_word(place):
            place += 1
            continue
        run = name_run(line, place, titled=False)
        if run.words and not taken.intersection(range(run.first, run.last)):
            if run.last not in body_until:
                yield run
            place = run.last
        else:
            place += 1


def _beside_speech(line: Line, run: Run) -> bool:
    after = line.key(run.last)
    gap = line.gap(run.last)
    speaks = after in SPEECH and gap == " "
    if run.words == 1:
        key = line.key(run.first)
        proper = run.first > 0 or key in line.proper
        if line.key(run.first - 1).lower() in _NO_PERSON_BEHIND:
            return False
        common = key.lower() in line.small
        return speaks and proper and not common and len(key) > 2 and key.isalpha()
    if speaks or (line.key(run.first - 1) in SPEECH and gap[:1] in {"", ",", ".", " "}):
        return True
    if gap != ", ":
        return False
    if after in {"who", "whose"} or after.isdigit():
        return True
    # "a woman in Quandt, Odda Brask, also said"
    verb = line.key(run.last + 1) if after in _ADVERBS else after
    return verb in SPEECH and line.gap(run.first) == ", "
