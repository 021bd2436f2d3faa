from crosswitness.cli.labels import Labels, interval
from tests.case.support import FIRST, SECOND, made


def test_a_report_is_named_by_its_outlet(tmp_path):
    case = made(tmp_path, alpha=FIRST, beta=SECOND)[0]
    with case.store(readonly=True) as store:
        labels = Labels(store)
        assert labels.all(store.documents()) == ["Alpha", "Beta"]


def test_an_interval_is_told_in_words():
    row = {"texts_least": 2, "texts_most": 4, "reports": 4}
    assert interval(row) == "4 reports; 2 to 4 independent texts"
    assert interval({"texts_least": 1, "texts_most": 1, "reports": 1}) == (
        "1 report; 1 independent text"
    )
