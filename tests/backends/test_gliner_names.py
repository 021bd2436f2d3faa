"""Against a stand-in of the same call shape as GLiNER 0.2; no model is needed."""

import re
import sys
from importlib.machinery import ModuleSpec
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from crosswitness.backends import gliner_names
from crosswitness.backends.gliner_names import WINDOW, windows
from crosswitness.lang.ports import MentionDetector
from crosswitness.model.errors import BackendError


class Model:
    """Finds Orlo Quandt, Zarn inside Zarn Trust, and a name that does not stand there."""

    @classmethod
    def from_pretrained(cls, folder: str, *, local_files_only: bool) -> "Model":
        assert local_files_only
        if not (Path(folder) / "model.bin").is_file():
            raise OSError("no model.bin")
        return cls()

    def predict_entities(self, text: str, labels: list[str], *, threshold: float) -> list[dict]:
        assert len(text.split()) <= WINDOW
        known = {
            "Orlo Quandt": ("person", 0.9),
            "Zarn": ("place", 0.6),
            "Zarn Trust": ("organisation", 0.8),
        }
        found = [
            {"start": m.start(), "end": m.end(), "text": name, "label": label, "score": score}
            for name, (label, score) in known.items()
            for m in re.finditer(name, text)
        ]
        return [*found, {"start": 0, "end": 3, "text": "???", "label": "person", "score": 1.0}]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    stand_in = ModuleType("gliner")
    stand_in.__spec__ = ModuleSpec("gliner", None)
    stand_in.GLiNER = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", stand_in)
    made = tmp_path / "gliner_small-v2.1"
    made.mkdir()
    (made / "model.bin").write_bytes(b"weights")
    return made


def test_names_must_stand_where_the_model_says(folder: Path):
    backend = gliner_names.load(str(folder))
    assert isinstance(backend, MentionDetector)
    text = "At Zarn Trust 😀 Orlo Quandt sang."
    (found,) = backend.mentions([text])
    assert [(text[n.start : n.stop], n.label) for n in found] == [
        ("Zarn Trust", "ORG"),
        ("Orlo Quandt", "PER"),
    ]


def test_long_texts_are_read_in_windows_and_each_name_once(folder: Path):
    text = "here Orlo Quandt sang " * 1_000
    (found,) = gliner_names.load(str(folder)).mentions([text])
    assert [n.start for n in found] == [m.start() for m in re.finditer("Orlo", text)]


def test_windows_cover_every_word():
    text = " ".join(f"w{number}" for number in range(1_234))
    made = list(windows(text))
    assert made[0][0] == 0
    assert made[-1][1] == len(text)
    assert all(one[1] > two[0] for one, two in pairwise(made))
    assert list(windows(" \n ")) == []


def test_models_for_non_commercial_use_and_empty_folders_are_refused(folder: Path):
    for name in ("gliner_base", "gliner-large-v1", "gliner_medium-v1.0"):
        (folder.parent / name).mkdir()
        with pytest.raises(BackendError, match="CC BY-NC"):
            gliner_names.load(str(folder.parent / name))
    (folder / "model.bin").unlink()
    with pytest.raises(BackendError, match="no model"):
        gliner_names.load(str(folder))


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(gliner_names, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install gliner"):
        gliner_names.load("x")
