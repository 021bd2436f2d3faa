"""Forms of English words, so that the tables of triggers hold base forms alone."""

from functools import cache

from crosswitness.lang.tables import rows

_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["lemma"]: tuple(row["forms"].split("|")) for row in rows("irregular_verbs")}


@cache
def verb_forms(lemma: str) -> frozenset[str]:
    """Return the base, third person, past, participle and -ing form of a verb.

    Irregular verbs and those that double their last letter come from the table
    ``irregular_verbs``; a prefixed one ("resend") must stand there itself.
    """
    third = _s_form(lemma)
    if lemma in _irregular():
        return frozenset({lemma, third, *_irregular()[lemma]})
    if lemma.endswith("e"):
        past, ing = lemma + "d", (lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1])
        return frozenset({lemma, third, past, ing + "ing"})
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return frozenset({lemma, third, lemma[:-1] + "ied", lemma + "ing"})
    if _doubles(lemma):
        stem = lemma + lemma[-1]
        return frozenset({lemma, third, stem + "ed", stem + "ing"})
    return frozenset({lemma, third, lemma + "ed", lemma + "ing"})


@cache
def noun_forms(noun: str) -> frozenset[str]:
    """Return a noun's singular and regular plural."""
    return frozenset({noun, _s_form(noun)})


def _s_form(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(lemma: str) -> bool:
    """Say whether a one-syllable verb doubles its last consonant ("ban", "stop")."""
    vowels = sum(letter in _VOWELS for letter in lemma)
    return (
        len(lemma) > 2
        and vowels == 1
        and lemma[-1] not in "aeiouwxy"
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
    )
