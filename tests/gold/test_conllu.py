from pathlib import Path

import pytest

from gold.conllu import paragraphs

TEXT = """# newdoc id = GUM_news_quay
# newpar
# newpar_block = p (2 s)
# sent_id = 1
# text = Lem can't swim.
1\tLem\tLem\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tswim\tswim\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
# text = He sank
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_

# newpar
# sent_id = 3
# text = Odd
1\tOdd\todd\tADJ\tJJ\t_\t0\troot\t_\t_

# newdoc id = GUM_fiction_pier
# sent_id = 4
# text = No
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "x.conllu"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_paragraphs_are_running_text_with_the_place_of_each_word(path: Path):
    first, second, third = paragraphs(path)
    assert [p.text for p in (first, second, third)] == ["Lem can't swim. He sank", "Odd", "No"]
    words = [[first.text[w.start : w.end] for w in s] for s in first.sentences]
    assert words == [["Lem", "ca", "n't", "swim", "."], ["He", "sank"]]
    assert [w.head for w in first.sentences[0]] == [3, 3, 3, -1, 3]


def test_genres_can_be_chosen(path: Path):
    assert [p.text for p in paragraphs(path, ("fiction",))] == ["No"]


def test_words_that_do_not_stand_in_the_text_are_an_error(path: Path):
    path.write_text(TEXT.replace("1\tOdd", "1\tEven"), encoding="utf-8")
    with pytest.raises(ValueError, match="Even"):
        list(paragraphs(path))
