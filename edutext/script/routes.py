"""From one script to another: which of OpenCC's configurations, in which order (docs/convert-script.md)."""

from __future__ import annotations

from typing import Literal, get_args

Script = Literal["s", "t", "tw", "hk", "jp"]
SCRIPTS: tuple[Script, ...] = get_args(Script)

_ROUTES = {
    ("s", "t"): ("s2t",),
    ("s", "tw"): ("s2tw",),
    ("s", "hk"): ("s2hk",),
    ("s", "jp"): ("s2t", "t2jp"),
    ("t", "s"): ("t2s",),
    ("t", "tw"): ("t2tw",),
    ("t", "hk"): ("t2hk",),
    ("t", "jp"): ("t2jp",),
    ("tw", "s"): ("tw2s",),
    ("tw", "t"): ("tw2t",),
    ("tw", "hk"): ("tw2t", "t2hk"),
    ("tw", "jp"): ("tw2t", "t2jp"),
    ("hk", "s"): ("hk2s",),
    ("hk", "t"): ("hk2t",),
    ("hk", "tw"): ("hk2t", "t2tw"),
    ("hk", "jp"): ("hk2t", "t2jp"),
    ("jp", "s"): ("jp2t", "t2s"),
    ("jp", "t"): ("jp2t",),
    ("jp", "tw"): ("jp2t", "t2tw"),
    ("jp", "hk"): ("jp2t", "t2hk"),
}
_WITH_WORDING = {
    ("s", "tw"): ("s2twp",),
    ("tw", "s"): ("tw2sp",),
    ("s", "hk"): ("s2hkp",),
    ("hk", "s"): ("hk2sp",),
}


def route(source: str, to: str, phrases: bool = False) -> tuple[str, ...]:
    """The configurations from one script to another; none where they are the same.

    Raises ValueError where there is no such script, or no regional wording for the pair.

    >>> route("s", "tw", phrases=True), route("tw", "hk")
    (('s2twp',), ('tw2t', 't2hk'))
    """
    for script in (source, to):
        if script not in SCRIPTS:
            raise ValueError(f"no script is called {script!r}; the scripts are {', '.join(SCRIPTS)}")
    if phrases and source != to:
        if (source, to) not in _WITH_WORDING:
            raise ValueError(
                f"OpenCC has no regional wording from {source} to {to}; "
                "it has it between s and tw, and between s and hk: name both sides"
            )
        return _WITH_WORDING[source, to]
    return _ROUTES.get((source, to), ())
