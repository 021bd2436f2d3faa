"""Small stages and an in-memory store, so that the pipeline is tested without the product."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.model.annotation import Annotation, Mention, MentionKind, Origin, Sentence
from crosswitness.model.groups import Groups
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form, Record
from crosswitness.model.span import Span
from crosswitness.pipeline.stage import Annotator, Linkage, Linker, Recorder

LINES = Origin(stage="lines", version=1)
CAPITALS = Origin(stage="capitals", version=1)
NAMES = Origin(stage="names", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Attributes: least: shortest word that counts, in characters."""

    least: int = 3


def lines(layers: Layers, options: Options) -> Iterator[Annotation | Issue]:
    at = 0
    for line in layers.document.text.split("\n"):
        if line:
            yield Sentence(extent=layers.document.span(at, at + len(line)), origin=LINES)
        at += len(line) + 1


def capitals(layers: Layers, options: Options) -> Iterator[Annotation | Issue]:
    for sentence in layers.of(Sentence):
        at = sentence.extent.start
        for word in layers.text(sentence.extent).split(" "):
            if word[:1].isupper() and len(word) >= options.least:
                place = layers.document.span(at, at + len(word))
                yield Mention(
                    extent=place,
                    origin=CAPITALS,
                    kind=MentionKind.PERSON,
                    name=place,
                    rule="capital",
                )
            elif word == "doubt":
                place = layers.document.span(at, at + len(word))
                yield Issue(code="X101", message="doubt", place=place, origin=CAPITALS)
            at += len(word) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    place: Span
    word: str


def prepare(layers: Layers, groups: Groups, options: Options) -> Iterator[Name]:
    for mention in layers.of(Mention):
        yield Name(place=mention.extent, word=layers.text(mention.extent))


def keys(name: Name) -> list[str]:
    return [name.word[0]]


def compare(left: Name, right: Name, options: Options) -> Link | None:
    if left.word != right.word:
        return None
    reason = Feature(name="equal", weight=1.0, detail=f"both write {left.word}")
    return Link(
        left=left.place, right=right.place, relation=Relation.SAME, features=(reason,), origin=NAMES
    )


def build(material: Material, options: Options) -> Iterator[Record | Issue]:
    for group in material.groups.found["names"]:
        first = group.places[0]
        text = material.layers(first.document).text(first)
        yield Entity(
            id="e" + group.id,
            members=group.places,
            kind=MentionKind.PERSON,
            name=text,
            forms=(Form(text=text, places=group.places),),
            links=group.links,
        )


def stages(least: int = 3) -> tuple[Annotator | Linker | Recorder, ...]:
    options = Options(least=least)
    return (
        Annotator(
            origin=CAPITALS, needs=(Sentence,), makes=(Mention,), options=options, run=capitals
        ),
        Annotator(origin=LINES, needs=(), makes=(Sentence,), options=Options(), run=lines),
        Linker(
            origin=NAMES,
            needs=(Mention,),
            options=Options(),
            prepare=prepare,
            keys=keys,
            compare=compare,
            linkage=Linkage.BEST,
        ),
        Recorder(origin=NAMES, makes=(Entity,), options=Options(), build=build),
    )


class Silence:
    """A progress that nobody watches; it only counts."""

    def __init__(self) -> None:
        self.stages: dict[str, int] = {}
        self.done = 0

    def stage(self, name: str, total: int) -> None:
        self.stages[name] = total

    def advance(self, done: int = 1) -> None:
        self.done += done
