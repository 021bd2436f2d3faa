import re

import pytest

from crosswitness.annotators.chains import ChainsOptions, annotate
from crosswitness.lang.backends import fix, load
from crosswitness.model.annotation import Chain, MentionKind
from tests.annotators.test_mentions import read
from tests.lang.fakes import FakeResolver, install

TEXT = (
    "Mayor Orla Quandt met General Odo Lem and General Marek Vansant. The boats sank. The quay "
    "burned. The harbour was shut. A day later he left."
)


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()


def chains(monkeypatch: pytest.MonkeyPatch, *clusters: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the words of each person's chain, with what the back-end finds in clusters."""
    install(monkeypatch, fake=lambda argument: FakeResolver(clusters))
    known = read(TEXT)
    options = ChainsOptions(resolvers=("fake",), fixed=(fix("fake"),))
    return {
        chain.extent.of(TEXT): [
            f"{m.place.of(TEXT)}: {m.rule}" for m in chain.members if m.place.of(TEXT) == "he"
        ]
        for chain in annotate(known, options)
        if isinstance(chain, Chain) and chain.kind is MentionKind.PERSON
    }


def test_a_pronoun_that_the_rules_leave_open_goes_to_the_person_of_its_cluster(
    monkeypatch: pytest.MonkeyPatch,
):
    found = chains(monkeypatch, ("Odo Lem", "he"))
    assert found["Odo Lem"] == ["he: back-end fake"]
    assert found["Marek Vansant"] == []


@pytest.mark.parametrize(
    "cluster",
    [("The boats", "he"), ("Odo Lem", "Marek Vansant", "he"), ("Odo Lem", "A day")],
    ids=["nobody", "two people", "no pronoun"],
)
def test_a_cluster_without_one_person_joins_nothing(
    monkeypatch: pytest.MonkeyPatch, cluster: tuple[str, ...]
):
    assert all(not members for members in chains(monkeypatch, cluster).values())


def test_a_name_inside_a_longer_place_must_end_it(monkeypatch: pytest.MonkeyPatch):
    assert chains(monkeypatch, ("General Odo Lem", "he"))["Odo Lem"]
    assert not chains(monkeypatch, ("Odo Lem and General", "he"))["Odo Lem"]


def test_without_a_back_end_nothing_is_asked():
    assert re.search("he", TEXT)
    made = [c for c in annotate(read(TEXT), ChainsOptions()) if isinstance(c, Chain)]
    assert all("back-end" not in member.rule for chain in made for member in chain.members)
