"""Romanisation classes: one alphabet of sounds for the spellings of a name in several scripts.

A token becomes one or more short class strings ("forms") and a skeleton without vowels. Classes
were chosen for Arabic and Persian names in English, French and Russian habits of spelling:
``k`` stands for k, q, g, gh; ``x`` for kh alone, because kh against h parts different names;
vowels are A, I or U. Forms say "sounds alike"; skeletons serve for blocking and across scripts,
never for equality.
"""

import re
from functools import lru_cache
from itertools import islice, product

from anyascii import anyascii

from crosswitness.lang.names.normalise import Script, script_of

MAX_FORMS = 6
"""A token with more readings than this keeps the first ones, the usual reading first."""
MAX_HEBREW = 24
"""The same for Hebrew, of whose letters many have two or three sounds."""

_MULTIGRAPHS: dict[str, tuple[str, ...]] = {
    "tch": ("c",),
    "tzh": ("tzh",),
    "sch": ("S",),
    "dzh": ("j",),
    "kh": ("x",),
    "gh": ("k",),
    "ck": ("k",),
    "ch": ("c", "S"),
    "sh": ("S",),
    "zh": ("j",),
    "dj": ("j",),
    "dh": ("d", "z"),
    "th": ("t", "s"),
    "ph": ("f",),
}
_LETTERS: dict[str, tuple[str, ...]] = {
    **{letter: (letter,) for letter in "hbdfjlmnprstvzAIU"},
    "k": ("k",),
    "q": ("k",),
    "g": ("k",),
    "x": ("ks",),
    "c": ("k",),
    "C": ("s", "k"),  # c before e, i and y
}
_SOFT_C = re.compile(r"c(?=[eiy])")
_ARABIC: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("قكغگڭ", ("k",)),
    **dict.fromkeys("حه", ("h",)),
    **dict.fromkeys("جژ", ("j",)),
    **dict.fromkeys("دڈ", ("d",)),
    **dict.fromkeys("ذض", ("d", "z")),
    **dict.fromkeys("تطٹ", ("t",)),
    **dict.fromkeys("سص", ("s",)),
    **dict.fromkeys("رڑ", ("r",)),
    **dict.fromkeys("نں", ("n",)),
    **dict.fromkeys("اع", ("A",)),
    **dict.fromkeys("يے", ("I",)),
    "خ": ("x",),
    "ش": ("S",),
    "چ": ("c",),
    "ث": ("t", "s"),
    "ز": ("z",),
    "ظ": ("z",),
    # Arabic has no p and no v: foreign names are written with b, f and w.
    "ب": ("b", "p"),
    "پ": ("p",),
    "ف": ("f", "v"),
    "ڤ": ("v",),
    "و": ("U", "v"),
    "ل": ("l",),
    "م": ("m",),
}
# Hebrew writes few vowels; ו and י are vowels or consonants, and ב כ פ ש two sounds each. Ch is
# an English habit for ח and כ (Baruch), tz for צ (Yitzhak).
_HEBREW: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("אע", ("A",)),
    **dict.fromkeys("טת", ("t",)),
    "ב": ("b", "v"),
    "ג": ("k",),
    "ד": ("d",),
    "ה": ("h",),
    "ו": ("U", "v"),
    "ז": ("z",),
    "ח": ("h", "x", "c"),
    "י": ("I",),
    **dict.fromkeys("כך", ("k", "x", "c")),
    "ל": ("l",),
    **dict.fromkeys("מם", ("m",)),
    **dict.fromkeys("נן", ("n",)),
    "ס": ("s",),
    **dict.fromkeys("פף", ("p", "f")),
    **dict.fromkeys("צץ", ("tz", "ts", "z")),
    "ק": ("k",),
    "ר": ("r",),
    "ש": ("S", "s"),
}
# Cyrillic х is both the h and the kh of other scripts.
_CYRILLIC = {"х": ("h", "x")}

_VOWELS = re.compile(r"[ae]*(?:ee|[iy])[iye]*|[ae]*[ouw]+|[ae]+")
_DOUBLES = re.compile(r"(.)\1+")
_VOWEL_CLASSES = str.maketrans("", "", "AIU")


@lru_cache(maxsize=65536)
def forms(token: str) -> tuple[str, ...]:
    """Return the class strings of a folded ``token``, the usual reading first, never empty.

    A token of a script that is not read by sound gives the classes of its ASCII rendering,
    which can rank but must not decide.
    """
    script = script_of(token)
    limit = MAX_FORMS
    if script is Script.ARABIC:
        choices = [_ARABIC.get(letter, ()) for letter in token]
    elif script is Script.HEBREW:
        choices = [_HEBREW.get(letter, ()) for letter in token]
        limit = MAX_HEBREW
    elif script is Script.CYRILLIC and "х" in token:
        head, *tail = token.split("х")
        choices = _latin(ascii_form(head))
        for part in tail:
            choices = [*choices, _CYRILLIC["х"], *_latin(ascii_form(part))]
    else:
        choices = _latin(ascii_form(token))
    readings = product(*[choice for choice in choices if choice])
    found = (_tidy("".join(reading), len(token)) for reading in islice(readings, limit))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def ascii_form(token: str) -> str:
    """Return the lower-case ASCII rendering of a folded ``token``, letters and digits only."""
    if token.isascii():
        return token
    return "".join(letter for letter in anyascii(token).lower() if letter.isalnum())


@lru_cache(maxsize=65536)
def skeleton(form: str) -> str:
    """Return ``form`` without vowels and without a final h."""
    return form.removesuffix("h").translate(_VOWEL_CLASSES)


def _latin(text: str) -> list[tuple[str, ...]]:
    classed = _VOWELS.sub(_vowel, _SOFT_C.sub("C", text))
    choices: list[tuple[str, ...]] = []
    position = 0
    while position < len(classed):
        for width in (3, 2):
            group = classed[position : position + width]
            if len(group) == width and group in _MULTIGRAPHS:
                choices.append(_MULTIGRAPHS[group])
                position += width
                break
        else:
            choices.append(_LETTERS.get(classed[position], (classed[position],)))
            position += 1
    return choices


def _vowel(run: re.Match[str]) -> str:
    letters = run.group()
    if any(letter in "ouw" for letter in letters):
        return "U"
    return "I" if "ee" in letters or "i" in letters or "y" in letters else "A"


def _tidy(form: str, letters: int) -> str:
    form = _DOUBLES.sub(r"\1", form)
    return form.removesuffix("h") if letters > 3 and len(form) > 1 else form
