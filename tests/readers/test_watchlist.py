import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.model.kinds import MentionKind
from crosswitness.model.listed import Listed
from crosswitness.readers.watchlist import read, table


def entries(name: str, text: str) -> tuple[list[Listed], list[str]]:
    found = list(read(name, text.encode()))
    issues = [f"{item.code} {item.place}" for item in found if isinstance(item, Issue)]
    return [item for item in found if isinstance(item, Listed)], issues


def test_followthemoney_objects() -> None:
    person = {
        "id": "Q1",
        "schema": "Person",
        "properties": {
            "name": ["Orlo Tavakoli", "Orlo  Tavakkoli"],
            "weakAlias": ["Abu Orlo"],
            "nationality": ["sy"],
        },
    }
    body = {"id": "Q2", "schema": "PublicBody", "properties": {"name": ["Coast Guard of Lorne"]}}
    link = {"id": "Q3", "schema": "Ownership", "properties": {}}
    bare = {"id": "Q4", "schema": "Company", "properties": {}}
    text = "\n".join([*map(json.dumps, (person, body, link, bare)), "{", "[1]", ""])
    found, issues = entries("list.ftm.json", text)
    assert found == [
        Listed(id="Q1", name="Orlo Tavakoli", aliases=("Orlo Tavakkoli", "Abu Orlo"), country="SY"),
        Listed(id="Q2", name="Coast Guard of Lorne", kind=MentionKind.GOVERNMENT),
    ]
    assert issues == [f"J106 list.ftm.json: line {n}" for n in (4, 5, 6)]


def test_tables() -> None:
    text = (
        "Name,alias,kind,country\nOrlo Tavakoli,Abu Orlo,person,sy\n"
        'Orlo Tavakoli,"O. Tavakoli; Orlo T.",person,SY\n,,,\nWire,,paper,\n'
    )
    (found,), issues = entries("list.csv", text)
    assert found.aliases == ("Abu Orlo", "O. Tavakoli", "Orlo T.")
    assert found.country == "SY"
    assert issues == ["J106 list.csv: line 4", "J106 list.csv: line 5"]
    simple = "id,schema,name,aliases,countries\nQ1,Person,Orlo Tavakoli,A;B,sy;ir\n"
    assert entries("targets.csv", simple)[0] == [
        Listed(id="Q1", name="Orlo Tavakoli", aliases=("A", "B"), country="SY")
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [("list.csv", b"Who\nOrlo\n"), ("list.csv", b"name\n\xff"), ("list.xlsx", b"name")],
)
def test_what_is_no_list_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(ReadError):
        list(read(name, content))


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters=';|"'),
    min_size=1,
    max_size=12,
)


@given(
    st.lists(
        st.builds(
            Listed,
            id=words,
            name=words,
            aliases=st.lists(words, max_size=3, unique=True).map(tuple),
            kind=st.sampled_from(MentionKind),
            country=st.sampled_from(["", "SY", "IR"]),
        ),
        max_size=5,
        unique_by=lambda entry: entry.id,
    )
)
def test_a_gazetteer_reads_back_as_it_was_written(made: list[Listed]) -> None:
    found, issues = entries("gazetteer.tsv", table(made))
    assert issues == []
    assert {e.id: (e.name, set(e.aliases) | {e.name}, e.kind, e.country) for e in found} == {
        e.id: (e.name, set(e.aliases) | {e.name}, e.kind, e.country) for e in made
    }
