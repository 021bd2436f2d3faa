from collections.abc import Sequence

from gold.conllu import Paragraph, Word
from gold.syntax import counted
from tests.lang.fakes import Said

TEXT = "Lem swam. He sank."
GOLD = Paragraph(
    TEXT,
    (
        (
            Word(0, 3, "PROPN", "NNP", 1, "nsubj"),
            Word(4, 8, "VERB", "VBD", -1, "root"),
            Word(8, 9, "PUNCT", ".", 1, "punct"),
        ),
        (
            Word(10, 12, "PRON", "PRP", 1, "nsubj:pass"),
            Word(13, 17, "VERB", "VBD", -1, "root"),
            Word(17, 18, "PUNCT", ".", 1, "punct"),
        ),
    ),
)


class Parser:
    """Says the same of every sentence: right but for one word not cut, one head and one tag."""

    def parse(self, sentences: Sequence[str]) -> list[list[Said]]:
        assert sentences == ["Lem swam.", "He sank."]
        return [
            [
                Said(0, 3, "PROPN", "NNP", 1, "nsubj"),
                Said(4, 8, "VERB", "VBD", -1, "root"),
                Said(8, 9, "PUNCT", ".", 0, "punct"),
            ],
            [Said(0, 2, "NOUN", "PRP", 1, "nsubj"), Said(3, 8, "VERB", "VBD", -1, "root")],
        ]


def test_words_count_where_their_places_agree_and_subtypes_do_not():
    counts = counted(Parser(), [GOLD])  # type: ignore[arg-type]
    assert (counts["gold"], counts["ours"], counts["words"]) == (6, 5, 4)
    assert (counts["UPOS"], counts["XPOS"]) == (3, 4)
    # the head of the last is a word that gold cuts otherwise
    assert (counts["UAS"], counts["LAS"]) == (2, 2)
