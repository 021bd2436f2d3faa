"""Names by a token-classification transformer in a local folder: ``transformers:FOLDER``.

Any model that the library ``transformers`` reads, with weights as safetensors: pickled weights
can run code and are refused, and so is code that comes with a model. Long texts are read in
windows that overlap; a word is told by the window in which it has most around it.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from crosswitness.backends.folder import LABELS, fingerprint, model_folder
from crosswitness.lang.align import folded
from crosswitness.lang.ports import Answered, Detection
from crosswitness.model.errors import BackendError

LONGEST = 512
"""Most pieces of a window."""
OVERLAP = 64
"""Pieces that a window shares with the next."""


class Piece(NamedTuple):
    """What the model says of a piece of a word.

    Attributes:
        start: First code point, white space left out.
        stop: Code point after the last one.
        number: Number of the piece in the vocabulary.
        word: Number of its word in the text.
        label: Label of the model, such as ``B-PER``.
        score: Its probability, 0 to 1.
    """

    start: int
    stop: int
    number: int
    word: int
    label: str
    score: float


class TransformerNames:
    """A token-classification model as a back-end.

    Attributes:
        id: ``transformers``.
        version: Version of the library.
        licence: Unknown here: the model is the person's.
        languages: Empty: the model decides.
        needs_network: Never; the model lies in a folder.
        provides: Names.
        summary: What it adds and what it costs.
    """

    id = "transformers"
    licence = "not known: the model is yours"
    languages: frozenset[str] = frozenset()
    needs_network = False
    provides = frozenset({"mentions"})
    summary = (
        "Names by a token-classification model of yours; needs torch, a second for a report "
        "without a GPU."
    )

    def __init__(self, tokenizer: Any, model: Any, folder: Path) -> None:
        self.version = _version()
        self._tokenizer = tokenizer
        self._model = model
        self._labels: dict[int, str] = {int(k): v for k, v in model.config.id2label.items()}
        self._fingerprint = fingerprint(folder, self.version, str(OVERLAP))

    def fingerprint(self) -> str:
        """Return the hash of the model's files and the version of the library."""
        return self._fingerprint

    def mentions(self, texts: Sequence[str]) -> list[list[Detection]]:
        """Return the names of each text, in text order, apart from each other."""
        return [self._names(text)[0] for text in texts]

    def answered(self, texts: Sequence[str]) -> list[Answered]:
        """Return the names of each text, and those whose pieces do not re-read there."""
        return [Answered(*self._names(text)) for text in texts]

    def _names(self, text: str) -> tuple[list[Detection], list[str]]:
        found: list[Detection] = []
        refused: list[str] = []
        for run in runs(words(self._pieces(text))):
            name = Detection(
                run[0].start, run[-1].stop, LABELS[kind(run[0].label)], min(p.score for p in run)
            )
            if self._stands(text, name, [p.number for p in run]):
                found.append(name)
            else:
                refused.append(f"“{text[name.start : name.stop]}” is not what the model read.")
        return found, refused

    def _stands(self, text: str, name: Detection, numbers: list[int]) -> bool:
        """Say whether the pieces of a name spell what stands at its place.

        Some tokenisers give places in a text that they changed first.
        """
        if self._tokenizer.unk_token_id in numbers:
            return True
        spelt = folded(self._tokenizer.decode(numbers)).text.replace(" ", "")
        return spelt == folded(text[name.start : name.stop]).text.replace(" ", "")

    def _pieces(self, text: str) -> list[Piece]:
        """Return the pieces of a text, each as the window with most around it reads it."""
        best: dict[tuple[int, int], tuple[int, Piece]] = {}
        for pieces in self._windows(text):
            for at, piece in enumerate(pieces):
                around = min(at, len(pieces) - 1 - at)
                place = (piece.start, piece.stop)
                if place not in best or around > best[place][0]:
                    best[place] = (around, piece)
        return [best[place][1] for place in sorted(best)]

    def _windows(self, text: str) -> Iterator[list[Piece]]:
        import torch

        if not text.strip():
            return
        size = min(LONGEST, self._longest())
        windows = self._tokenizer(
            text,
            truncation=True,
            max_length=size,
            stride=min(OVERLAP, size // 4),
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
        )
        for number, ids in enumerate(windows["input_ids"]):
            with torch.no_grad():
                # one window at a time: padding may change the last digits, and with them a name
                scores = self._model(input_ids=torch.tensor([ids])).logits[0].softmax(-1)
            yield list(self._read(text, windows, number, scores))

    def _read(self, text: str, windows: Any, number: int, scores: Any) -> Iterator[Piece]:
        ids = windows["input_ids"][number]
        places = windows["offset_mapping"][number]
        for at, word in enumerate(windows.word_ids(number)):
            start, stop = places[at]
            while start < stop and text[start].isspace():
                start += 1
            if word is not None and start < stop <= len(text):
                score, label = scores[at].max(-1)
                told = self._labels[int(label)]
                yield Piece(start, stop, ids[at], word, told, round(float(score), 3))

    def _longest(self) -> int:
        config = self._model.config
        room = int(getattr(config, "max_position_embeddings", LONGEST))
        if getattr(config, "pad_token_id", 0) == 1:
            room -= 2  # RoBERTa counts places from 2
        return min(room, int(self._tokenizer.model_max_length))


def words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each word."""
    found: list[Piece] = []
    for piece in pieces:
        if found and piece.word != found[-1].word:
            yield found
            found = []
        found.append(piece)
    if found:
        yield found


def runs(found: Iterable[list[Piece]]) -> Iterator[list[Piece]]:
    """Yield the pieces of each name: words of one kind, parted where a label begins another.

    The first piece of a word decides, as in training; labels outside our kinds are passed over.
    """
    run: list[Piece] = []
    for word in found:
        told = kind(word[0].label)
        begins = word[0].label[:2] in {"B-", "S-", "U-"}
        if run and (begins or told != kind(run[0].label)):
            yield run
            run = []
        if told in LABELS:
            run += word
    if run:
        yield run


def kind(label: str) -> str:
    """Return a label without the letter of its place in the name (``B-PER`` is ``PER``)."""
    return label[2:] if label[1:2] == "-" else label


def _version() -> str:
    try:
        return version("transformers")
    except PackageNotFoundError:
        return "unknown"


def load(argument: str) -> TransformerNames:
    """Load a model.

    Args:
        argument: Its folder.

    Raises:
        BackendError: If there is no such folder, or no model in it with labels that we know and a
            tokeniser that tells places.
        ImportError: If transformers or torch is absent.
    """
    for library in ("transformers", "torch"):
        if find_spec(library) is None:
            raise ImportError(f"{library} is absent (pip install transformers torch)")
    folder = model_folder("transformers", argument)
    import transformers

    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = transformers.AutoModelForTokenClassification.from_pretrained(
            folder, local_files_only=True, use_safetensors=True
        )
    except (OSError, ValueError, KeyError) as error:
        raise BackendError(f"transformers: {folder} holds no model: {error}") from error
    if not tokenizer.is_fast:
        raise BackendError(f"transformers: the tokeniser of {folder} tells no places")
    if {kind(label) for label in model.config.id2label.values()}.isdisjoint(LABELS):
        raise BackendError(
            f"transformers: {folder} makes none of the labels {', '.join(sorted(LABELS))}"
        )
    return TransformerNames(tokenizer, model.eval(), folder)
