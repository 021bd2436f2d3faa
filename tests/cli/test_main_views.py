from crosswitness.cli.main_views import main_events, main_lines
from tests.case.support import FIRST, SECOND, made


def test_each_report_has_its_main_event_with_what_its_day_rests_on(tmp_path):
    case = made(tmp_path, alpha=FIRST, beta=SECOND)[0]
    with case.store(readonly=True) as store:
        rows = main_events(store, 10)
        assert [row["report"] for row in rows] == ["Alpha", "Beta"]
        assert len(main_events(store, 1)) == 1
    for row in rows:
        assert row["basis"] in ("stated", "publication", "unknown")
        assert (row["day"] is None) == (row["basis"] == "unknown")
        assert row["reason"] in main_lines(row)[-1]
