"""One word of a name with everything that comparing it needs."""

from dataclasses import dataclass
from functools import cache, lru_cache

from crosswitness.lang.names.normalise import Script, fold, script_of
from crosswitness.lang.names.romanise import ascii_form, forms, skeleton
from crosswitness.lang.tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class NameToken:
    """One word of a name.

    Attributes:
        text: The folded word.
        script: Its script.
        forms: Its readings in romanisation classes, the usual one first.
        skeletons: The forms without vowels, in the same order.
        family: Key of the name family that knows it (``"mohammad"``), or ``""``.
        given: Full given names that it is short for, and itself.
        ascii: Its ASCII rendering.
        initial: Whether it is a single letter standing for a name.
        known: Whether it is a given name of the table, so that likeness to another is no proof.
    """

    text: str
    script: Script
    forms: tuple[str, ...]
    skeletons: tuple[str, ...]
    family: str
    given: frozenset[str]
    ascii: str
    initial: bool
    known: bool

    @property
    def skeleton(self) -> str:
        """The skeleton of the usual reading."""
        return self.skeletons[0]

    @property
    def readable(self) -> bool:
        """Whether its script is read by sound, so that a difference means something."""
        return self.script is not Script.OTHER


@lru_cache(maxsize=65536)
def token(text: str) -> NameToken:
    """Return the token of a folded word."""
    readings = forms(text)
    return NameToken(
        text=text,
        script=script_of(text),
        forms=readings,
        skeletons=tuple(skeleton(form) for form in readings),
        family=family(text, readings[0]),
        given=nicknames().get(text, frozenset((text,))),
        ascii=ascii_form(text),
        initial=len(text) == 1 and script_of(text) is not Script.OTHER,
        known=text in _given_names(),
    )


def family(text: str, form: str) -> str:
    """Return the name family of a folded word, by its letters or else by its sound, or ``""``.

    A family is a given name in all its spellings. For families marked so, the derived surname
    in -i (the nisba: Karim, Karimi) is a family of its own, because classes alone would take
    the two for spellings of one name. A sound that two families share decides nothing.
    """
    spellings, sounds = _families()
    return spellings.get(text) or sounds.get(form, "")


@cache
def _families() -> tuple[dict[str, str], dict[str, str]]:
    spellings: dict[str, str] = {}
    sounds: dict[str, set[str]] = {}
    derived: dict[str, str] = {}
    for row in rows("families"):
        text, name = fold(row["spelling"]), row["family"]
        form = forms(text)[0]
        spellings[text] = name
        sounds.setdefault(form, set()).add(name)
        if row["nisba"] == "yes" and not form.endswith("I"):
            sounds.setdefault(form + "I", set()).add(name + "i")
            if row["script"] == "arabic":  # باقري has the sound of two families, but its letters
                derived[text + "ي"] = name + "i"
    spellings = derived | spellings
    return spellings, {form: min(names) for form, names in sounds.items() if len(names) == 1}


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return the full given names that a short form may stand for, itself among them."""
    found: dict[str, set[str]] = {}
    for row in rows("nicknames"):
        short, name = fold(row["short"]), fold(row["name"])
        found.setdefault(short, {short}).add(name)
        found.setdefault(name, {name})
    return {short: frozenset(names) for short, names in found.items()}


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in rows("given_names"))
