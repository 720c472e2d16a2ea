"""Cuts a part out of an ONNX model without the ``onnx`` package.

An ONNX file is one protocol buffer (onnx.proto3: ``ModelProto.graph`` = 7; ``GraphProto`` node = 1,
initializer = 5, input = 11, output = 12; ``NodeProto`` input = 1, output = 2, op_type = 4, attribute = 5;
``TensorProto.name`` = 8). Only the framing is read here; kept parts are copied byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FLOAT = 1
"""``TensorProto.DataType.FLOAT``."""

_GRAPH = 7
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE_INFO = 1, 5, 11, 12, 13


@dataclass(frozen=True, slots=True)
class _Node:
    """One operation: its bytes in the file, its kind, and the names of what it takes and gives."""

    whole: memoryview
    kind: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]


class Graph:
    """The graph of a model, read once.

    Raises:
        ValueError: the bytes are no ONNX model.
    """

    def __init__(self, model: bytes) -> None:
        self._head: list[memoryview] = []
        graph: memoryview | None = None
        for number, whole, body in _fields(memoryview(model)):
            if number == _GRAPH:
                graph = body if graph is None else graph
            else:
                self._head.append(whole)
        if graph is None:
            raise ValueError("no graph in the model")
        self._nodes: list[_Node] = []
        self._named: list[tuple[int, str, memoryview, memoryview]] = []
        self._rest: list[memoryview] = []
        for number, whole, body in _fields(graph):
            if number == _NODE:
                self._nodes.append(_node(whole, body))
            elif number in (_INITIALIZER, _INPUT):
                self._named.append((number, _name_of(number, body), whole, body))
            elif number not in (_OUTPUT, _VALUE_INFO):
                self._rest.append(whole)
        self._maker = {name: node for node in self._nodes for name in node.gives}

    def outputs_of(self, op_type: str) -> list[str]:
        """Names of what the nodes of one kind compute (``"Ceil"``), in the graph's order."""
        return [name for node in self._nodes if node.kind == op_type for name in node.gives]

    def needed(self, outputs: Sequence[str], fed: Sequence[str] = ()) -> set[str]:
        """Names of all values that computing ``outputs`` takes, ``fed`` and what lies before it left out."""
        wanted: set[str] = set()
        ahead = list(outputs)
        while ahead:
            name = ahead.pop()
            if name and name not in wanted:
                wanted.add(name)
                if name not in fed and name in self._maker:
                    ahead += self._maker[name].needs
        return wanted - set(fed)

    def shape_of(self, initializer: str) -> tuple[int, ...]:
        """Dimensions of a stored tensor (``TensorProto.dims`` = 1); ``()`` where none has that name."""
        for number, name, _, body in self._named:
            if number == _INITIALIZER and name == initializer:
                sizes: list[int] = []
                for field, _, value in _fields(body):
                    at = 0
                    while field == 1 and at < len(value):
                        size, at = _read_varint(value, at)
                        sizes.append(size)
                return tuple(sizes)
        return ()

    def cut(self, outputs: Sequence[str], fed: Sequence[str] = ()) -> bytes:
        """A model of the part that computes ``outputs``, with ``fed`` given as inputs instead of computed.

        Raises:
            ValueError: the model computes no such output.
        """
        if missing := [name for name in outputs if name not in self._maker]:
            raise ValueError(f"the model computes no {missing[0]!r}")
        wanted = self.needed(outputs, fed)
        kept: list[memoryview | bytes] = list(self._rest)
        kept += [node.whole for node in self._nodes if wanted.intersection(node.gives)]
        kept += [whole for _, name, whole, _ in self._named if name in wanted]
        kept += [_message(_INPUT, _float_value(name)) for name in fed]
        kept += [_message(_OUTPUT, _message(1, name.encode())) for name in outputs]
        size = sum(len(part) for part in kept)
        return b"".join([*self._head, _varint(_GRAPH << 3 | 2), _varint(size), *kept])


def _node(whole: memoryview, body: memoryview) -> _Node:
    needs: list[str] = []
    gives: list[str] = []
    kind = ""
    for number, _, value in _fields(body):
        if number == 1:
            needs.append(bytes(value).decode())
        elif number == 2:
            gives.append(bytes(value).decode())
        elif number == 4:
            kind = bytes(value).decode()
        elif number == 5:
            needs += _captured(value)
    return _Node(whole, kind, tuple(needs), tuple(gives))


def _captured(attribute: memoryview) -> list[str]:
    """Names that the branch of an ``If`` or ``Loop`` (``AttributeProto.g`` = 6) takes from outside."""
    found: list[str] = []
    for kind, _, branch in _fields(attribute):
        if kind != 6:
            continue
        for part, whole, inner in _fields(branch):
            if part == _NODE:
                found += _node(whole, inner).needs
            elif part == _OUTPUT:
                found += _names(inner, 1)
    return found


def _name_of(number: int, body: memoryview) -> str:
    names = _names(body, 8 if number == _INITIALIZER else 1)
    return names[0] if names else ""


def _names(body: memoryview, number: int) -> list[str]:
    return [bytes(value).decode() for field, _, value in _fields(body) if field == number]


def _float_value(name: str) -> bytes:
    """``ValueInfoProto`` of a float tensor of any shape (type = 2, tensor_type = 1, elem_type = 1)."""
    tensor = bytes([1 << 3, FLOAT])
    return _message(1, name.encode()) + _message(2, _message(1, tensor))


def _message(number: int, body: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(body)) + body


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _fields(data: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """(number, the field with its tag, its value) of a message, in order."""
    at, end = 0, len(data)
    while at < end:
        start = at
        key, at = _read_varint(data, at)
        kind = key & 7
        if kind == 2:
            size, at = _read_varint(data, at)
        elif kind == 0:
            _, after = _read_varint(data, at)
            size = after - at
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
        else:
            raise ValueError("not a protocol buffer")
        if at + size > end:
            raise ValueError("a protocol buffer that ends too early")
        yield key >> 3, data[start : at + size], data[at : at + size]
        at += size


def _read_varint(data: memoryview, at: int) -> tuple[int, int]:
    if at < len(data) and data[at] < 0x80:
        return data[at], at + 1
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise ValueError("a protocol buffer that ends too early")
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
