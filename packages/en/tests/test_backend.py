import shutil
from pathlib import Path

from crosswitness.lang import backends
from crosswitness.lang.ports import LABELS, MentionDetector
from crosswitness_en import __version__
from crosswitness_en.backend import load
from crosswitness_en.names import NameTagger


def test_crosswitness_finds_it_by_its_entry_point():
    backend = backends.load("crosswitness-en")
    assert isinstance(backend, MentionDetector)
    assert (backend.id, backend.needs_network) == ("crosswitness-en", False)
    ((found,),) = backend.mentions(["Orla Quandt sang."])
    assert found.label in LABELS


def test_the_fingerprint_names_version_and_weights():
    assert load("").fingerprint() == load("").fingerprint()
    assert load("").fingerprint().startswith(f"{__version__}-")


def test_one_changed_weight_changes_the_fingerprint(tmp_path: Path):
    original = NameTagger()
    for name in ("names.onnx", "words.npz", "names.json"):
        shutil.copyfile(str(original.folder / name), tmp_path / name)
    assert NameTagger(tmp_path).fingerprint() == original.fingerprint()
    weights = bytearray((tmp_path / "names.onnx").read_bytes())
    weights[len(weights) // 2] ^= 1
    (tmp_path / "names.onnx").write_bytes(weights)
    assert NameTagger(tmp_path).fingerprint() != original.fingerprint()
