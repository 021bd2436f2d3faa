import inspect
from typing import get_type_hints

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.pipeline import ports
from crosswitness.store.sqlite import SqliteStore


def test_what_implements_a_port_has_its_methods_and_parameters():
    pairs = ((ports.Store, SqliteStore), (ports.Engine, Serial), (ports.Engine, Processes))
    for port, made in pairs:
        for name, method in vars(port).items():
            if name.startswith("_") or not callable(method):
                continue
            wanted = list(inspect.signature(method).parameters)
            assert list(inspect.signature(getattr(made, name)).parameters) == wanted, name
            assert get_type_hints(getattr(made, name)).keys() == get_type_hints(method).keys()
