"""A story of the page: who carries what, what stands alone, what is shared."""

from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.story_view import Stories
from crosswitness.exports.views import StoryView
from tests.exports.support import case


def view(**limits: int) -> tuple[StoryView, Stories, dict]:  # type: ignore[type-arg]
    options = DossierOptions(**limits)  # type: ignore[arg-type]
    dossier = build(case(), options)
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    stories = Stories(dossier, citations, options)
    return stories.view(dossier["stories"][0], 1), stories, dossier


def test_rows_have_a_cell_for_each_report_of_the_story() -> None:
    story, _, _ = view()
    assert [chip.label for chip in story.chips] == ["A1", "B", "A2"]
    cells = {
        row.label or "said": [cell.cite is not None for cell in row.cells]
        for row in story.claims.items
    }
    assert cells == {"said": [True, True, False], "injured passenger: 14": [True, False, True]}
    said = next(row for row in story.claims.items if not row.label)
    assert said.cells[1].via == ("the Quay Herald",)


def test_shared_wording_is_named_once_where_it_lowers_the_number_of_texts() -> None:
    story, _, _ = view()
    figures = next(row for row in story.claims.items if row.label)
    assert (figures.carriers, figures.texts) == (2, 1)
    assert figures.shared == (("#k-1-1", "A1 and A2"),)
    said = next(row for row in story.claims.items if not row.label)
    assert said.shared == ()


def test_sharing_has_a_column_for_each_report_longest_first() -> None:
    story, _, _ = view()
    assert [sharing.words for sharing in story.sharing.items] == [20, 12]
    assert [chip.label for chip, _ in story.sharing.items[0].columns] == ["A1", "A2"]


def test_what_one_report_alone_states() -> None:
    story, _, _ = view()
    alone = {chip.label: [row.label for row in rows.items] for chip, rows in story.alone}
    assert alone == {"B": ["injured passenger: at least 17"], "A2": [""]}


def test_each_report_has_the_origins_it_names() -> None:
    story, _, _ = view()
    ((chip, cites),) = story.origins
    assert chip.label == "B"
    assert [(str(cite.words), cite.places) for cite in cites] == [("the Quay Herald", 1)]


def test_unequal_figures_are_one_difference() -> None:
    story, _, _ = view()
    (difference,) = story.differences.items
    assert [value for value, _ in difference.sides] == ["14", "at least 17"]
    assert difference.verdicts == ("update",)


def test_headlines_and_times_are_those_of_its_reports() -> None:
    story, _, _ = view()
    assert [cite.chip.label for cite, _ in story.headlines] == ["A1", "B", "A2"]
    assert [row.label for row in story.timeline.rows] == ["2029", "3 March 2031"]
    assert len(story.timeline.apart) == 1


def test_limits_cut_and_count() -> None:
    story, _, _ = view(rows=1)
    assert (len(story.claims.items), story.claims.total) == (1, 2)
    assert (len(story.sharing.items), story.sharing.total) == (1, 2)


def test_a_report_that_stands_alone_has_its_own_statements() -> None:
    _, stories, dossier = view()
    assert stories.statements(dossier["documents"][3]).total == 0
    assert stories.statements(dossier["documents"][2]).total == 1
