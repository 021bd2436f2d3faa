from pathlib import Path

from bench.frequencies import BLOCK, newswire, treebank, wikinews

TREE = """\
# newdoc id = GUM_news_tide
1\tHigh\thigh
2-3\ttides\t_
2\ttide\ttide
3\ts\ts

# newdoc id = GUM_fiction_storm
1\tStorm\tstorm
"""


def test_blocks_of_newswire_hold_whole_sentences(tmp_path: Path) -> None:
    folder = tmp_path / "ner/train_gmb"
    folder.mkdir(parents=True)
    rows = ["Sentence #,Word,POS,Tag"]
    for number in range(BLOCK + 1):
        rows += [f"Sentence: {number},Tide,NN,O", f",{number},CD,O"]
    (folder / "ner_dataset.csv").write_text("\n".join(rows) + "\n", encoding="latin-1")
    first, second = newswire(tmp_path)
    assert first.split() == [part for at in range(BLOCK) for part in ("Tide", str(at))]
    assert second == f"Tide {BLOCK}"


def test_documents_of_a_treebank_can_be_chosen_by_genre(tmp_path: Path) -> None:
    (tmp_path / "part.conllu").write_text(TREE, encoding="utf-8")
    assert list(treebank(tmp_path)) == ["High tide s", "Storm"]
    assert list(treebank(tmp_path, frozenset({"news"}))) == ["High tide s"]


def test_articles_are_put_together_from_their_rows(tmp_path: Path) -> None:
    folder = tmp_path / "coreference/meantime/en"
    folder.mkdir(parents=True)
    (folder / "conll.csv").write_text(
        ",topic/subtopic_name,sent_id,token_id,token,reference\n"
        "0,a/1,0,0,Tide,-\n1,a/1,0,1,turns,-\n2,a/2,0,0,Storm,-\n",
        encoding="utf-8",
    )
    assert list(wikinews(tmp_path)) == ["Tide turns", "Storm"]
