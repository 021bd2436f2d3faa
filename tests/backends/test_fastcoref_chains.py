"""Against a stand-in of the same call shape as fastcoref 2.1; no model is needed."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from crosswitness.backends import fastcoref_chains
from crosswitness.lang.ports import CorefResolver
from crosswitness.model.errors import BackendError

TEXT = "😀 Orlo Quandt sang.\r\nThen he left."


class Model:
    """Finds Orlo Quandt and he, a place outside the text, one that is not told, and a lone one."""

    def __init__(self, folder: str, *, device: str, nlp: object, enable_progress_bar: bool) -> None:
        assert (device, enable_progress_bar) == ("cpu", False)
        assert nlp is not None, "the library would download a pipeline"
        if not (Path(folder) / "config.json").is_file():
            raise OSError("no config.json")

    def predict(self, *, texts: list[str]) -> list[SimpleNamespace]:
        (text,) = texts
        he, name = text.index("he left"), text.index("Orlo")
        clusters = [[(he, he + 2), (name, name + 11), None, (name, 999)], [(0, 1), (0, 1)]]

        def get_clusters(*, as_strings: bool) -> list[list[tuple[int, int] | None]]:
            assert not as_strings
            return clusters

        return [SimpleNamespace(get_clusters=get_clusters)]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name, content in (("fastcoref", {"FCoref": Model}), ("spacy", {"blank": str})):
        stand_in = ModuleType(name)
        stand_in.__spec__ = ModuleSpec(name, None)
        vars(stand_in).update(content)
        monkeypatch.setitem(sys.modules, name, stand_in)
    (tmp_path / "config.json").write_bytes(b"{}")
    return tmp_path


def test_places_of_one_thing_are_given_in_order(folder: Path):
    backend = fastcoref_chains.load(str(folder))
    assert isinstance(backend, CorefResolver)
    (cluster,) = backend.clusters(TEXT)
    assert [TEXT[start:stop] for start, stop in cluster] == ["Orlo Quandt", "he"]
    assert backend.clusters(" \n") == []


def test_the_fingerprint_is_of_the_files(folder: Path):
    first = fastcoref_chains.load(str(folder)).fingerprint()
    (folder / "config.json").write_bytes(b"{} ")
    assert fastcoref_chains.load(str(folder)).fingerprint() != first


def test_a_folder_without_a_model_is_refused(folder: Path):
    (folder / "config.json").unlink()
    with pytest.raises(BackendError, match="holds no model"):
        fastcoref_chains.load(str(folder))
    with pytest.raises(BackendError, match="no model named"):
        fastcoref_chains.load("")


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fastcoref_chains, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install fastcoref"):
        fastcoref_chains.load("x")
