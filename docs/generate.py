"""Write the generated pages: docs/rules.md from the rules' docstrings, docs/cli.md from the help texts.

    python docs/generate.py

tests/test_docs.py fails while a page is not what this script would write.
"""

from __future__ import annotations

import inspect
from pathlib import Path

import click

from edutext.cli import COMMANDS, edutext
from edutext.rules import ALL_RULES, BY_NAME_ONLY, GROUPS

DOCS = Path(__file__).parent
_NOTICE = "<!-- Written by docs/generate.py; change the docstring or the help text instead. -->\n\n"


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {"rules.md": rules_page(), "cli.md": cli_page()}


def rules_page() -> str:
    """A section for each group, a heading for each rule, its docstring as the text."""
    out = [
        _NOTICE,
        "# The rules of `clean`\n\n",
        "Ids are public and stable. Within a run the order is that of `edutext clean --list-rules`.\n",
    ]
    for group in GROUPS:
        out.append(f"\n## {group}\n")
        for rule in (rule for rule in ALL_RULES if rule.group == group):
            default = "runs by default" if rule.default else "by its own name" if rule.id in BY_NAME_ONLY else "opt-in"
            out.append(
                f"\n### {rule.id}\n\n*{default}, {rule.confidence.name.lower()}*\n\n{_markdown(rule.find.__doc__)}"
            )
    return "".join(out)


def _markdown(docstring: str | None) -> str:
    """A docstring with its examples fenced."""
    out: list[str] = []
    fenced = False
    for line in inspect.cleandoc(docstring or "").split("\n"):
        if line.startswith(">>>") and not fenced:
            out.append("```python")
            fenced = True
        elif fenced and not line:
            out.append("```")
            fenced = False
        out.append(line)
    return "\n".join([*out, "```"] if fenced else out) + "\n"


def cli_page() -> str:
    """The help text of every command."""
    out = [_NOTICE, "# The commands\n\n", f"```text\n{_help('edutext', edutext)}\n```\n"]
    for name in COMMANDS:
        command = edutext.get_command(click.Context(edutext), name)
        assert command is not None
        out.append(f"\n## edutext {name}\n\n```text\n{_help(f'edutext {name}', command)}\n```\n")
    return "".join(out)


def _help(path: str, command: click.Command) -> str:
    settings = {"help_option_names": ["-h", "--help"], "terminal_width": 100}
    return command.get_help(click.Context(command, info_name=path, **settings))


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
