import shutil
from pathlib import Path

import pytest

from crosswitness.lang import backends
from crosswitness.lang.ports import LABELS, MentionDetector, SyntaxParser
from crosswitness_en import __version__
from crosswitness_en.backend import FILES, English, load
from crosswitness_en.encoder import Encoder


def test_crosswitness_finds_it_by_its_entry_point():
    backend = backends.load("crosswitness-en")
    assert isinstance(backend, MentionDetector)
    assert (backend.id, backend.needs_network) == ("crosswitness-en", False)
    ((found,),) = backend.mentions(["Orla Quandt sang."])
    assert found.label in LABELS


def test_the_fingerprint_names_version_and_weights():
    assert load("").fingerprint() == load("").fingerprint()
    assert load("").fingerprint().startswith(f"{__version__}-")


def test_sentences_are_parsed_where_they_stand():
    backend = load("")
    assert isinstance(backend, SyntaxParser)
    text = "Orla Quandt sang."
    (tree, nothing) = backend.parse([text, ""])
    assert [text[word.start : word.stop] for word in tree] == ["Orla", "Quandt", "sang", "."]
    assert nothing == []


@pytest.mark.parametrize("changed", FILES)
def test_one_changed_weight_changes_the_fingerprint(tmp_path: Path, changed: str):
    original = Encoder()
    for name in FILES:
        shutil.copyfile(str(original.folder / name), tmp_path / name)
    assert English(Encoder(tmp_path)).fingerprint() == load("").fingerprint()
    weights = bytearray((tmp_path / changed).read_bytes())
    weights[len(weights) // 2] ^= 1
    (tmp_path / changed).write_bytes(weights)
    assert English(Encoder(tmp_path)).fingerprint() != load("").fingerprint()
