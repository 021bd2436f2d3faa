from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.records.misspellings import misspelling_edges
from tests.records.support import ORIGIN, material, report

RIGHT = "The goverment closed the eastern quay.\nRain fell.".replace("goverment", "government")
WRONG = "At dawn the goverment closed a quay.\nNobody saw it."
OTHER = "Venn says the goverment closed it.\nShe left."


def edges(*texts: str, outlets: str = "ABCDEF") -> list[Lineage]:
    reports = []
    for text, outlet in zip(texts, outlets, strict=False):
        made = report(text, outlet)
        body = Segment(
            extent=made.document.whole, kind=SegmentKind.BODY, rule="test", origin=ORIGIN
        )
        reports.append(made.adding([body]))
    return list(misspelling_edges(material(reports)))


def test_a_word_that_two_reports_mistype_alike_speaks_for_one_text_of_its_sentences() -> None:
    (edge,) = edges(RIGHT, RIGHT + " a", RIGHT + " b", WRONG, OTHER)
    assert (edge.kind, edge.force) == (LineageKind.COMMON_TEXT, Force.PROBABLE)
    assert len(edge.members) == len(edge.covers) == 2
    assert (
        edge.reason == "both and no other report write “goverment” where others have “government”"
    )


def test_an_error_of_one_report_or_of_three_shows_nothing() -> None:
    rest = (RIGHT, RIGHT + " a", RIGHT + " b")
    assert edges(*rest, WRONG, RIGHT + " c") == []
    assert edges(*rest, WRONG, OTHER, WRONG + " It rained.") == []


def test_the_words_beside_it_must_agree() -> None:
    elsewhere = "Venn thanked her goverment for it.\nShe left."
    assert edges(RIGHT, RIGHT + " a", RIGHT + " b", WRONG, elsewhere) == []


def test_few_reports_with_the_usual_word_show_nothing() -> None:
    assert edges(RIGHT, RIGHT + " a", "Rain fell.", WRONG, OTHER) == []


def test_one_outlet_repeats_its_own_error() -> None:
    told = (RIGHT, RIGHT + " a", RIGHT + " b", WRONG, OTHER)
    assert len(edges(*told, outlets="ABCDE")) == 1
    assert edges(*told, outlets="ABCDD") == []


def test_a_right_word_that_the_table_lacks_is_no_error() -> None:
    rare = "Venn says the governmint closed it.".replace("governmint", "xylophonist")
    assert edges(RIGHT, RIGHT + " a", RIGHT + " b", rare, rare + " Rain.") == []
