from crosswitness.lang.instruments.matters import sector_of, sectors


def test_words_of_sectors_are_found_where_they_stand():
    text = "Sanctions on oil, banks and dual-use goods."
    found = [(m.sector, text[m.start : m.end]) for m in sectors(text, 0, len(text))]
    assert found == [
        ("energy", "oil"),
        ("finance", "banks"),
        ("technology", "dual-use"),
        ("trade", "goods"),
    ]


def test_other_words_name_no_sector():
    assert sector_of("Oil") == "energy"
    assert sector_of("harbour") == ""
