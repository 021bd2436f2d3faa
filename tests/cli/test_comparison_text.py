from crosswitness.cli.comparison_text import lines
from crosswitness.exports.comparison import compare

OURS = [{"id": str(n), "code": "AID"} for n in range(9)]
THEIRS = [{"id": str(n), "code": "AGREE" if n else ""} for n in range(8)]


def test_limits_and_what_is_left_out():
    told = list(lines(compare(OURS, THEIRS), 3))
    assert told[0] == "8 rows in both (by id), 1 only ours, 0 only theirs"
    assert told[2].split()[:4] == ["code", "7", "0", "0.00"]
    assert told[2].split()[-1] == "1"
    assert "0  code: AID / (empty)" in told
    assert "5 more cells differ" in told
    assert told[-1] == "only ours: 8"
