from crosswitness.lang.spoken import is_translated


def test_a_persian_speaker_in_an_english_report_is_translated():
    assert is_translated(["IR"], "en") is True
    assert is_translated(["IR"], "fa") is False
    assert is_translated(["IE"], "en") is False


def test_what_cannot_be_told_is_none():
    assert is_translated([], "en") is None
    assert is_translated(["IR"], "und") is None
    assert is_translated(["ZZ"], "en") is None


def test_one_country_with_the_language_is_enough_to_doubt_a_translation():
    assert is_translated(["IR", "GB"], "en") is False
