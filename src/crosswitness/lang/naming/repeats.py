"""What was named once in a document is a name wherever it stands there."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.line import PARTICLES, Found, Line, given_names, heads
from crosswitness.lang.naming.merge import BACKEND
from crosswitness.model.annotation import MentionKind

_JOINTS = frozenset({" ", "-", "\u00a0"})
_LEAST_INITIALS = 3
_NO_SURNAMES = PARTICLES | {"jr", "sr", "ii", "iii"}
_HALVES = {"North": "KP", "South": "KR"}
"""What "the North" and "the South" mean in reports that name these countries."""
_FAMILY_FIRST = words("family first")
_MOST_ALIKE = 200
"""Surnames of one first letter; a report with more is a list, and no misspelling is looked for."""
_TYPO_LETTERS = 6
_MISTAKEN = frozenset({MentionKind.PLACE, MentionKind.ORGANISATION})
"""What back-ends take a lone surname for."""
_TRUSTED = frozenset({"title", "given name", "apposition", "words beside it"})


class Known:
    """Names of one document that its lines have taught.

    Attributes:
        surnames: Last words of people's names, and families named first.
        words: All words of people's names.
        given: First words of people's full names.
        long: Surnames long enough to be recognised when misspelt, by their first letter.
        countries: Codes of the countries named.
        acronyms: Acronyms defined in the text, and initials of names, with the name.
    """

    def __init__(self) -> None:
        self.surnames: set[str] = set()
        self.long: dict[str, set[str]] = {}
        self.words: set[str] = set()
        self.given: set[str] = set()
        self.acronyms: dict[str, Found] = {}
        self.countries: set[str] = set()

    def learn(self, line: Line, names: Sequence[Found]) -> None:
        """Take in the names found in one line."""
        for name in names:
            self.countries.add(name.country)
            if name.kind is MentionKind.PERSON and name.rule in _TRUSTED:
                self._learn_person(line, name)
            if name.kind in {MentionKind.ORGANISATION, MentionKind.GOVERNMENT}:
                self._learn_acronym(line, name)

    def denies(self, line: Line, name: Found) -> bool:
        """Say whether a place or body by context alone is a person of the document."""
        by_model = name.rule.startswith(BACKEND) and name.last - name.first == 1
        guessed = name.rule == "preposition" or (by_model and name.kind in _MISTAKEN)
        return guessed and line.key(name.last - 1) in self.surnames

    def _learn_person(self, line: Line, name: Found) -> None:
        keys = [line.key(place) for place in range(name.first, name.last)]
        parts = [key for key in keys if key.lower() not in _NO_SURNAMES and len(key) > 2]
        if not parts:
            return
        self.surnames.add(parts[-1])
        if len(parts[-1]) >= _TYPO_LETTERS:
            self.long.setdefault(parts[-1][0], set()).add(parts[-1])
        if len(parts) > 1 and parts[0] in _FAMILY_FIRST:
            self.surnames.add(parts[0])
        self.words.update(parts)
        if len(parts) > 1:
            self.given.add(parts[0])

    def _learn_acronym(self, line: Line, name: Found) -> None:
        place = name.last
        after = line.text[line.tokens[place].end :][:1] if place < len(line.tokens) else ""
        defined = line.gap(place) in {" (", " (“", ' ("'} and line.key(place).isupper()
        if defined and after in {")", "”", '"', ","} and 2 <= len(line.key(place)) <= 10:
            self.acronyms[line.key(place)] = name
        initials = "".join(
            line.key(word)[0] for word in range(name.first, name.last) if line.capital(word)
        )
        if len(initials) >= _LEAST_INITIALS:
            self.acronyms.setdefault(initials, name)


def repeats(line: Line, names: Sequence[Found], known: Known) -> Iterator[Found]:
    """Yield surnames, their misspellings and acronyms of the document that ``names`` lack."""
    taken = {place for name in names for place in range(name.first, name.last)}
    given = given_names()
    # from the right, so that the longest form is taken first
    for place in reversed(range(len(line.tokens))):
        if place in taken or not line.capital(place):
            continue
        key = line.key(place)
        if key in known.acronyms:
            source = known.acronyms[key]
            yield Found(place, place + 1, source.kind, "acronym", source.country, source.referent)
        elif key in _HALVES and _is_half(line, place, known):
            country = _HALVES[key]
            rule, referent = "half of a country", f"country:{country}"
            yield Found(place, place + 1, MentionKind.PLACE, rule, country, referent)
        elif key in known.surnames and not _in_a_body(line, place):
            first = place
            while first - 1 not in taken and _extends(line, first, known, given):
                first -= 1
            if taken.isdisjoint(range(first, place + 1)):
                taken.update(range(first, place + 1))
                yield Found(first, place + 1, MentionKind.PERSON, "surname")
        elif key in known.given and _stands_alone(line, place):
            yield Found(place, place + 1, MentionKind.PERSON, "given name alone")
        elif _misspelt(line, place, known):
            yield Found(place, place + 1, MentionKind.PERSON, "misspelling")


def _is_half(line: Line, place: int, known: Known) -> bool:
    """Say whether "the North" stands for a country that the document names."""
    return (
        _HALVES[line.key(place)] in known.countries
        and line.key(place - 1) in {"the", "The"}
        and not line.capital(place + 1)
        and line.key(place + 1) not in {"of", "and"}
        and line.gap(place + 1) != "-"
    )


def _stands_alone(line: Line, place: int) -> bool:
    """Say whether the words beside it have no capitals, so that it is nobody else's given name."""
    if line.headline or line.is_word(place) or line.name_at[place] is not None:
        return False
    before = line.capital(place - 1) and line.gap(place) in _JOINTS and place > 1
    after = line.capital(place + 1) and line.gap(place + 1) in {*_JOINTS, ". "}
    return not before and not after


def _in_a_body(line: Line, place: int) -> bool:
    return line.key(place + 1) in heads() and line.gap(place + 1) == " " and line.capital(place + 1)


def _extends(line: Line, first: int, known: Known, given: frozenset[str]) -> bool:
    before = line.key(first - 1)
    if not before or line.gap(first) not in _JOINTS or line.is_word(first - 1):
        return False
    if before.lower() in PARTICLES:
        return line.gap(first) == "-" or before[0].isupper()
    if before in known.words or (before in given and line.capital(first - 1)):
        return True
    return _unknown_inside(line, first - 1)


def _unknown_inside(line: Line, place: int) -> bool:
    """Say whether an unknown word with a capital stands inside a clause: a new given name."""
    key = line.key(place)
    if not (key[0].isupper() and key[1:].islower()) or key.lower() in line.small or key in heads():
        return False
    if line.name_at[place] is not None or line.title_at[place] is not None:
        return False
    return key in line.proper or (place > 0 and not line.opens(place) and not line.headline)


def _misspelt(line: Line, place: int, known: Known) -> bool:
    """Say whether the word is one edit from a surname of the document and itself unknown."""
    key = line.key(place)
    if len(key) < _TYPO_LETTERS or not key.isalpha() or key.isupper():
        return False
    if line.is_word(place) or line.name_at[place] is not None or line.title_at[place] is not None:
        return False
    if key.lower() in line.small or key in heads():
        return False
    alike = known.long.get(key[0], ())
    return len(alike) <= _MOST_ALIKE and any(
        abs(len(key) - len(surname)) <= 1
        and DamerauLevenshtein.distance(key, surname, score_cutoff=1) == 1
        for surname in alike
    )
