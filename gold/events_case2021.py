"""ACLED event types of single snippets by the product's event types and sub-events: weighted F1.

The first trigger of a snippet whose type stands for one of the set's types decides; many of
the 30 types (natural disasters, weapons found, organised crime) are no events of ours and stay
OTHER. Agreements and diplomacy, the nearest to what the product is for, are scored apart.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from crosswitness.lang.events.acled import refined
from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.sentence import Found, read
from gold.rows import Row

SETS = ("events/case2021_task2",)
_MODES = {
    "abduct": "ABDUCT_DISSAP",
    "aerial": "AIR_STRIKE",
    "unconventional": "CHEM_WEAP",
    "explosives": "REM_EXPLOS",
}
_TYPES = {
    "agreement.signed": "AGREEMENT",
    "agreement.reached": "AGREEMENT",
    "agreement.announced": "AGREEMENT",
    "agreement.ratified": "AGREEMENT",
    "ceasefire.declared": "AGREEMENT",
    "sanctions.imposed": "DIPLO",
    "expulsion.made": "DIPLO",
    "relations.cut": "DIPLO",
    "relations.established": "DIPLO",
    "recognition.given": "DIPLO",
    "talks.held": "DIPLO",
    "visit.made": "DIPLO",
    "visit.hosted": "DIPLO",
    "arrest.made": "ARREST",
    "protest.held": "PEACE_PROTEST",
    "clash.fought": "ARMED_CLASH",
    "strike.aerial": "AIR_STRIKE",
    "attack.made": "ATTACK",
    "killing.done": "ATTACK",
    "violence.done": "ATTACK",
    "destruction.done": "PROPERTY_DISTRUCT",
    "territory.taken": "GOV_REGAINS_TERIT",
    "withdrawal.made": "NON_VIOL_TERRIT_TRANSFER",
    "forces.deployed": "CHANGE_TO_GROUP_ACT",
}
_SUB_EVENTS = {
    "Chemical weapon": "CHEM_WEAP",
    "Suicide bomb": "SUIC_BOMB",
    "Grenade": "GRENADE",
    "Air/drone strike": "AIR_STRIKE",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Sexual violence": "SEX_VIOL",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Mob violence": "MOB_VIOL",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Armed clash": "ARMED_CLASH",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
}
_FIRST = ("AGREEMENT", "DIPLO", "PEACE_PROTEST", "ABDUCT_DISSAP", "AIR_STRIKE", "REM_EXPLOS")


def score(gold: Path) -> list[Row]:
    """Return weighted F1, coverage, and the F1 of AGREEMENT and DIPLO."""
    pairs = answers(gold)
    covered = sum(ours != "OTHER" for _, ours in pairs) / len(pairs)
    rows = [
        _row("weighted F1, 30 types", weighted_f1(pairs), "trained models .771"),
        _row("coverage", covered, ""),
    ]
    rows += [_row(f"F1 {name}", f1(pairs, name), "") for name in ("AGREEMENT", "DIPLO")]
    joint = [tuple("TREATY" if v in ("AGREEMENT", "DIPLO") else v for v in p) for p in pairs]
    return [*rows, _row("F1 AGREEMENT and DIPLO as one", f1(joint, "TREATY"), "")]


def _row(metric: str, value: float, peer: str) -> Row:
    return Row(
        stage="events", set=SETS[0], part="test", metric=metric, value=round(value, 3), peer=peer
    )


def answers(gold: Path) -> list[tuple[str, ...]]:
    """Return the gold type and ours for each snippet."""
    path = gold / SETS[0] / "test_set_final_release_with_labels.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["SubType"], code(row["EventSnippet"])) for row in rows]


def code(text: str) -> str:
    """Return our type for a snippet."""
    found = [_label(item, text) for item in read(tokens(text, 0, len(text)))]
    labels = [label for label in found if label]
    for label in _FIRST:
        if label in labels:
            return label
    return labels[0] if labels else "OTHER"


def _label(found: Found, text: str) -> str:
    if found.purpose or (found.governor is not None and found.governor.trigger.governs == "all"):
        return ""
    trigger = found.hit.trigger
    sub = refined(trigger.type, text)
    if sub is not None:
        return _SUB_EVENTS[sub.sub]
    return _MODES.get(trigger.mode, "") or _TYPES.get(trigger.type, "")


def f1(pairs: Sequence[tuple[str, ...]], name: str) -> float:
    """Return the F1 of one type."""
    right = sum(gold == ours == name for gold, ours in pairs)
    both = sum(gold == name for gold, _ in pairs) + sum(ours == name for _, ours in pairs)
    return 2 * right / both if both else 0.0


def weighted_f1(pairs: Sequence[tuple[str, ...]]) -> float:
    """Return the mean of the types' F1, weighted by how often the gold has each."""
    wanted = Counter(gold for gold, _ in pairs)
    return sum(f1(pairs, name) * number for name, number in wanted.items()) / len(pairs)
