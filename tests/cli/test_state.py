import json
from pathlib import Path

import pytest

from crosswitness.cli.state import State
from crosswitness.model.annotation import Origin
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace


def state(*, as_json: bool = False, quiet: bool = False) -> State:
    return State(folder=Path(), as_json=as_json, quiet=quiet)


def test_results_go_out_and_words_go_aside(capsys: pytest.CaptureFixture[str]):
    state(as_json=True).answer({"a": "ä"}, lambda: "text")
    assert json.loads(capsys.readouterr().out) == {"a": "ä"}
    state().answer({"a": 1}, lambda: "text")
    state().say("aside")
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("text\n", "aside\n")
    state(quiet=True).say("aside")
    assert capsys.readouterr().err == ""


def test_what_was_skipped_is_named_with_its_code(capsys: pytest.CaptureFixture[str]):
    origin = Origin(stage="read", version=1)
    place = FilePlace(path="a.txt", detail="line 3")
    state(quiet=True).warn((Issue(code="R106", message="broken", place=place, origin=origin),))
    assert capsys.readouterr().err == "a.txt: line 3: broken [R106]\n"
