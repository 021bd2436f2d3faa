import subprocess
import sys


def test_the_module_is_the_command():
    ran = subprocess.run(
        [sys.executable, "-m", "crosswitness", "--version"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert ran.stdout.startswith("crosswitness, version")
