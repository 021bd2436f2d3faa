from pathlib import Path

import pytest

from crosswitness.backends.folder import fingerprint, model_folder
from crosswitness.model.errors import BackendError


def test_only_a_local_folder_is_a_model(tmp_path: Path):
    assert model_folder("x", str(tmp_path)) == tmp_path
    with pytest.raises(BackendError, match="no model named"):
        model_folder("x", "")
    with pytest.raises(BackendError, match="is no folder"):
        model_folder("x", "some/hub-name")


def test_every_byte_name_and_option_counts(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"12")
    (tmp_path / "b").write_bytes(b"3")
    first = fingerprint(tmp_path, "one")
    assert fingerprint(tmp_path, "one") == first
    assert fingerprint(tmp_path, "two") != first
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"23")
    assert fingerprint(tmp_path, "one") != first
