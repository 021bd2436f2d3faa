"""Sidecars: what is said, in order, and what is wrong with them."""

from crosswitness.readers.sidecar import is_sidecar, read_sidecar, sidecar_names


def test_every_field_is_given_with_its_key() -> None:
    content = b"""
        language = "en"
        title = "Bridge opens"
        author = ["A. Roe", "B. Poe"]
        outlet = "Valley Post"
        published = 2021-03-04T09:30:00+02:00
        url = "https://valleypost.example/bridge"
    """
    given, doubts = read_sidecar("a.meta.toml", content)
    assert doubts == []
    assert [(entry.field, entry.value, entry.source) for entry in given] == [
        ("title", "Bridge opens", "a.meta.toml: title"),
        ("author", "A. Roe", "a.meta.toml: author"),
        ("author", "B. Poe", "a.meta.toml: author"),
        ("outlet", "Valley Post", "a.meta.toml: outlet"),
        ("published", "2021-03-04T09:30:00+02:00", "a.meta.toml: published"),
        ("url", "https://valleypost.example/bridge", "a.meta.toml: url"),
        ("language", "en", "a.meta.toml: language"),
    ]


def test_a_bare_date_stays_a_date() -> None:
    given, _ = read_sidecar("a.meta.toml", b"published = 2021-03-04")
    assert given[0].value == "2021-03-04"


def test_unknown_keys_and_values_are_named_and_the_rest_is_read() -> None:
    content = b'outlett = "Post"\nlanguage = "en"\npublished = 7\nx = 1'
    given, doubts = read_sidecar("a.meta.toml", content)
    assert [entry.value for entry in given] == ["en"]
    assert doubts == [
        ("R206", "'outlett' is not read; did you mean 'outlet'?"),
        ("R206", "'x' is not read"),
        ("R206", "published must be a string, a date or a list of strings"),
    ]


def test_broken_and_hostile_sidecars_are_one_doubt() -> None:
    for content in (b"outlet = ", b"\xff\xfe", b"x = " + b"[" * 60_000, b"#" * 70_000):
        given, doubts = read_sidecar("a.meta.toml", content)
        assert given == ()
        assert [code for code, _ in doubts] == ["R205"]


def test_names() -> None:
    assert sidecar_names("x/report.txt") == ("x/report.txt.meta.toml", "x/report.meta.toml")
    assert is_sidecar("Report.META.toml")
    assert not is_sidecar("meta.toml")
