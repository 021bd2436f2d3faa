from random import Random

from bench.copying import COPIES, copied, everyday, paragraphs

BODY = [f"The old harbour of Belmar had {n} ships and a long pier." for n in range(20, 30)]


def test_every_kind_of_copy_keeps_names_and_numbers():
    for kind in COPIES:
        text = " ".join(copied(Random(3), kind, BODY, "Belmar"))
        assert "Belmar had 20 ships" in text
    assert copied(Random(3), "exact", BODY, "Belmar") == BODY
    assert copied(Random(3), "half", BODY, "Belmar") == BODY[:5]
    assert copied(Random(3), "wire", BODY, "Belmar")[0].startswith("BELMAR (")


def test_a_rewording_changes_more_than_edits_do():
    kept = {
        kind: sum(a == b for a, b in zip(copied(Random(3), kind, BODY, "B"), BODY, strict=True))
        for kind in ("edits", "reworded")
    }
    assert kept["reworded"] <= kept["edits"] < len(BODY)


def test_everyday_words_are_plain_and_paragraphs_hold_all_sentences():
    assert all(word.islower() for word in everyday(Random(1), 50))
    assert paragraphs(Random(1), BODY, "exact") == BODY
    assert " ".join(paragraphs(Random(1), BODY, "")) == " ".join(BODY)
