"""Changed quotations whose effect is known: marks, speakers and stations of invented reports.

Each case is an invented report with four sayings in patterns chosen by its number, and a second
report of the same happening, made from the first by one change.
``python -m bench.metamorphic_sayings [N]`` tries every law on N cases, 200 unless told.
"""

import random
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

from bench import laws
from bench.metamorphic import completed
from bench.scenes import Report, Scene, scene
from crosswitness.model.annotation import Attribution, Quotation
from crosswitness.model.kinds import Role
from crosswitness.model.record import Contrast, Entity, Utterance, Verdict

PATTERNS = (
    "“{said},” said {name}, {office}.",
    "“{said},” {name} said on Wednesday.",
    "{name}, {office}, said: “{said}.”",
    "{name} told reporters in {town} that “{said}.”",
    "In a statement, {name} said that {said}.",
    "{said}, {name} said.",
)
STYLES = (('"', '"'), ("«", "»"), ('"', "”"), ("“", '"'), ("''", "''"))
AGENCIES = ("Lower Volta News Agency", "Radio Harbour", "Reuters")


@dataclass(frozen=True, slots=True)
class Sayings:
    """What the product says of the sayings of two reports.

    Attributes:
        shared: Wordings of the first report that one utterance holds with the second.
        all: Wordings of the first report.
        speakers: Names of the speakers by wording of the first report.
        hops: Number of stations by wording, in the first and in the second report.
        moved: Number of utterances that are given to different ones.
    """

    shared: frozenset[str]
    all: frozenset[str]
    speakers: dict[str, frozenset[str]]
    hops: tuple[dict[str, int], dict[str, int]]
    moved: int


def sayings(made: Scene) -> list[tuple[str, str, str]]:
    """Return what is said, by whom, and the office, of each saying of a scene."""
    return [
        (
            f"the northern pier will be rebuilt before the first {made.goods} ship leaves",
            made.mayor,
            f"the mayor of {made.town}",
        ),
        (
            f"no trader of {made.right} was asked about the new duty on {made.goods}",
            made.rival,
            "head of the traders’ guild",
        ),
        (
            "the two fleets shall share the herring of the western banks for nine years",
            made.minister,
            f"foreign minister of {made.left}",
        ),
    ]


def base(made: Scene, number: int) -> Report:
    """Return the first report of case ``number``."""
    pick = random.Random(number)
    chosen = pick.sample(PATTERNS, 3)
    lines = [f"{made.left} and {made.right} sign {made.goods} treaty in {made.town}"]
    lines += [
        pattern.format(said=said, name=name, office=office, town=made.town)
        for pattern, (said, name, office) in zip(chosen, sayings(made), strict=True)
    ]
    lines.append(f"The {made.goods} treaty was signed in {made.town} on 7 May 2031.")
    upper = [line[0] + line[1].upper() + line[2:] if line[0] == "“" else line for line in lines]
    return Report("Harbour Post", "\n\n".join(line[0].upper() + line[1:] for line in upper) + "\n")


def restyled(made: Scene, number: int) -> Report:
    """Return the report with marks of another kind."""
    opening, closing = STYLES[number % len(STYLES)]
    text = base(made, number).text.replace("“", opening).replace("”", closing)
    return Report("Daily Courier", text)


def unclosed(made: Scene, number: int) -> Report:
    """Return the report with a further paragraph whose mark is never closed."""
    lines = base(made, number).text.split("\n\n")
    lines.insert(number % 2 + 1, "The signs on the quay “had been painted over by night.")
    return Report("Daily Courier", "\n\n".join(lines))


def swapped(made: Scene, number: int) -> Report:
    """Return the report with two speakers' names exchanged."""
    text = base(made, number).text
    text = text.replace(made.mayor, "@").replace(made.minister, made.mayor)
    return Report("Daily Courier", text.replace("@", made.minister))


