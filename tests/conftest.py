"""What several test modules use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

# A slow machine is no failure, and the same examples come every time.
settings.register_profile(
    "edutext", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("edutext")

Program = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def edutext() -> Program:
    """The program as a user runs it: bytes in, bytes out, a status."""

    def run(*arguments: object, stdin: bytes = b"", **options: Any) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "edutext", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, timeout=120, check=False, **options)

    return run
