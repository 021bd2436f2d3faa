"""A text put together from parts of a decoded source, with its map to the bytes."""

from crosswitness.readers.decode import Decoded, Run


class Composer:
    """Builds a text from stretches of the source, entities, and inserted breaks.

    Stretches of one part must be copied in the order of the source; a part that goes back to an
    earlier place costs a search from the begin.
    """

    def __init__(self, decoded: Decoded) -> None:
        self._source = decoded.text
        self._base = decoded.runs
        self._index = 0  # base run that the last stretch touched
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0
        self._byte = decoded.runs[0][1] if decoded.runs else 0

    def __len__(self) -> int:
        return self._length

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def runs(self) -> tuple[Run, ...]:
        """Return the runs so far, joined where width and place allow it."""
        return tuple(self._runs)

    def copy(self, start: int, end: int) -> None:
        """Append the source's code points ``[start, end)`` as they stand."""
        if start >= end:
            return
        self._seek(start)
        index = self._index
        position = start
        while position < end:
            text_start, byte_start, length, width = self._base[index]
            stop = min(end, text_start + length)
            self._add(byte_start + (position - text_start) * width, stop - position, width)
            position = stop
            self._index = index
            index += 1
        self._parts.append(self._source[start:end])

    def stand_for(self, characters: str, start: int, end: int) -> None:
        """Append ``characters``, each of which stands for the source's ``[start, end)``."""
        low = self._byte_at(start)
        high = self._byte_at(end)
        for character in characters:
            self._runs.append((self._length, low, 1, high - low))
            self._parts.append(character)
            self._length += 1
        self._byte = high

    def insert(self, characters: str) -> None:
        """Append ``characters`` that the source does not hold; their width is 0."""
        self._runs.append((self._length, self._byte, len(characters), 0))
        self._parts.append(characters)
        self._length += len(characters)

    def _add(self, byte: int, length: int, width: int) -> None:
        if self._runs:
            text_start, byte_start, before, last = self._runs[-1]
            if last == width and byte_start + before * width == byte:
                self._runs[-1] = (text_start, byte_start, before + length, width)
                self._length += length
                self._byte = byte + length * width
                return
        self._runs.append((self._length, byte, length, width))
        self._length += length
        self._byte = byte + length * width

    def _seek(self, position: int) -> None:
        if self._base[self._index][0] > position:
            self._index = 0
        while True:
            text_start, _, length, _ = self._base[self._index]
            if text_start + length > position:
                return
            self._index += 1

    def _byte_at(self, position: int) -> int:
        """Return the first byte of a code point, or the end of the bytes after the last one."""
        if position >= len(self._source):
            text_start, byte_start, length, width = self._base[-1]
            return byte_start + length * width
        self._seek(position)
        text_start, byte_start, _, width = self._base[self._index]
        return byte_start + (position - text_start) * width
