"""With rigour where it is installed; its absence is always tested."""

import pytest

from crosswitness.backends import rigour_symbols
from crosswitness.lang.names import Outcome, compare, parse
from crosswitness.lang.ports import NameSymbols


def test_without_rigour_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rigour_symbols, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"pip install crosswitness\[rigour\]"):
        rigour_symbols.load("")


@pytest.fixture(scope="module")
def rigour() -> rigour_symbols.RigourSymbols:
    pytest.importorskip("rigour", reason="the extra rigour is not installed")
    return rigour_symbols.load("")


def test_spellings_of_one_name_share_a_sign(rigour: rigour_symbols.RigourSymbols):
    assert isinstance(rigour, NameSymbols)
    assert rigour.symbols("mohammad") & rigour.symbols("محمد")
    assert not rigour.symbols("ada") & rigour.symbols("olaf")
    assert rigour.symbols("xqzw") == rigour.symbols("") == frozenset()
    assert rigour.fingerprint()


def test_a_script_that_is_not_read_by_sound_becomes_comparable(
    rigour: rigour_symbols.RigourSymbols,
):
    left, right = parse("穆罕默德"), parse("Mohammad")
    assert compare(left, right).outcome is Outcome.UNCLEAR
    assert compare(left, right, symbols=rigour.symbols).outcome is Outcome.VARIANT