def wrapped(made: Scene, number: int) -> Report:
    """Return the report with an agency around each paragraph that holds a saying."""
    agency = AGENCIES[number % len(AGENCIES)]
    first, *told, last = base(made, number).text.split("\n\n")
    told = [f"{agency} reported that {line}" for line in told]
    told = [re.sub(r"that In a", "that in a", line) for line in told]
    return Report("Daily Courier", "\n\n".join([first, *told, last]))


def said(made: Scene, number: int, change: Callable[[Scene, int], Report]) -> Sayings:
    """Run the product over the first report and a changed one."""
    wordings = {words for words, _, _ in sayings(made)}
    with completed([base(made, number), change(made, number)]) as store:
        documents = {store.document(d).outlet: d for d in store.documents()}
        ours, theirs = documents["Harbour Post"], documents["Daily Courier"]
        names = {entity.id: entity.name for entity in store.records(Entity)}
        shared, speakers = set(), {}
        for utterance in store.records(Utterance):
            held = {member.document for member in utterance.members}
            text = utterance.renderings[0].text.lower()
            for words in wordings:
                if words[:40].lower() in text and ours in held:
                    speakers[words] = frozenset(names[s] for s in utterance.speakers)
                    if theirs in held:
                        shared.add(words)
        moved = sum(c.verdict is Verdict.ATTRIBUTION for c in store.records(Contrast))
        hops = [
            {
                words: sum(a.quotation == q.id and a.role is not Role.SPEAKER for a in given)
                for q in layers.of(Quotation)
                for words in wordings
                if words[:40].lower() in " ".join(map(layers.text, q.contents)).lower()
            }
            for layers in (store.layers(ours), store.layers(theirs))
            for given in (layers.of(Attribution),)
        ]
    return Sayings(frozenset(shared), frozenset(speakers), speakers, (hops[0], hops[1]), moved)


Law = Callable[[Scene, int], bool]


def each_saying_has_its_speaker(made: Scene, number: int) -> bool:
    """Each saying has the one speaker that its sentence names."""
    found = said(made, number, restyled)
    return found.speakers == {words: frozenset((name,)) for words, name, _ in sayings(made)}


def marks_of_another_kind_change_nothing(made: Scene, number: int) -> bool:
    """With marks of another kind all sayings are the same utterances."""
    found = said(made, number, restyled)
    return found.shared == found.all and found.hops[0] == found.hops[1]


def an_unclosed_mark_costs_its_paragraph(made: Scene, number: int) -> bool:
    """A mark that never closes changes no saying of another paragraph."""
    found = said(made, number, unclosed)
    return found.shared == found.all and found.hops[0] == found.hops[1]


def swapped_speakers_part_two_sayings(made: Scene, number: int) -> bool:
    """With two speakers exchanged their sayings are other utterances, and the third is not."""
    found = said(made, number, swapped)
    kept = frozenset(words for words, name, _ in sayings(made) if name == made.rival)
    return found.shared == kept and found.moved > 0


def an_agency_is_one_station_more(made: Scene, number: int) -> bool:
    """Around each saying an agency is one station more, with the same speaker and utterance."""
    found = said(made, number, wrapped)
    before, after = found.hops
    return found.shared == found.all and after == {w: hops + 1 for w, hops in before.items()}


LAWS: tuple[Law, ...] = (
    each_saying_has_its_speaker,
    marks_of_another_kind_change_nothing,
    an_unclosed_mark_costs_its_paragraph,
    swapped_speakers_part_two_sayings,
    an_agency_is_one_station_more,
)


def holds(law: Law) -> laws.Holds:
    """Return whether ``law`` holds for the case of a number."""
    return lambda number: law(scene(number), number)


def main(cases: int) -> int:
    """Try every law, say in how many cases it does not hold, and return 1 if any does not."""
    return laws.report([(law.__doc__ or "", holds(law)) for law in LAWS], cases)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
