import pytest

from crosswitness.lang.events.acled import refined


@pytest.mark.parametrize(
    ("kind", "words", "sub"),
    [
        ("attack.made", "A man threw a grenade at the customs house.", "Grenade"),
        ("killing.done", "A suicide bomber killed two guards.", "Suicide bomb"),
        ("attack.made", "Gunners shelled the harbour.", "Shelling/artillery/missile attack"),
        ("attack.made", "A roadside bomb hit the convoy.", "Remote explosive/landmine/IED"),
        ("violence.done", "Soldiers fought rebels near the pass.", "Armed clash"),
        ("protest.held", "Police fired tear gas at the march.", "Protest with intervention"),
        ("protest.held", "Rioters burned cars in the square.", "Violent demonstration"),
        (
            "territory.taken",
            "Rebels captured the town of Orley.",
            "Non-state actor overtakes territory",
        ),
        ("territory.taken", "The army recaptured Orley.", "Government regains territory"),
    ],
)
def test_words_of_the_sentence_tell_the_sub_event(kind: str, words: str, sub: str):
    found = refined(kind, words)
    assert found is not None
    assert found.sub == sub


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("protest.held", "Farmers marched through Orley."),
        ("attack.made", "Gunmen attacked a farmer."),
        ("agreement.signed", "The pact on artillery was signed."),
    ],
)
def test_nothing_is_told_that_no_word_tells(kind: str, words: str):
    assert refined(kind, words) is None
