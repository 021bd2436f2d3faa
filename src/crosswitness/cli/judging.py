"""Verbs that decide: judge, review."""

import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from crosswitness.cli.help import Page, Verbs
from crosswitness.cli.state import State
from crosswitness.model.annotation import MentionKind
from crosswitness.model.judgement import RELATIONS, Verb

if TYPE_CHECKING:
    from crosswitness.case.judging import Kept
    from crosswitness.case.reviewing import Question
    from crosswitness.model.record import Entity

_THEN = "`crosswitness run` applies it"


@click.group(
    cls=Verbs,
    examples=[
        "crosswitness judge same e41f0c7e9a3b2116 e9d3371c0b52f6a8 --note 'same rank and day'",
        "crosswitness judge split e41f0c7e9a3b2116 d0c5b1f0e2a4d377[1204:1211]",
        "crosswitness judge undo 3",
    ],
)
def judge() -> None:
    """Decide about entities; the decision holds for ever, until it is undone.

    Each decision is one line of judgements.jsonl, with who, when and why, and outranks every
    link of the program. ID is what `show` prints; a place of the entity does as well.
    """


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--note", default="", metavar="WORDS", help="Why, for those who come after."),
        click.option("--at", default="", metavar="TIME", help="When, ISO 8601.  [default: now]"),
        click.option("--by", default="", metavar="NAME", help="Who decides.  [default: the user]"),
    ):
        command = option(command)
    return click.pass_obj(command)


def _keep(state: State, verb: Verb, signed: dict[str, str], **wanted: Any) -> "Kept":
    from crosswitness.case.judging import Wish
    from crosswitness.case.judging import judge as write

    case = state.case()
    wish = Wish(
        verb=verb, by=_by(signed["by"]), at=_at(signed["at"]), note=signed["note"], **wanted
    )
    with case.store(readonly=True) as store:
        kept = write(case, store, wish)
    state.warn(kept.issues)
    return kept


def _tell(state: State, kept: "Kept") -> None:
    from crosswitness.store.judgements import line

    judgement = kept.judgement
    value = {"seq": judgement.seq, "line": line(judgement), "issues": len(kept.issues)}
    state.answer(value, lambda: f"Kept as {judgement}; {_THEN}")


def _by(name: str) -> str:
    if name.strip():
        return name.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise click.UsageError("say who decides with --by NAME") from None


def _at(words: str) -> datetime:
    try:
        at = datetime.fromisoformat(words) if words else datetime.now(UTC).replace(microsecond=0)
    except ValueError:
        raise click.BadParameter(f"{words!r} is no ISO 8601 time", param_hint="--at") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _pair(verb: Verb, summary: str) -> click.Command:
    @click.command(
        verb.value, cls=Page, help=summary, examples=[f"crosswitness judge {verb} ID ID"]
    )
    @click.argument("one", metavar="ID")
    @click.argument("other", metavar="ID")
    @_options
    def command(state: State, one: str, other: str, **signed: str) -> None:
        _tell(state, _keep(state, verb, signed, subjects=(one, other)))

    return command


@judge.command(cls=Page, examples=["crosswitness judge split ID 'd0c5b1f0e2a4d377[1204:1211]'"])
@click.argument("one", metavar="ID")
@click.argument("places", nargs=-1, required=True, metavar="PLACE...")
@_options
def split(state: State, one: str, places: tuple[str, ...], **signed: str) -> None:
    """Take PLACEs out of an entity: there somebody else is meant.

    They become one entity of their own, which only a person joins to another.
    """
    _tell(state, _keep(state, Verb.SPLIT, signed, subjects=(one,), places=places))


@judge.command(cls=Page, examples=["crosswitness judge rename ID 'Orlo Tavakoli'"])
@click.argument("one", metavar="ID")
@click.argument("name", metavar="NAME")
@_options
def rename(state: State, one: str, name: str, **signed: str) -> None:
    """Give an entity the NAME that the dossier shows; every spelling stays as written."""
    _tell(state, _keep(state, Verb.RENAME, signed, subjects=(one,), value=name.strip()))


@judge.command("type", cls=Page, examples=["crosswitness judge type ID place"])
@click.argument("one", metavar="ID")
@click.argument("kind", type=click.Choice([kind.value for kind in MentionKind]), metavar="KIND")
@_options
def type_(state: State, one: str, kind: str, **signed: str) -> None:
    """Say what an entity is.

    KIND is person, organisation, government, place, people, law, weapon or event.
    """
    _tell(state, _keep(state, Verb.TYPE, signed, subjects=(one,), value=kind))


