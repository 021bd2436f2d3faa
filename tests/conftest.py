"""Hypothesis draws the same examples in every run of the suite, so that a red run can be repeated.

`make torture` and ``HYPOTHESIS_PROFILE=wide`` draw new ones.
"""

import os

from hypothesis import settings

settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("wide", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
