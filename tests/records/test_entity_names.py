from crosswitness.model.annotation import Chain, ChainMember, MentionKind, Origin
from crosswitness.model.span import Span
from crosswitness.records.entity_names import Member, voted


def member(text: str, document: str, kind: MentionKind = MentionKind.PERSON) -> Member:
    place = Span(document=document, start=0, end=len(text))
    chain = Chain(
        extent=place,
        origin=Origin(stage="hand", version=1),
        kind=kind,
        members=(ChainMember(place=place, rule="hand"),),
    )
    return Member(hub=place, text=text, chain=chain, names=((text, place),), titles=())


def name(*spellings: str, copies: int = 1, script: str = "latin") -> str:
    """The name that a report each vote for; the last one's text has this many copies."""
    group = [member(text, f"d{n}") for n, text in enumerate(spellings)]
    texts = {one.hub.document: one.hub.document for one in group}
    for extra in range(1, copies):
        group.append(member(spellings[-1], f"c{extra}"))
        texts[f"c{extra}"] = f"d{len(spellings) - 1}"
    return voted(group, texts, script)


def test_full_names_win_over_short_ones():
    assert name("Tavakoli", "Tavakoli", "Orlo Tavakoli") == "Orlo Tavakoli"


def test_the_spelling_of_most_texts_wins_and_copies_have_one_vote():
    assert name("Orlo Tavakoli", "Orlo Tavakoli", "Orlo Tavaghli", copies=5) == "Orlo Tavakoli"


def test_a_slip_of_one_report_is_never_the_name():
    assert name("Orlo Tavakoli", "Orlo Tavakoli", "Orlo Tavalkoli") == "Orlo Tavakoli"


def test_titles_and_capitals_of_headlines_are_not_the_name():
    assert name("ORLO TAVAKOLI", "Orlo Tavakoli") == "Orlo Tavakoli"
    assert name("President Orlo Tavakoli", "Orlo Tavakoli") == "Orlo Tavakoli"


def test_the_reader_s_script_comes_first():
    assert name("Орло Таваколи", "Orlo Tavakoli") == "Orlo Tavakoli"
    assert name("Орло Таваколи", "Orlo Tavakoli", script="cyrillic") == "Орло Таваколи"


def test_ties_do_not_depend_on_where_a_report_stands():
    spellings = ["Orlo Tavakoli", "Orlo Tavakkoli", "Ilse Marrow"]
    assert name(*spellings) == name(*reversed(spellings))
