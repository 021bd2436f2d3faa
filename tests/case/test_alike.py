"""People who are easily mixed up, in ten reports with 57 mentions: nobody is joined wrongly.

The mentions are marked by hand, for this tests chains, links and groups, not the finding of
names. ``{title|KEY}`` is a title, ``[name|who]`` a name and who it is; ``@SY`` after it is the
country that stands beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import pytest

from crosswitness.annotators import chains
from crosswitness.model.annotation import (
    Annotation,
    Chain,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.link import Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.builtin import LINKERS
from crosswitness.pipeline.linking import link_all
from crosswitness.pipeline.preparing import Reports
from tests.pipeline.support import Silence
from tests.support import layers

HAND = Origin(stage="hand", version=1)
MARK = re.compile(
    r"(?:\{(?P<title>[^}]*)\} )?\[(?P<name>[^|\]]*)\|(?P<who>\w+)\](?:@(?P<country>[A-Z]{2}))?"
)

DEAL = {
    0: "On Sunday {Defense Minister} [Amir Hatami|hatami]@IR received {Defense Minister General} "
    "[Ali Abdullah Ayyoub|ayyoub]@SY. [Hatami|hatami] spoke first. [Ayyoub|ayyoub] thanked "
    "[Hatami|hatami], then [Ayyoub|ayyoub] left. The regime named after [Trump|trump]@US was "
    "not there.",
    1: "{Major General} [Mohammad Bagheri|bagheri]@IR came to see {Defense Minister} "
    "[Ali Abdullah Ayyoub|ayyoub]@SY. {Chief of Staff} [Mohammad Bagheri|bagheri]@IR wrote a line "
    "and [Baqeri|bagheri] signed it; {General} [Abdullah Ayoub|ayyoub] read it.",
    2: "{Chief of Staff} [Muhammad Bagheri|bagheri]@IR signed beside {Defense Minister} "
    "[Ali Ayoub|ayyoub]@SY. [Ayoub|ayyoub] smiled, [Bagheri|bagheri] did not. [Ayoub|ayyoub] "
    "waited.",
    3: "{Maj. Gen.} [Mohammad Bagheri|bagheri]@IR, {Chief of Staff}, met {Minister of Defense} "
    "[Ali Abdullah Ayyoub|ayyoub]@SY. [Bangheri|bagheri] went on; [Bangheri|bagheri] saw "
    "{President} [Bashar Al-Assad|bashar]@SY, and [Assad|bashar] saw [Bangheri|bagheri]. "
    "[Ali Ayyoub|ayyoub] stood by [Assad|bashar]. {President} [Hassan Rouhani|rouhani]@IR wrote.",
    4: "{Chief of Staff Major General} [Muhammad Baqeri|bagheri]@IR gave a word to {Defense "
    "Minister} [Ali Ayoub|ayyoub]@SY. [Baqeri|bagheri] came, [Baqeri|bagheri] spoke, "
    "[Baqeri|bagheri] ate, [Baqeri|bagheri] slept and [Baqeri|bagheri] went. [Ayoub|ayyoub] "
    "told {President} [Bashar al-Assad|bashar]@SY. [Assad|bashar] told {Secretary of State} "
    "[Mike Pompeo|pompeo]@US nothing.",
}
OTHERS = {
    5: "{Member of parliament} [Mohammad Bagheri|member]@IR asked {Speaker} [Mohammad Bagher "
    "Ghalibaf|ghalibaf]@IR for the floor. [Bagheri|member] rose and [Ghalibaf|ghalibaf] sighed.",
    6: "{President} [Hafez al-Assad|hafez]@SY was painted beside [Asma al-Assad|asma]@SY and "
    "{President} [Bashar Assad|bashar]@SY; {Prime Minister} [Saad Hariri|hariri]@LB looked away.",
    7: "{President} [Mohammad Khatami|khatami]@IR wrote a book. [Khatami|khatami] gave it to "
    "{Brigadier General} [Mahmoud Bagheri|mahmoud]@IR, and {Gen.} [Bagheri|mahmoud] read it.",
}
SCRIPTS = {
    8: "{وزیر دفاع} [علی عبدالله ایوب|ayyoub]@SY با {سرلشکر} [محمد باقری|bagheri]@IR دیدار کرد. "
    "[باقری|bagheri] به {وزير الدفاع} [أمير حاتمي|hatami]@IR نامه نوشت.",
    9: "{Генерал} [Мохаммад Багери|bagheri]@IR приехал. [Багери|bagheri] встретил: {министр "
    "обороны} [Али Абдалла Аюб|ayyoub]@SY.",
}
REPORTS = {**DEAL, **OTHERS, **SCRIPTS}


@dataclass(frozen=True)
class Marked:
    made: Layers
    who: dict[Span, str]


def marked(number: int) -> Marked:
    source, text, found = REPORTS[number], "", []
    at = 0
    for match in MARK.finditer(source):
        text += source[at : match.start()]
        at = match.end()
        title = (len(text), len(text) + len(match["title"])) if match["title"] else None
        text += f"{match['title']} " if title else ""
        found.append((title, (len(text), len(text) + len(match["name"])), match))
        text += match["name"]
    text += source[at:]
    plain = layers(text, outlet=f"report {number}")
    document = plain.document
    made: list[Annotation] = [
        Segment(extent=document.whole, origin=HAND, kind=SegmentKind.BODY, rule="hand"),
        *(Sentence(extent=span, origin=HAND) for span in _sentences(plain)),
    ]
    who = {}
    for title, name, match in found:
        place = document.span(*name)
        who[place] = match["who"]
        made.append(
            Mention(
                extent=document.span(title[0] if title else name[0], name[1]),
                origin=HAND,
                kind=MentionKind.PERSON,
                name=place,
                titles=(document.span(*title),) if title else (),
                country=match["country"] or "",
                rule="hand",
            )
        )
    named = plain.adding(made)
    chained = [c for c in chains.annotate(named, chains.ChainsOptions()) if isinstance(c, Chain)]
    return Marked(named.adding(chained), who)


def _sentences(plain: Layers) -> Iterator[Span]:
    for match in re.finditer(r"[^ ].*?(?:\.(?= [A-Z\W])|$)", plain.document.text):
        yield plain.document.span(*match.span())


class Shelf:
    """The part of a store that linking needs."""

    def __init__(self, documents: Iterator[str]) -> None:
        self._documents, self._links = sorted(documents), []

    def documents(self):
        return tuple(self._documents)

    def pairings(self, name):
        return {}

    def save_pairings(self, name, made, gone):
        self._links = [link for pairing in made for link in pairing.links]

    def links(self, name):
        return iter(self._links)


@pytest.fixture(scope="module")
def joined() -> list[tuple[str, str]]:
    """Who each mention is, and which group our run puts it in."""
    reports = [marked(number) for number in REPORTS]
    by_id = {report.made.document.id: report.made for report in reports}
    story = [
        marked_report.made.document.whole
        for number, marked_report in zip(REPORTS, reports, strict=True)
        if number in {1, 2, 3, 4, 8, 9}
    ]
    groups = Groups()
    groups.add("stories", [group("stories", story)], [])
    groups.add("duplicates", [], [])
    linker = next(one for one in LINKERS if one.origin.stage == "entities")
    link_all(Shelf(iter(by_id)), linker, groups, Reports(by_id.__getitem__), Silence())  # type: ignore[arg-type]
    found = []
    for report in reports:
        for chain in report.made.of(Chain):
            held = groups.at("entities", chain.extent)
            assert held is not None
            found += [
                (report.who[member.place], held.id)
                for member in chain.members
                if member.place in report.who
            ]
    return found


def test_every_mention_is_in_a_group(joined: list[tuple[str, str]]) -> None:
    assert len(joined) == 57
    assert len({who for who, _ in joined}) == 14


def test_nobody_is_joined_with_another(joined: list[tuple[str, str]]) -> None:
    wrong = {
        tuple(sorted((one, other)))
        for (one, ours), (other, theirs) in combinations(joined, 2)
        if ours == theirs and one != other
    }
    assert wrong == set()


def test_everybody_is_one(joined: list[tuple[str, str]]) -> None:
    groups: dict[str, set[str]] = {}
    for who, ours in joined:
        groups.setdefault(who, set()).add(ours)
    assert {who: len(found) for who, found in groups.items() if len(found) > 1} == {}


def test_those_who_merely_sound_alike_are_parted_by_name() -> None:
    from crosswitness.linkers.entities import EntitiesOptions, compare
    from crosswitness.linkers.named import named

    def of(number: int, who: str):
        report = marked(number)
        return next(n for n in named(report.made, Groups()) if report.who[n.place] == who)

    for one, other in ((of(1, "bagheri"), of(7, "mahmoud")), (of(6, "hafez"), of(4, "bashar"))):
        link = compare(*sorted((one, other), key=lambda n: n.place), EntitiesOptions())
        assert link is not None
        assert link.relation is Relation.DIFFERENT
    member = replace(of(5, "member"), stories=("s",))
    general = replace(of(1, "bagheri"), stories=("s",))
    link = compare(*sorted((member, general), key=lambda n: n.place), EntitiesOptions())
    assert link is None or link.relation is Relation.POSSIBLE, "equal names, clashing offices"
