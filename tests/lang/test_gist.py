from crosswitness.lang.gist import shared, stems


def test_like_clauses_share_their_weighty_stems():
    headline = "Rebels shell the harbour"
    same, other = "shelling of the harbour by rebels", "the minister resigned"
    subject = stems(headline, 0, len(headline))
    assert shared(subject, stems(same, 0, len(same))) > 0.9
    assert shared(subject, stems(other, 0, len(other))) == 0.0


def test_nothing_is_like_no_words():
    assert shared({}, {"harbour": 3.0}) == 0.0
