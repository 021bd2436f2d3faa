import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.identity import digest


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_different_parts_give_different_digests(one: list[str], two: list[str]):
    assert (digest(*one) == digest(*two)) == (one == two)


def test_every_process_agrees():
    code = "from crosswitness.model.identity import digest; print(digest('a', 1, ('b',)))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert runs == {digest("a", 1, ("b",))}
