from crosswitness.case.example import example_reports


def test_the_example_has_ten_to_twelve_reports_one_of_them_a_page():
    with example_reports() as folder:
        names = sorted(path.name for path in folder.iterdir())
        lines = (folder / "radio-estuary.jsonl").read_text(encoding="utf-8").splitlines()
    reports = [name for name in names if not name.endswith((".meta.toml", ".jsonl"))]
    assert 10 <= len(reports) + len(lines) <= 12
    assert any(name.endswith(".html") for name in reports)