@judge.command(cls=Page, examples=["crosswitness judge relate ID ID 'part of'"])
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@click.argument("relation", type=click.Choice(RELATIONS), metavar="RELATION")
@_options
def relate(state: State, one: str, other: str, relation: str, **signed: str) -> None:
    """Say how the first entity relates to the second; they stay two.

    RELATION is part of, seat of, named after, government of, forces of, successor of, family of
    or associate of.
    """
    _tell(state, _keep(state, Verb.RELATE, signed, subjects=(one, other), value=relation))


@judge.command(cls=Page, examples=["crosswitness judge grade CLAIM B2 --note 'saw the paper'"])
@click.argument("one", metavar="CLAIM")
@click.argument("grade", metavar="GRADE")
@_options
def grade(state: State, one: str, grade: str, **signed: str) -> None:
    """Say how far you trust a claim: GRADE is an Admiralty letter and digit, such as B2.

    A to F grade the source, from reliable to not to be judged; 1 to 6 the information, from
    confirmed to not to be judged. What nobody graded is F6; the program computes no grade.
    """
    _tell(state, _keep(state, Verb.GRADE, signed, subjects=(one,), value=grade.strip().upper()))


@judge.command(cls=Page, examples=["crosswitness judge undo 3 --note 'two men after all'"])
@click.argument("seq", type=click.IntRange(min=1), metavar="SEQ")
@_options
def undo(state: State, seq: int, **signed: str) -> None:
    """Take judgement SEQ out of force. Its line stays; an undo can be undone."""
    _tell(state, _keep(state, Verb.UNDO, signed, undoes=seq))


judge.add_command(_pair(Verb.SAME, "Join two entities for ever, whatever speaks against it."))
judge.add_command(_pair(Verb.DIFFERENT, "Keep two entities apart for ever."))
judge.add_command(_pair(Verb.UNSURE, "Leave two entities as they are and do not ask again."))


@click.command(cls=Page, examples=["crosswitness review", "crosswitness --json review --limit 5"])
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most questions.",
)  # fmt: skip
@click.option("--by", default="", metavar="NAME", help="Who decides.  [default: the user]")
@click.pass_obj
def review(state: State, limit: int, by: str) -> None:
    """List pairs that may be one entity, those that a decision would change most first.

    On a terminal it asks about one after the other and keeps each answer at once.
    """
    from crosswitness.case.reviewing import questions
    from crosswitness.cli.labels import Labels
    from crosswitness.store.judgements import read

    case = state.case()
    accept = case.settings().sections["entities"].accept
    with case.store(readonly=True) as store:
        found = questions(store, read(case.judgements), accept)
        labels = Labels(store)
        rows = [_row(question, labels) for question in found[:limit]]
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not state.as_json
    if not asks or not rows:
        state.answer(rows, lambda: "\n".join(map(_text, rows)) or "Nothing is open.")
        return
    kept = 0
    for number, row in enumerate(rows, start=1):
        click.echo(f"\n{number} of {len(found)}\n{_text(row)}")
        answer = _ask()
        if answer == "quit":
            break
        if answer != "later":
            ids = (row["left"]["id"], row["right"]["id"])
            signed = {"by": by, "at": "", "note": ""}
            _keep(state, Verb(answer), signed, subjects=ids)
            kept += 1
    state.say(f"{kept} decisions kept" + (f"; {_THEN.replace('it', 'them')}" if kept else ""))


_ANSWERS = {"s": "same", "d": "different", "u": "unsure", "l": "later", "q": "quit"}


def _ask() -> str:
    words = "[s]ame, [d]ifferent, [u]nsure (do not ask again), [l]ater, [q]uit"
    return _ANSWERS[click.prompt(words, type=click.Choice(list(_ANSWERS)), show_choices=False)]


def _row(question: "Question", labels: Any) -> dict[str, Any]:
    def side(entity: "Entity") -> dict[str, Any]:
        return {
            "id": entity.id,
            "name": entity.name,
            "kind": str(entity.kind),
            "forms": [form.text for form in entity.forms],
            "titles": sorted({form.text for form in entity.titles}),
            "outlets": labels.all(entity.documents),
        }

    return {
        "left": side(question.left),
        "right": side(question.right),
        "reports": question.reports,
        "claims": question.claims,
        "uncertainty": question.uncertainty,
        "reasons": [
            {"name": f.name, "weight": f.weight, "detail": f.detail} for f in question.link.features
        ],
    }


def _text(row: dict[str, Any]) -> str:
    lines = []
    for side in (row["left"], row["right"]):
        lines.append(f"{side['id']}  {side['name']}, {side['kind']}")
        lines.append(f"    {'; '.join(side['forms'])}  ({', '.join(side['outlets'])})")
        if side["titles"]:
            lines.append(f"    as: {'; '.join(side['titles'])}")
    lines += [f"    {one['weight']:+.2f} {one['name']}: {one['detail']}" for one in row["reasons"]]
    lines.append(f"    touches {row['reports']} reports and {row['claims']} claims")
    return "\n".join(lines)


COMMANDS = (judge, review)
