"""Templates are other people's programs: they see values and our functions, and they end.

Jinja2's sandbox keeps Python's internals away; here every loop, call and output is counted, and
whatever can grow a string or a number is bounded.
"""

from __future__ import annotations

import re
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from importlib.resources import files
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
    nodes,
)
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, LoopContext, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from briefcast.errors import ScriptInvalid
from briefcast.scripting.missing import STRING_METHODS, lacking, undefined
from briefcast.scripting.views import View
from briefcast.types import Show

SUFFIX = ".txt.j2"
TIME_S = 10.0
"""A template that takes longer is stopped."""
STEPS, STEPS_PER_SENTENCE = 200_000, 60
"""Turns of loops, calls and outputs that a template may take."""
LONGEST = 100_000
"""Characters of one value that a template makes; items of a list, numbers of ``range``."""
OUTPUT, OUTPUT_PER_SENTENCE = 1_000_000, 200
"""Characters that a template may write."""
FILTER_NAMES = ("capitalize", "count", "default", "d", "first", "last", "length", "lower", "trim", "upper")

_CLASS = re.compile(r"\b[A-Z]\w*\.(?=\w+\()")
"""Before a method's name in Python's own messages."""
_BUILT_IN = files("briefcast") / "templates"


class Runaway(TemplateRuntimeError):
    """A template that does not come to an end."""


class Templates(BaseLoader):
    """Finds a template: the user's own first, then the built-in ones."""

    def __init__(self, show: Show, *folders: Path) -> None:
        own = (show.folder, show.folder / "templates") if show.folder else ()
        self.folders = (*folders, *own)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Jinja2's hook: text, file name, and that it stays what it is for this run."""
        name = template if template.endswith(".j2") else template + SUFFIX
        if any(part in ("..", "") for part in name.split("/")) or "\\" in name:
            raise TemplateNotFound(template)
        for folder in self.folders:
            if (path := folder / name).is_file():
                return read(path), str(path), lambda: True
        built_in = _BUILT_IN / name
        if not built_in.is_file():
            raise TemplateNotFound(template)
        return built_in.read_text("utf-8"), name, lambda: True


