import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports.comparison import (
    CompareError,
    compare,
    folded,
    interval_alpha,
    nominal_alpha,
    table,
)
from crosswitness.exports.tables import write

OURS = [
    {"id": "1", "code": "SUPPORT", "deaths": "12", "who": "A; B"},
    {"id": "2", "code": "ASSAULT", "deaths": "", "who": "C"},
    {"id": "3", "code": "AID", "deaths": "3", "who": "D"},
]
THEIRS = [
    {"id": "2", "code": "assault", "deaths": "4", "who": "C"},
    {"id": "1", "code": "AGREE", "deaths": "12.0", "who": "B;A"},
    {"id": "9", "code": "AID", "deaths": "1", "who": "E"},
]


def test_rows_meet_by_their_key_whatever_their_order():
    made = compare(OURS, THEIRS)
    assert made.key == ("id",)
    assert (made.rows, made.only_ours, made.only_theirs) == (2, ("3",), ("9",))
    fields = {field.field: field for field in made.fields}
    assert (fields["code"].pairs, fields["code"].equal) == (2, 1)
    assert fields["who"].share == 1
    assert (fields["deaths"].scale, fields["deaths"].one_sided) == ("interval", 1)
    assert ("1", "code", "SUPPORT", "AGREE") in [
        (d.key, d.field, d.ours, d.theirs) for d in made.differences
    ]


def test_krippendorffs_example_of_two_coders():
    """Krippendorff (2011), section B: two observers, ten units, nominal, alpha = 0.095."""
    meg = "0100000010"
    owen = "1110010000"
    alpha = nominal_alpha(list(zip(meg, owen, strict=True)))
    assert alpha is not None
    assert round(alpha, 3) == 0.095


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=40))
def test_interval_alpha_is_the_textbook_sum(pairs: list[tuple[int, int]]):
    values = [float(v) for pair in pairs for v in pair]
    alpha = interval_alpha([(float(a), float(b)) for a, b in pairs])
    if len(set(values)) < 2:
        assert alpha is None
        return
    apart = [(a - b) ** 2 for i, a in enumerate(values) for j, b in enumerate(values) if i != j]
    expected = sum(apart) / len(apart)
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    assert alpha == pytest.approx(1 - observed / expected)


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=30))
def test_full_agreement_is_one(values: list[str]):
    alpha = nominal_alpha([(v, v) for v in values])
    assert alpha == (1 if len(set(values)) > 1 else None)


def test_a_table_is_read_back_as_it_was_written():
    text = write(("id", "words"), [("1", "=SUM(A1)"), ("2", 'a "b", c')])
    assert table(text) == [{"id": "1", "words": "=SUM(A1)"}, {"id": "2", "words": 'a "b", c'}]
    assert table("\ufeff" + text) == table(text)


@pytest.mark.parametrize(
    ("ours", "theirs", "key", "told"),
    [
        ([{"a": "1"}], [{"b": "1"}], (), "share no column"),
        ([{"a": "1"}], [{"a": "1"}], ("z",), "no column 'z'"),
        ([{"a": "1"}, {"a": "1"}], [{"a": "1"}], ("a",), "not unique"),
    ],
)
def test_what_cannot_be_compared_is_told(
    ours: list[dict[str, str]], theirs: list[dict[str, str]], key: tuple[str, ...], told: str
):
    with pytest.raises(CompareError, match=told):
        compare(ours, theirs, key)


@pytest.mark.parametrize("text", ["", "a,b\n1,2,3\n"])
def test_odd_tables_are_refused(text: str):
    with pytest.raises(CompareError):
        table(text)


def test_lists_in_a_cell_have_no_order():
    assert folded("B; a") == folded("A;b")
