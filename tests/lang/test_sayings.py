from crosswitness.lang.sayings import country_key, is_negation


def test_a_country_is_one_key_in_every_form():
    assert country_key("American") == country_key("America") != ""
    assert country_key("Syrians") == country_key("Syria") == "country:SY"


def test_a_word_in_lower_case_is_no_country():
    assert country_key("turkey") == ""
    assert country_key("us") == ""
    assert country_key("Harbour") == ""


def test_denials():
    assert is_negation("not")
    assert not is_negation("note")
