"""The command line: one command a file, each loaded only when it is called."""

from __future__ import annotations

import importlib
import os
import sys

import click

from briefcast import __version__
from briefcast.errors import BriefcastError

COMMANDS = {
    "make": "Turn articles into a narrated MP3 with chapters and transcript.",
    "script": "Write the timed script that make would speak.",
    "read": "Show what was understood of an article, and what was left out.",
    "condense": "Print the sentences chosen for a budget, as plain text.",
    "say": "Speak or explain a piece of text.",
    "voices": "List the voices, or try one.",
    "lexicon": "Find the words a voice will guess at.",
    "verify": "Prove that an episode or script is true to its source.",
    "plot": "Draw a picture of an episode.",
    "init": "Start a show.",
    "add": "Make an episode of a show.",
    "list": "List the episodes of a show.",
    "remove": "Remove an episode from a show.",
    "publish": "Build the feed and site of a show.",
    "serve": "Serve a published show to podcast apps.",
    "doctor": "Check this machine, a show or a feed against each app's rules.",
    "opml": "Write a show's subscription as OPML.",
    "cache": "Show or clear what is kept between runs.",
}
"""Command -> its line in ``briefcast --help``; each is ``command`` in the module of its name."""

EXAMPLES = """\b
Examples:
  briefcast make article.txt --minutes 3 -o briefing.mp3
  briefcast script article.txt --minutes 3 > script.txt
  briefcast init my-show && briefcast add https://example.org/story -C my-show
"""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"briefcast.cli.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BriefcastError as error:
            click.echo(f"briefcast: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("briefcast: stopped; what was spoken is kept for the next run", err=True)
            sys.stdout.flush()
            os._exit(130)  # a thread may still be inside an engine, which must not be torn down under it


@click.group(cls=_Commands, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefcast")
def main() -> None:
    """Turn articles into a narrated, podcast-style briefing."""


if __name__ == "__main__":
    sys.exit(main())
