"""Analyses to records and back: JSON for other programs, msgpack for the next build."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dossier.codec.encode import cut_text, record_of
from dossier.codec.evaluation import Evaluation, Measure
from dossier.codec.indexes import Index, index_of
from dossier.codec.records import Record, Stamp
from dossier.errors import DossierError
from dossier.model import Analysis

__all__ = [
    "Evaluation",
    "Measure",
    "Record",
    "Stamp",
    "cut_text",
    "index_schema",
    "pack_analysis",
    "read_evaluation",
    "read_record",
    "record_of",
    "record_schema",
    "unpack_analysis",
    "write_evaluation",
    "write_index",
    "write_record",
]


def write_record(record: Record) -> bytes:
    """JSON in UTF-8, indented, keys in the order of the contract: the same record gives the same bytes."""
    return _json(record)


def read_record(data: bytes) -> Record:
    """The record in `data`. Raises DossierError, with the place inside the record, when it breaks the contract."""
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DossierError(f"enregistrement illisible : {error}. Reconstruisez le dossier.") from error


def write_index(records: Iterable[Record]) -> bytes:
    """The index of `records`, in their order, as JSON."""
    return _json(index_of(records))


def write_evaluation(evaluation: Evaluation) -> bytes:
    """The figures of an evaluation as JSON."""
    return _json(evaluation)


def read_evaluation(data: bytes) -> Evaluation:
    """The evaluation in `data`. Raises DossierError when it is not one."""
    try:
        return msgspec.json.decode(data, type=Evaluation)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DossierError(f"data/evaluation.json : {error}. Refaites-le avec « make evaluate ».") from error


def record_schema() -> bytes:
    """The JSON Schema of a record."""
    return _schema(Record)


def index_schema() -> bytes:
    """The JSON Schema of the index."""
    return _schema(Index)


def pack_analysis(analysis: Analysis) -> bytes:
    """The whole analysis, for the cache of the next build."""
    return msgspec.msgpack.encode(analysis)


def unpack_analysis(data: bytes) -> Analysis:
    """What was packed. Raises DossierError for anything else, as from an older version."""
    try:
        return msgspec.msgpack.decode(data, type=Analysis)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DossierError(f"analyse gardée illisible : {error}. Effacez docs/.cache et reconstruisez.") from error


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def _schema(kind: type[Record | Index]) -> bytes:
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return _json(dialect | msgspec.json.schema(kind))
