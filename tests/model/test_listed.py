import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.listed import Listed


def test_an_entry_has_words_and_an_id() -> None:
    assert Listed(id="x", name="Orlo Tavakoli", aliases=("O. T.",)).spellings == (
        "Orlo Tavakoli",
        "O. T.",
    )
    for wrong in ({"id": "x", "name": " "}, {"id": "", "name": "Orlo"}):
        with pytest.raises(ModelError):
            Listed(**wrong)
