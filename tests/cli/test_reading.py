from crosswitness.cli.reading import tell


def test_a_run_is_told_in_whole_words():
    value = {"read": 5, "stored": 3, "duplicate": 1, "quarantined": 1, "dossier": "d.html"}
    lines = tell(value, {"Story": 2, "Claim": 11}).splitlines()
    assert lines[0] == "5 reports read: 3 kept, 1 duplicate, 1 unreadable"
    assert "2  stories" in lines[1]
    assert lines[-1] == "Dossier: d.html"
