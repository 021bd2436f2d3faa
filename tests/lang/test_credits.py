from crosswitness.lang.credits import agencies_in, credit_line, credits_in, outlets


def words(found: object, text: str) -> list[str]:
    return [text[a:b] for a, b in found]  # type: ignore[attr-defined]


def test_credits_of_a_dateline():
    text = "NETHERBY (Reuters) /HNA/ (see map)"
    assert words(credits_in(text, 0, len(text)), text) == ["Reuters", "HNA"]


def test_an_agency_without_brackets():
    text = "NETHERBY, June 3, AFP —"
    assert words(credits_in(text, 0, len(text)), text) == ["AFP"]


def test_agencies_of_a_by_line():
    text = "By Oda Lindqvist, Associated Press, and Imre Sandor of the Gazette"
    assert words(agencies_in(text, 0, len(text)), text) == ["Associated Press"]


def test_a_line_of_its_own():
    for text, expected in (
        ("Source: AFP", ["AFP"]),
        ("(Reuters)", ["Reuters"]),
        ("– Reuters", ["Reuters"]),
        ("Reuters hired forty people in the spring.", []),
        ("(Reuters photographs of the flood are shown in the town hall until Sunday evening)", []),
    ):
        assert words(credit_line(text, 0, len(text)), text) == expected


def test_known_outlets():
    assert ("Agence", "France-Presse") in outlets()
