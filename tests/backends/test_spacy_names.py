"""With spaCy where it is installed, on pipelines made here; its absence is always tested."""

from pathlib import Path

import pytest

from crosswitness.backends import spacy_names
from crosswitness.lang.ports import MentionDetector
from crosswitness.model.errors import BackendError


def test_without_spacy_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(spacy_names, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install spacy"):
        spacy_names.load(str(tmp_path))


def saved(folder: Path, language: str = "en", label: str = "PERSON") -> str:
    """Save a pipeline that knows two names by rule, and return its folder."""
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank(language)
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": label, "pattern": "Orlo Quandt"}, {"label": "DATE", "pattern": "May"}]
    )
    pipeline.to_disk(folder)
    return str(folder)


def test_a_pipeline_finds_names_where_they_stand(tmp_path: Path):
    backend = spacy_names.load(saved(tmp_path / "made"))
    assert isinstance(backend, MentionDetector)
    text = "😀\r\nالميناء in May Orlo Quandt sang."
    ((name,), nothing) = backend.mentions([text, ""])
    assert (text[name.start : name.stop], name.label) == ("Orlo Quandt", "PER")
    assert nothing == []
    assert backend.mentions([text]) == backend.mentions([text])
    assert len(backend.mentions(["Orlo Quandt. " * 16_000])[0]) == 16_000


def test_a_trained_pipeline_is_read(tmp_path: Path):
    spacy = pytest.importorskip("spacy")
    from spacy.training import Example

    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner").add_label("ORG")
    example = Example.from_dict(
        pipeline.make_doc("Zarn Trust fell"), {"entities": [(0, 10, "ORG")]}
    )
    optimiser = pipeline.initialize(lambda: [example])
    for _ in range(20):
        pipeline.update([example], sgd=optimiser)
    pipeline.to_disk(tmp_path / "trained")
    backend = spacy_names.load(str(tmp_path / "trained"))
    ((name, *_),) = backend.mentions(["Zarn Trust fell"])
    assert name.label == "ORG"


def test_the_fingerprint_is_of_the_files(tmp_path: Path):
    one = spacy_names.load(saved(tmp_path / "one"))
    same = spacy_names.load(saved(tmp_path / "same"))
    other = spacy_names.load(saved(tmp_path / "other", label="ORG"))
    assert one.fingerprint() == same.fingerprint() != other.fingerprint()


@pytest.mark.parametrize(
    ("language", "label", "why"), [("de", "PER", "'de'"), ("en", "FISH", "labels")]
)
def test_what_does_not_fit_is_refused(tmp_path: Path, language: str, label: str, why: str):
    pytest.importorskip("spacy")
    if label == "FISH":
        import spacy

        pipeline = spacy.blank("en")
        pipeline.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": "Zarn"}])
        pipeline.to_disk(tmp_path / "odd")
    else:
        saved(tmp_path / "odd", language, label)
    with pytest.raises(BackendError, match=why):
        spacy_names.load(str(tmp_path / "odd"))
    with pytest.raises(BackendError, match="no pipeline"):
        spacy_names.load(str(tmp_path))
