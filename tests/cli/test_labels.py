from crosswitness.cli.labels import Labels
from tests.case.support import FIRST, SECOND, made


def test_a_report_is_named_by_its_outlet(tmp_path):
    case = made(tmp_path, alpha=FIRST, beta=SECOND)[0]
    with case.store(readonly=True) as store:
        labels = Labels(store)
        assert labels.all(store.documents()) == ["Alpha", "Beta"]
