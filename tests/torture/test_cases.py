"""Whole cases of odd reports run, verify, and do not depend on the order of files."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.case.support import FIRST, OTHER, SECOND
from tests.torture import cases
from tests.torture.laws import texts
from tests.torture.test_laws import ODD


@settings(ODD, max_examples=6)
@given(st.lists(texts, min_size=1, max_size=4), st.lists(st.sampled_from([FIRST, SECOND, OTHER])))
def test_odd_cases_run_verify_and_give_the_same_bytes_in_another_order(
    odd: list[str], good: list[str]
):
    with tempfile.TemporaryDirectory() as folder:
        assert cases.broken_case(Path(folder), [*odd, *good]) == []


def test_what_does_not_hold_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    sums = iter("abc")
    monkeypatch.setattr(cases, "_sums", lambda case: {"dossier.json": next(sums)})
    assert cases.broken_case(tmp_path, [FIRST]) == [
        "another order of files gives other bytes: dossier.json",
        "a second run gives other bytes",
    ]
