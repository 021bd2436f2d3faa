from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.marks import balanced, stretches, trimmed


def between(text: str) -> list[str]:
    found, _ = stretches(text, [(0, len(text))])
    return [text[s.start : s.end] for s in found]


def lost(text: str) -> list[str]:
    _, strays = stretches(text, [(0, len(text))])
    return [text[s.start : s.end] for s in strays]


def test_all_kinds_of_marks():
    for opening, closing in ["“”", '""', "„“", "„”", "«»", "»«", "‹›", "「」", "『』", "””"]:
        text = f"He said {opening}the well is dry{closing} today."
        assert between(text) == ["the well is dry"], (opening, closing)
        assert lost(text) == []


def test_two_apostrophes_are_one_mark():
    assert between("''The well is dry,'' he said. ''We know.''") == ["The well is dry,", "We know."]


def test_opens_straight_and_closes_curly():
    assert between('"One two three,” he said. "Four five six” and so on.') == [
        "One two three,",
        "Four five six",
    ]


def test_apostrophes_are_no_marks():
    text = "The miners’ union and O’Hara’s men don’t meet in the ’90s or ‘em."
    assert between(text) == []
    assert lost(text) == []


def test_guillemets_may_stand_off_the_words():
    assert between("Il a dit : « La route est coupée », selon lui.") == ["La route est coupée"]
    assert lost("Il a dit : « La route est coupée », selon lui.") == []


def test_inches_open_nothing():
    assert lost('The 6\'2" man and the 5\'4" one said "I am tall" twice.') == []
    assert between('A 5" pipe and a 6" pipe lay there.') == []


def test_an_opener_inside_an_open_one_starts_anew():
    text = "She said “we came early and he said “we came late.”"
    assert between(text) == ["we came early and he said", "we came late."]
    assert lost(text) == ["“"]


def test_a_quotation_inside_a_quotation_stays_inside():
    text = "“He called it “the great wall” and left,” she said."
    assert between(text) == ["He called it “the great wall” and left,"]


def test_a_speech_joined_in_one_paragraph_goes_on():
    found, strays = stretches(
        text := '"We came early. "We left late. "We slept well." So he said.', [(0, len(text))]
    )
    assert [text[s.start : s.end] for s in found] == [
        "We came early.",
        "We left late.",
        "We slept well.",
    ]
    assert [s.continues for s in found] == [False, True, True]
    assert strays == []


def test_a_paragraph_that_opens_anew_continues():
    text = "“We came early.\n“We left late.”\nNothing more."
    parts = [(0, 15), (16, 31), (32, len(text))]
    found, strays = stretches(text, parts)
    assert [(s.continues, s.closed) for s in found] == [(False, False), (True, True)]
    assert strays == []


def test_an_unclosed_mark_costs_its_paragraph_alone():
    text = "“We came early.\nHe said “we left late.”"
    found, strays = stretches(text, [(0, 15), (16, len(text))])
    assert [text[s.start : s.end] for s in found] == ["We came early.", "we left late."]
    assert [(s.start, s.opening) for s in strays] == [(0, True)]


def test_a_closing_mark_alone_is_a_stray():
    assert between("The well is dry” he said.") == []
    assert lost("The well is dry” he said.") == ["”"]


def test_single_marks_outside_double_ones():
    assert between("Driver 'was speeding' before the crash") == ["was speeding"]
    assert between("‘It was the miners’ own pump,’ he said.") == ["It was the miners’ own pump,"]
    assert between("“She cried ‘leave the boats’ twice,” he said.") == [
        "She cried ‘leave the boats’ twice,"
    ]


def test_trimmed_leaves_the_rest_outside():
    found, _ = stretches(text := "“We came, adding that he left”.", [(0, len(text))])
    cut = trimmed(found[0], 8)
    assert (cut.end, cut.outer) == (8, (0, 8))


def test_balanced_takes_in_the_closing_mark():
    text = "the song “Rivers of Salt,” is old"
    end = text.index(",")
    assert text[slice(*balanced(text, 0, end))] == "the song “Rivers of Salt,”"
    assert balanced(text, 0, 8) == (0, 8)


@given(st.text(alphabet="ab .,\n“”\"'‘’«»„", max_size=60))
def test_stretches_lie_in_order_inside_their_paragraph(text: str):
    ranges = []
    start = 0
    for line in text.split("\n"):
        if line:
            ranges.append((start, start + len(line)))
        start += len(line) + 1
    found, strays = stretches(text, ranges)
    for stretch in found:
        low, high = ranges[stretch.paragraph]
        assert low <= stretch.outer[0] < stretch.outer[1] <= high
        assert stretch.start < stretch.end
    edges = [edge for stretch in found for edge in stretch.outer]
    assert edges == sorted(edges)
    assert all(stray.start < stray.end for stray in strays)


@given(st.lists(st.sampled_from(["dry", "well", "the", "a"]), min_size=1, max_size=6))
def test_the_kind_of_mark_makes_no_difference(words: list[str]):
    inside = " ".join(words)
    plain = f'He said "{inside}" and left.'
    curly = f"He said “{inside}” and left."
    assert between(plain) == between(curly) == [inside]
