"""What a printed page shows, in words already: a heading, tables of rows with their sentences, closing lines."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document, and where it stands."""

    text: str
    stands: str


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a row, the first sentences that it rests on, and how many more there are."""

    cells: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one title; ``columns`` are the names of their columns, ``heads`` what stands above them."""

    name: str
    title: str
    columns: tuple[str, ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its title, the lines below it, the tables, and the lines at its end."""

    title: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...]
    closing: tuple[str, ...]
