"""Cuts a part out of an ONNX model without the ``onnx`` package.

An ONNX file is one protocol buffer (onnx.proto3: ``ModelProto.graph`` = 7; ``GraphProto`` node = 1,
initializer = 5, input = 11, output = 12; ``NodeProto`` input = 1, output = 2, op_type = 4, attribute = 5;
``TensorProto.name`` = 8). Only the framing is read here; kept parts are copied byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

FLOAT = 1
"""``TensorProto.DataType.FLOAT``."""

_GRAPH = 7
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE_INFO = 1, 5, 11, 12, 13


def cut(model: bytes, outputs: Sequence[str], fed: Sequence[str] = ()) -> bytes:
    """The part of ``model`` that computes ``outputs``, with ``fed`` given as inputs instead of computed.

    Raises:
        ValueError: the bytes are no ONNX model, or it computes no such output.
    """
    graph = _graph(model)
    nodes = _needs(graph)
    if missing := [name for name in outputs if name not in nodes]:
        raise ValueError(f"the model computes no {missing[0]!r}")
    wanted = _wanted(nodes, outputs, fed)
    kept: list[memoryview | bytes] = []
    for number, whole, body in _fields(graph):
        if number == _NODE:
            if any(name in wanted for name in _names(body, 2)):
                kept.append(whole)
        elif number in (_INITIALIZER, _INPUT):
            if _name_of(number, body) in wanted:
                kept.append(whole)
        elif number not in (_OUTPUT, _VALUE_INFO):
            kept.append(whole)
    kept += [_message(_INPUT, _float_value(name)) for name in fed]
    kept += [_message(_OUTPUT, _message(1, name.encode())) for name in outputs]
    head = [whole for number, whole, _ in _fields(memoryview(model)) if number != _GRAPH]
    size = sum(len(part) for part in kept)
    return b"".join([*head, _varint(_GRAPH << 3 | 2), _varint(size), *kept])


def needed(model: bytes, outputs: Sequence[str], fed: Sequence[str] = ()) -> set[str]:
    """Names of all values that computing ``outputs`` takes, ``fed`` and what lies before it left out."""
    return _wanted(_needs(_graph(model)), outputs, fed)


def shape_of(model: bytes, initializer: str) -> tuple[int, ...]:
    """Dimensions of a stored tensor (``TensorProto.dims`` = 1); ``()`` where there is none of that name."""
    for number, _, body in _fields(_graph(model)):
        if number == _INITIALIZER and _name_of(number, body) == initializer:
            sizes: list[int] = []
            for field, _, value in _fields(body):
                at = 0
                while field == 1 and at < len(value):
                    size, at = _read_varint(value, at)
                    sizes.append(size)
            return tuple(sizes)
    return ()


def outputs_of(model: bytes, op_type: str) -> list[str]:
    """Names of what the nodes of one kind compute (``"Ceil"``), in the graph's order."""
    found: list[str] = []
    for kind, _, body in _fields(_graph(model)):
        if kind == _NODE and _names(body, 4) == [op_type]:
            found += _names(body, 2)
    return found


def _graph(model: bytes) -> memoryview:
    for number, _, body in _fields(memoryview(model)):
        if number == _GRAPH:
            return body
    raise ValueError("no graph in the model")


def _needs(graph: memoryview) -> dict[str, list[str]]:
    """Output name -> names that its node needs."""
    nodes: dict[str, list[str]] = {}
    for number, _, body in _fields(graph):
        if number == _NODE:
            needs = _names(body, 1) + _captured(body)
            for name in _names(body, 2):
                nodes[name] = needs
    return nodes


def _captured(node: memoryview) -> list[str]:
    """Names that the branches of an ``If`` or ``Loop`` (``AttributeProto.g`` = 6) take from outside."""
    found: list[str] = []
    for number, _, attribute in _fields(node):
        if number != 5:
            continue
        for kind, _, branch in _fields(attribute):
            if kind != 6:
                continue
            for part, _, inner in _fields(branch):
                if part == _NODE:
                    found += _names(inner, 1) + _captured(inner)
                elif part == _OUTPUT:
                    found += _names(inner, 1)
    return found


def _wanted(nodes: dict[str, list[str]], outputs: Sequence[str], fed: Sequence[str]) -> set[str]:
    wanted: set[str] = set()
    ahead = list(outputs)
    while ahead:
        name = ahead.pop()
        if name and name not in wanted:
            wanted.add(name)
            if name not in fed:
                ahead += nodes.get(name, [])
    return wanted - set(fed)


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
