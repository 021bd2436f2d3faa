from pathlib import Path

import pytest

from tests.docs import console
from tests.docs.pages import DOCS, ROOT

TOLD = (ROOT / "README.md", DOCS / "tutorial.md")


@pytest.mark.parametrize("page", TOLD, ids=lambda path: path.stem)
def test_every_command_prints_what_the_page_shows(page: Path, tmp_path: Path):
    steps = console.steps(page.read_text(encoding="utf-8"))
    assert len(steps) >= 10
    for step in steps:
        printed = console.run(step.command, tmp_path)
        shown = "\n".join(step.shown)
        assert console.matches(printed, step.shown), (
            f"$ {step.command}\nprints\n"
            + "\n".join(printed)
            + f"\nthe page shows\n{shown}\nIf this is right, run: python -m tests.docs.renew"
        )
