"""Damaged and hostile files are read or refused, and all of them are accounted for."""

from pathlib import Path

import pytest

from tests.torture.mutants import attacks, mutants, originals
from tests.torture.reading import read_file


@pytest.mark.parametrize("name", originals())
def test_undamaged_files_are_read_whole(name: str, tmp_path: Path):
    reading = read_file(name, originals()[name], tmp_path)
    assert reading.wrong == ()
    assert reading.documents > 0
    assert reading.lost == 0


def test_damaged_files_are_accounted_for(tmp_path: Path):
    wrong = {
        (number, name): reading.wrong
        for number, (name, content) in enumerate(mutants(120))
        if (reading := read_file(name, content, tmp_path)).wrong
    }
    assert wrong == {}


def test_hostile_files_cost_little_and_lose_nothing(tmp_path: Path):
    for number, (name, content) in enumerate(attacks()):
        if number % 8 == 0 or name.endswith((".gz", ".zip", ".tar")):
            reading = read_file(name, content, tmp_path)
            assert reading.wrong == (), name
            assert reading.seconds < 10, name
