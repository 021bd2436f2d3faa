import pytest

from crosswitness.lang.events.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sign", {"sign", "signs", "signed", "signing"}),
        ("ratify", {"ratify", "ratifies", "ratified", "ratifying"}),
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("withdraw", {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("veto", {"veto", "vetoes", "vetoed", "vetoing"}),
    ],
)
def test_verbs_have_all_their_forms(lemma: str, forms: set[str]):
    assert verb_forms(lemma) == forms


def test_nouns_have_a_plural():
    assert noun_forms("treaty") == {"treaty", "treaties"}
    assert noun_forms("clash") == {"clash", "clashes"}
