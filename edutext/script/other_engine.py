"""Whatever module `opencc` is installed, for those who want exactly that one."""

from __future__ import annotations

from collections.abc import Callable


def other_engine(configs: tuple[str, ...]) -> Callable[[str], str]:
    """A function that converts by `configs` one after another with the installed module `opencc`.

    Three packages install a module of that name; the one installed last wins. Raises ValueError where there is none,
    or where it lacks a configuration.
    """
    try:
        import opencc
    except ImportError as error:
        raise ValueError("no module opencc is installed: pip install opencc-python-reimplemented") from error
    steps = []
    for config in configs:
        try:
            steps.append(opencc.OpenCC(config).convert)
        except Exception as error:  # each of the packages raises something else
            raise ValueError(f"{other_engine_name()} has no configuration {config}: {error}") from error

    def convert(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return convert


def other_engine_name() -> str:
    """The package that the module `opencc` comes from, with its version."""
    from importlib.metadata import packages_distributions, version

    found = packages_distributions().get("opencc", [])
    return " and ".join(f"{name} {version(name)}" for name in dict.fromkeys(found)) or "opencc"
