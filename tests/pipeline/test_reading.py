import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.model.annotation import Annotation, Mention, Sentence
from crosswitness.model.errors import BackendError
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.ports import Engine
from crosswitness.pipeline.reading import read_all
from crosswitness.pipeline.stage import Annotator
from tests.pipeline.support import LINES, Silence, stages
from tests.store.support import store

ANNOTATORS = make_plan(stages()).annotators


class Dying:
    """An engine that stops after two items, as a killed process would."""

    def map(
        self, function: Callable[[Any], Any], items: Iterable[Any], lost: Callable[[Any], Any]
    ) -> Iterator[Any]:
        for at, item in enumerate(items):
            if at == 2:
                raise KeyboardInterrupt
            yield function(item)


def test_a_killed_run_keeps_its_batches_and_goes_on(tmp_path: Path):
    made = store(tmp_path, "Anna", "Bertil", "Cesar", "Doris")
    with pytest.raises(KeyboardInterrupt):
        read_all(made, Dying(), ANNOTATORS, batch=1, report=Silence())
    assert len(made.fingerprints()) == 2
    report = Silence()
    assert read_all(made, Serial(), ANNOTATORS, batch=1, report=report) == 2
    assert report.stages == {"reading reports": 2}
    assert len(made.fingerprints()) == 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Attributes: word: reports with this word make the stage fail; empty for none."""

    word: str = "Bertil"


def breaking(layers: Layers, options: Break) -> Iterator[Annotation | Issue]:
    yield Sentence(extent=layers.document.whole, origin=LINES)
    if options.word and options.word in layers.document.text:
        raise ValueError("no such\nword \ud800")


def with_broken_lines(word: str, run: Any = breaking) -> tuple[Annotator, ...]:
    return tuple(
        replace(annotator, run=run, options=Break(word=word))
        if annotator.origin == LINES
        else annotator
        for annotator in ANNOTATORS
    )


@pytest.mark.parametrize("engine", [Serial(), Processes(2)], ids=["serial", "processes"])
def test_a_stage_that_fails_costs_its_layer_of_that_report_alone(tmp_path: Path, engine: Engine):
    made = store(tmp_path, "Anna", "Bertil", "Cesar")
    read_all(made, engine, with_broken_lines("Bertil"), batch=1, report=Silence())
    layers = {made.document(one).text: made.layers(one) for one in made.documents()}
    assert len(layers["Anna"].of(Mention)) == len(layers["Cesar"].of(Mention)) == 1
    assert layers["Bertil"].of(Sentence) == layers["Bertil"].of(Mention) == ()
    (issue,) = made.issues()
    assert issue.code == "P101"
    assert issue.place == layers["Bertil"].document.whole
    assert issue.message == (
        "stage 'lines' failed on this report: ValueError: no such word ?; "
        "what it would have said is missing"
    )


def test_a_failed_layer_is_tried_again_and_so_is_what_stands_on_it(tmp_path: Path):
    made = store(tmp_path, "Anna", "Bertil", "Cesar")
    read_all(made, Serial(), with_broken_lines("Bertil"), batch=9, report=Silence())
    assert read_all(made, Serial(), with_broken_lines("Bertil"), batch=9, report=Silence()) == 1
    assert len(made.issues()) == 1
    (tmp_path / "whole").mkdir()
    whole = store(tmp_path / "whole", "Anna", "Bertil", "Cesar")
    for one in (made, whole):
        read_all(one, Serial(), with_broken_lines(""), batch=9, report=Silence())
    assert made.issues() == ()
    assert made.fingerprints() == whole.fingerprints()
    assert [made.layers(one) for one in made.documents()] == [
        whole.layers(one) for one in whole.documents()
    ]


def unanswered(layers: Layers, options: Break) -> Iterator[Annotation | Issue]:
    if options.word and options.word in layers.document.text:
        raise BackendError("fake: no answer")
    yield from ()


@pytest.mark.parametrize("engine", [Serial(), Processes(2)], ids=["serial", "processes"])
def test_a_back_end_that_does_not_answer_ends_the_run(tmp_path: Path, engine: Engine):
    made = store(tmp_path, "Anna", "Bertil", "Cesar")
    annotators = with_broken_lines("Bertil", unanswered)
    with pytest.raises(BackendError, match="fake: no answer"):
        read_all(made, engine, annotators, batch=9, report=Silence())


def ending(layers: Layers, options: Break) -> Iterator[Annotation | Issue]:
    if options.word and options.word in layers.document.text:
        os._exit(1)
    yield Sentence(extent=layers.document.whole, origin=LINES)


def test_a_report_that_ends_the_process_reading_it_costs_itself_alone(tmp_path: Path):
    made = store(tmp_path, "Anna", "Bertil", "Cesar")
    broken = tuple(
        replace(one, run=ending, options=Break()) if one.origin == LINES else one
        for one in ANNOTATORS
    )
    read_all(made, Processes(2, chunk=1), broken, batch=9, report=Silence())
    layers = {made.document(one).text: made.layers(one) for one in made.documents()}
    assert len(layers["Anna"].of(Mention)) == len(layers["Cesar"].of(Mention)) == 1
    assert layers["Bertil"].of(Mention) == ()
    (issue,) = made.issues()
    assert (issue.code, issue.place) == ("P102", layers["Bertil"].document.whole)
    assert read_all(made, Processes(1), broken, batch=9, report=Silence()) == 1
    read_all(made, Serial(), ANNOTATORS, batch=9, report=Silence())
    assert made.issues() == ()
