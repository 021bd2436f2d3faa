from pathlib import Path

import pytest

from crosswitness.cli.labels import Labels
from crosswitness.cli.views import SUBJECTS, text
from tests.case.support import FIRST, SECOND, made


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    return made(tmp_path_factory.mktemp("views"), alpha=FIRST, beta=SECOND)[0]


def test_the_most_carried_comes_first_and_limits_hold(case):
    with case.store(readonly=True) as store:
        rows = SUBJECTS["quotations"](store, 1)
        assert len(rows) == 1
        assert rows[0]["reports"] == 2
        assert rows[0]["speakers"] == ["Hanna Viklund"]
        lines = text("quotations", rows)
    assert "Hanna Viklund" in lines
    assert "(Alpha, Beta)" in lines


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_every_subject_has_rows_and_lines(case, subject: str):
    with case.store(readonly=True) as store:
        rows = SUBJECTS[subject](store, 5)
        assert len(text(subject, rows).splitlines()) >= len(rows)


def test_an_unknown_outlet_is_named_by_its_file(tmp_path: Path):
    from crosswitness.case.adding import add
    from crosswitness.case.folder import Case
    from crosswitness.case.running import run_case
    from tests.pipeline.support import Silence

    (tmp_path / "lone.txt").write_text("Something happened in the town.", encoding="utf-8")
    case = Case.create(tmp_path / "case")
    add(case, [tmp_path / "lone.txt"])
    run_case(case, Silence())
    with case.store(readonly=True) as store:
        assert Labels(store).all(store.documents()) == ["lone.txt"]


def test_bodies_say_what_they_are_to_others(tmp_path: Path):
    text_of = (
        "Lorne talks\n\nLORNE, May 14, 2024 - The Kenyan government and Kenyan forces met in "
        "Kenya. The Quandt regime fell. President Odd Quandt left.\n"
    )
    with made(tmp_path, alpha=text_of)[0].store(readonly=True) as store:
        rows = SUBJECTS["bodies"](store, 9)
    said = {row["name"]: [(r["relation"], r["name"]) for r in row["relations"]] for row in rows}
    assert said["Kenyan forces"] == [("forces of", "Kenya")]
    assert said["Kenyan government"] == [("government of", "Kenya")]
    assert said["Quandt regime"] == [("named after", "Odd Quandt")]
    assert "    named after Odd Quandt" in text("bodies", rows)
