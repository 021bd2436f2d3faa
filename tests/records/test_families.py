from crosswitness.model.lineage import Force
from crosswitness.model.record import Story
from crosswitness.records.families import family_edges, family_table
from tests.records.support import material, report


def edges(*outlets: str, families: tuple[str, ...] = ()):
    given = material([report(f"Story {n}", outlet) for n, outlet in enumerate(outlets)])
    return list(family_edges(given, given.of(Story)[0], families))


def test_two_reports_of_one_outlet_are_of_one_house():
    (edge,) = edges("Harbour Post", "The Harbour Post", "Tidewire")
    assert edge.force is Force.PROBABLE
    assert len(edge.documents) == 2


def test_the_users_table_joins_outlets():
    table = ("North Media: Harbour Post, Tidewire",)
    (edge,) = edges("Harbour Post", "Tidewire", "Bay Radio", families=table)
    assert edge.force is Force.USER
    assert edge.reason == "your table: both are North Media's"


def test_unknown_outlets_are_of_no_house():
    assert not edges("", "")


def test_a_line_without_outlets_says_nothing():
    assert family_table(("North Media", "South: ,")) == {}