def built_in_names() -> tuple[str, ...]:
    """The templates that come with briefcast."""
    names = (item.name for item in _BUILT_IN.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def read(path: Path) -> str:
    """A template file's text.

    Raises:
        ScriptInvalid: it cannot be read.
    """
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptInvalid(f"{path}: cannot be read as a template ({error}); save it as UTF-8") from error


class _Compiled(BytecodeCache):
    """Compiled templates by name and text, as long as the process lives."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Sandbox(ImmutableSandboxedEnvironment):
    """Compiles and runs one template within limits that grow with the number of sentences."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])

    def __init__(self, loader: Templates, filters: Mapping[str, Callable[..., Any]], sentences: int) -> None:
        super().__init__(
            loader=loader,
            finalize=self._counted_output,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            cache_size=0,
            bytecode_cache=_COMPILED,
        )
        self.globals = {"range": self._range, "namespace": Namespace}
        self.filters = {name: FILTERS[name] for name in FILTER_NAMES} | dict(filters)
        self._steps_left = STEPS + STEPS_PER_SENTENCE * sentences
        self._output_left = OUTPUT + OUTPUT_PER_SENTENCE * sentences
        self._deadline = time.monotonic() + TIME_S

    def written(self, template: str, values: Mapping[str, Any]) -> str:
        """What ``template`` writes.

        Raises:
            ScriptInvalid: it has a fault; with file, line and what to do.
        """
        filename = template
        self.undefined = undefined((*values, *self.globals))
        try:
            loaded = self.get_template(template)
            filename = loaded.filename or template
            parts = []
            for part in loaded.generate(**values):
                self._output_left -= len(part)
                if self._output_left < 0:
                    raise Runaway("it writes without an end")
                parts.append(part)
            return "".join(parts)
        except ScriptInvalid:
            raise
        except TemplateSyntaxError as error:
            raise ScriptInvalid(
                f"{error.filename or filename}, line {error.lineno}: {error.message}; "
                "correct the template's syntax"
            ) from error
        except TemplateNotFound as error:
            raise ScriptInvalid(
                f"{filename}: there is no template {error.name!r}; built-in are "
                f"{', '.join(built_in_names())}, others are named by their file"
            ) from error
        except Exception as error:
            raise ScriptInvalid(_told(error, filename)) from error

    def joined(self, *parts: object) -> str:
        """``a ~ b``."""
        text = "".join(map(str, parts))
        self._check(text)
        return text

    def counted(self, items: Iterable[Any]) -> Iterator[Any]:
        """What a ``for`` goes through."""
        for item in items:
            self.step()
            yield item

    def step(self) -> None:
        """One turn of anything.

        Raises:
            Runaway: there were too many, or they took too long.
        """
        self._steps_left -= 1
        if self._steps_left < 0:
            raise Runaway("it goes on without an end")
        if self._steps_left % 256 == 0 and time.monotonic() > self._deadline:
            raise Runaway(f"it takes longer than {TIME_S:g} seconds")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Counting().visit(super()._parse(source, name, filename))
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Only what is meant for templates."""
        if isinstance(obj, View):
            return not attr.startswith("_")
        if isinstance(obj, str):
            return attr in STRING_METHODS
        if isinstance(obj, LoopContext | TemplateReference | BlockReference | Namespace):
            return super().is_safe_attribute(obj, attr, value)
        return False

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What is there, and not for templates, is told like what is not there."""
        return self.undefined(lacking(obj, attribute), obj=obj, name=attribute, exc=SecurityError)

    def wrap_str_format(self, value: Any) -> None:
        """No ``str.format``: it can grow a text by its width."""

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Every call of a template goes through here."""
        self.step()
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers; ``+`` also on texts and lists of bounded length."""
        self.step()
        if operator == "+" and isinstance(left, str | list | tuple):
            if isinstance(right, str | list | tuple):
                self._check(left)
                self._check(right)
            return left + right
        if not isinstance(left, int | float) or not isinstance(right, int | float):
            raise TemplateRuntimeError(f"{operator} is for numbers here")
        if operator == "**" and abs(right) > 64:
            raise Runaway("this number has no end")
        value = super().call_binop(context, operator, left, right)
        if isinstance(value, int | float) and abs(value) > 1e18:
            raise Runaway("this number has no end")
        return value

    def _counted_output(self, value: Any) -> Any:
        self.step()
        if isinstance(value, Undefined):
            return str(value)
        if not isinstance(value, str | int | float | View):
            raise TemplateRuntimeError("a list or a function cannot be written; write one of its values")
        if isinstance(value, str):
            self._check(value)
        return value

    def _range(self, *bounds: int) -> range:
        numbers = range(*bounds)
        self._check(numbers)
        return numbers

    def _check(self, value: Sized) -> None:
        if len(value) > LONGEST:
            raise Runaway(f"a value is longer than {LONGEST}")


class _Counting(NodeTransformer):
    """Sends every loop and every ``~`` through the sandbox."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 (Jinja2's name)
        self.generic_visit(node)
        node.iter = _call("counted", [node.iter], node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:  # noqa: N802 (Jinja2's name)
        self.generic_visit(node)
        return _call("joined", node.nodes, node.lineno)


def _call(name: str, arguments: list[Any], line: int) -> nodes.Call:
    method = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(method, arguments, [], None, None, lineno=line)


def _told(error: Exception, filename: str) -> str:
    line = 0
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == filename or frame.filename.endswith(SUFFIX):
            filename, line = frame.filename, frame.lineno or 0
    place = f"{filename}, line {line}" if line else filename
    if isinstance(error, UndefinedError):
        return f"{place}: {error.message}; correct the template"
    if isinstance(error, SecurityError):
        return f"{place}: {error.message}; a template sees only the values that it is given"
    if isinstance(error, Runaway | RecursionError):
        why = error.message if isinstance(error, Runaway) else "it calls itself without an end"
        return f"{place}: the template was stopped, {why}; end or shorten its loops"
    message = getattr(error, "message", None) or _CLASS.sub("", str(error)) or "a value does not fit here"
    return f"{place}: {message}; correct the template"
