from pathlib import Path

import pytest

from tests.docs import console

PAGE = """Before.

```console
$ echo one; echo two; echo three
one
…

$ echo four
5
```

```sh
$ not run
```
"""


def test_commands_and_their_lines_are_parted():
    first, second = console.steps(PAGE)
    assert first.command == "echo one; echo two; echo three"
    assert first.shown == ("one", "…")
    assert second.shown == ("5",)


def test_a_page_shows_what_is_printed():
    assert console.matches(["one", "two"], ("one", "two"))
    assert console.matches(["one", "two", "three"], ("one", "…", "three"))
    assert console.matches(["one"], ("…",))
    assert not console.matches(["one", "two"], ("one",))
    assert not console.matches(["one"], ("one", "…", "one"))
    assert not console.matches(["two"], ("one", "…"))


def test_renewing_keeps_the_shape_and_the_other_blocks(tmp_path: Path):
    new = console.renewed(PAGE, tmp_path)
    assert "one\n…\n\n$ echo four\nfour\n" in new
    assert "$ not run" in new
    assert console.renewed(new, tmp_path) == new


def test_renewing_carries_ids_over(tmp_path: Path):
    old, new = "e0000000000000001", "e0000000000000002"
    page = (
        f"```console\n$ echo e000000000000000$((1+1))  Ann\n{old}  Ann\n$ echo {old}\n{old}\n```\n"
    )
    assert f"$ echo {new}\n{new}\n" in console.renewed(page, tmp_path)


def test_a_command_that_fails_is_told(tmp_path: Path):
    with pytest.raises(AssertionError, match="exit code 7"):
        console.run("exit 7", tmp_path)
