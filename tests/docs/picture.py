"""Take the picture of the README anew: ``python -m tests.docs.picture``.

Needs ``chromium`` and ImageMagick's ``convert`` on the path. The page is shown in a frame, so that
the picture begins at the figures of the first story and keeps the list of contents beside them.
"""

import subprocess
import tempfile
from pathlib import Path

from crosswitness.cli.main import invoke
from tests.docs.pages import DOCS

WIDTH, HEIGHT, LIMIT = 1280, 1300, 250_000
"""Pixels, and the most bytes of the file."""
FRAME = """<!DOCTYPE html><body style="margin:0;overflow:hidden"><iframe
src="case/dossier/dossier.html#story-1-differ" style="border:0;width:{}px;height:{}px"></iframe>"""


def main() -> None:
    """Run the example case and write ``docs/images/dossier.png``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if invoke(["-q", "demo", "--folder", str(folder / "case")]) != 0:
            raise SystemExit(1)
        (folder / "frame.html").write_text(FRAME.format(WIDTH, HEIGHT), encoding="utf-8")
        _call(
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *("--force-device-scale-factor=1", "--virtual-time-budget=4000"),
            *(f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={folder / 'whole.png'}"),
            (folder / "frame.html").as_uri(),
        )
        target = DOCS / "images" / "dossier.png"
        _call("convert", folder / "whole.png", "-dither", "None", "-colors", "96", f"PNG8:{target}")
        assert target.stat().st_size <= LIMIT


def _call(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


if __name__ == "__main__":
    main()
