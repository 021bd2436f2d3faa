from crosswitness.model import errors


def test_every_error_is_one_of_ours_and_is_drawn():
    for name, item in vars(errors).items():
        if isinstance(item, type) and issubclass(item, Exception):
            assert issubclass(item, errors.CrosswitnessError)
            assert name in (errors.__doc__ or "")


def test_a_read_error_carries_its_code():
    assert errors.ReadError("R101", "m").code == "R101"
