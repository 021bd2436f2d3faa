"""On tiny models made and trained here, where transformers and torch are installed."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from crosswitness.backends import transformer_names
from crosswitness.backends.transformer_names import Piece, kind, runs, words
from crosswitness.lang.ports import CheckedDetector
from crosswitness.model.errors import BackendError

TEXT = "Lem met the Harbour Union in Oslo."
GOLD = {"lem": "B-PER", "harbour": "B-ORG", "union": "I-ORG", "oslo": "B-LOC"}
LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def test_without_the_libraries_it_is_said_how_to_get_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(transformer_names, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install transformers torch"):
        transformer_names.load("x")


def piece(word: int, label: str) -> Piece:
    return Piece(word, word + 1, word, word, label, 0.9)


def test_a_beginning_and_another_kind_part_names():
    labels = ["B-PER", "I-PER", "B-PER", "O", "I-ORG", "B-LOC", "DATE", "LOC", "LOC"]
    made = runs(words([piece(at, label) for at, label in enumerate(labels)]))
    assert [[p.word for p in run] for run in made] == [[0, 1], [2], [4], [5], [7, 8]]
    assert kind("B-PER") == kind("PER") == "PER"


def test_the_first_piece_of_a_word_decides():
    pieces = [piece(0, "B-PER"), Piece(1, 2, 1, 0, "O", 0.9), piece(2, "O")]
    (run,) = runs(words(pieces))
    assert [p.start for p in run] == [0, 1]


def tokenizer(folder: Path):
    """Return a WordPiece tokeniser of a few words and single letters, saved in ``folder``."""
    from tokenizers import BertWordPieceTokenizer
    from transformers import BertTokenizerFast

    letters = [chr(c) for c in range(97, 123)]
    vocabulary = [
        *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ".", ",", "the", "met", "in", "har"),
        *("##bour", "union", "oslo", "lem", *letters, *(f"##{letter}" for letter in letters)),
    ]
    base = BertWordPieceTokenizer(
        vocab={word: at for at, word in enumerate(vocabulary)}, lowercase=True
    )
    made = BertTokenizerFast(tokenizer_object=base._tokenizer, model_max_length=32)
    made.save_pretrained(folder)
    return made, len(vocabulary)


def saved(folder: Path, labels: list[str] | None = None) -> str:
    """Train a network of two layers on one sentence and save it in ``folder``."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    named = labels or LABELS
    torch.manual_seed(1)
    read, size = tokenizer(folder)
    config = transformers.BertConfig(
        vocab_size=size,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=32,
        id2label=dict(enumerate(named)),
    )
    model = transformers.BertForTokenClassification(config)
    given = read(TEXT, return_offsets_mapping=True, return_tensors="pt")
    places = given["offset_mapping"][0].tolist()
    surfaces = [TEXT[start:end].lower() for start, end in places]
    starts = {"har": "harbour"}
    wanted = [GOLD.get(starts.get(surface, surface), "O") for surface in surfaces]
    target = torch.tensor([[named.index(label) if label in named else 0 for label in wanted]])
    optimiser = torch.optim.Adam(model.parameters(), lr=3e-3)
    for _ in range(60):
        loss = model(input_ids=given["input_ids"], labels=target).loss
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.save_pretrained(folder, safe_serialization=True)
    return str(folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(tmp_path_factory.mktemp("model"))


def test_a_model_finds_names_where_they_stand(folder: str):
    backend = transformer_names.load(folder)
    assert isinstance(backend, CheckedDetector)
    (found, nothing) = backend.mentions([TEXT, " \r\n"])
    assert [(TEXT[n.start : n.stop], n.label) for n in found] == [
        ("Lem", "PER"),
        ("Harbour Union", "ORG"),
        ("Oslo", "LOC"),
    ]
    assert nothing == []
    assert backend.mentions([TEXT]) == [found]
    assert backend.answered([TEXT])[0].refused == []


@pytest.mark.parametrize("between", ["😀 ", "a\u00adb\r\n", "الميناء ", "e\u0301 ", "x " * 300])
def test_places_hold_whatever_stands_before(folder: str, between: str):
    text = between + TEXT
    (answer,) = transformer_names.load(folder).answered([text])
    for name in answer.names:
        assert 0 <= name.start < name.stop <= len(text)
        assert text[name.start : name.stop] == text[name.start : name.stop].strip()


def test_long_texts_are_read_in_windows(folder: str):
    text = (TEXT + " ") * 200
    (found,) = transformer_names.load(folder).mentions([text])
    assert found == sorted(found)
    assert found[-1].stop > len(text) - 40
    assert all(one.stop <= two.start for one, two in pairwise(found))


def test_one_changed_weight_changes_the_fingerprint(folder: str, tmp_path: Path):
    first = transformer_names.load(folder).fingerprint()
    copied = tmp_path / "copy"
    copied.mkdir()
    for path in Path(folder).iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    assert transformer_names.load(str(copied)).fingerprint() == first
    weights = bytearray((copied / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (copied / "model.safetensors").write_bytes(weights)
    assert transformer_names.load(str(copied)).fingerprint() != first


def test_names_that_do_not_re_read_are_refused(folder: str, monkeypatch: pytest.MonkeyPatch):
    backend = transformer_names.load(folder)
    monkeypatch.setattr(backend._tokenizer, "decode", lambda numbers: "something else")
    (answer,) = backend.answered([TEXT])
    assert answer.names == []
    assert len(answer.refused) == 3


def test_other_labels_pickled_weights_and_empty_folders_are_refused(tmp_path: Path):
    odd = saved(tmp_path / "odd", ["O", "B-FISH"])
    with pytest.raises(BackendError, match="none of the labels"):
        transformer_names.load(odd)
    with pytest.raises(BackendError, match="holds no model"):
        transformer_names.load(str(tmp_path))
    torch = sys.modules["torch"]
    (tmp_path / "odd" / "model.safetensors").unlink()
    torch.save({}, tmp_path / "odd" / "pytorch_model.bin")
    with pytest.raises(BackendError, match="holds no model"):
        transformer_names.load(odd)
