"""How fast is convert-script beside the modules that are called `opencc`?

    python tests/benchmarks/script.py TEXT [--megabytes 50] [--configs s2t,t2s] [--other PYTHON]...

TEXT holds simplified text in UTF-8, such as work reports; it is repeated up to the size asked for, and converted to
traditional for the configurations that start there. Every engine converts the same file in a process of its own:
edutext, the module `opencc` of this interpreter, and that of each PYTHON (the interpreter of another virtual
environment, where the official package OpenCC is installed). Printed are the CPU seconds of the whole process, the best
of --repeat runs, its speed, its time as a multiple of edutext's, and the peak memory; last, the time for a text of two
thousand characters.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from edutext.script.convert import convert_with

_MODULE = """
import sys, opencc
text = open(sys.argv[2], encoding="utf-8", newline="").read()
open(sys.argv[3], "w", encoding="utf-8", newline="").write(opencc.OpenCC(sys.argv[1]).convert(text))
"""


def cpu(command: list[str], repeat: int) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of a process, the best of some runs."""
    return min(_once(command) for _ in range(repeat))


def _once(command: list[str]) -> tuple[float, float]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def engines(others: list[str]) -> dict[str, list[str]]:
    """The command of each engine, without configuration, input and output."""
    found = {"edutext": [sys.executable, "-m", "edutext", "convert-script", "--config"]}
    for python in [sys.executable, *others]:
        code = "from edutext.script.other_engine import other_engine_name as name; print(name())"
        path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        name = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True, env=path).stdout.strip()
        found[name] = [python, "-c", _MODULE]
    return found


def measure(configs: list[str], files: dict[str, Path], others: list[str], repeat: int) -> None:
    """A line for each engine and configuration."""
    for config in configs:
        source = files[config[0]]
        own = 0.0
        for name, command in engines(others).items():
            out = ["-o", os.devnull] if name == "edutext" else [os.devnull]
            seconds, memory = cpu([*command, config, str(source), *out], repeat)
            own = own or seconds
            speed = source.stat().st_size / 1e6 / seconds
            print(f"{config:6} {name:36} {seconds:7.2f} s {speed:6.1f} MB/s {seconds / own:6.2f} x {memory:5.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--configs", default="s2t,t2s")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--other", action="append", default=[], metavar="PYTHON")
    options = parser.parse_args()
    text = options.text.read_text(encoding="utf-8")
    times = options.megabytes * 1_000_000 // len(text.encode()) + 1
    with tempfile.TemporaryDirectory() as folder:
        simplified, traditional, small = (Path(folder, name) for name in ("s.txt", "t.txt", "small.txt"))
        simplified.write_text(text * times, encoding="utf-8")
        traditional.write_text(convert_with(text, ("s2t",)).text * times, encoding="utf-8")
        small.write_text(text[:2000], encoding="utf-8")
        files = {"s": simplified, "t": traditional, "h": traditional, "j": traditional}
        measure(options.configs.split(","), files, options.other, options.repeat)
        for command in (["clean"], ["convert-script", "--to", "t"], ["convert-script", "--to", "s"]):
            seconds, _ = cpu([sys.executable, "-m", "edutext", *command, str(small)], 5)
            print(f"two thousand characters, {' '.join(command):24} {seconds:5.2f} s")


if __name__ == "__main__":
    main()
