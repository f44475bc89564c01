"""Files of rows in TOML, CSV and .xlsx: read alike, hostile ones refused with the cure."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest

from zwgk import InputError, fact, workbooks
from zwgk.tables import LONGEST, read_rows, structure_rows


@attrs.frozen(kw_only=True)
class Errand:
    """What somebody has to do."""

    what: str = attrs.field(metadata=fact("事项", "要办的事"))
    due: date | None = attrs.field(default=None, metadata=fact("期限", "最后一日"))


HEADINGS = ("事项", "期限")
TABLES = ("errand", "事项")

Written = Callable[..., Path]


@pytest.fixture
def workbook(tmp_path: Path) -> Written:
    """A workbook with one sheet for each name, its rows given as lists of values."""

    def written(name: str = "book.xlsx", **sheets: Sequence[Sequence[Any]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return written


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def written(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return written


def errands(*paths: Path) -> list[Errand]:
    rows, faults = read_rows(paths, [Errand], tables=TABLES)
    made, more = structure_rows(rows, Errand)
    assert (faults, more) == ([], [])
    return [one for _, one in made]


def faults_of(*paths: Path) -> list[tuple[str, str]]:
    rows, faults = read_rows(paths, [Errand], tables=TABLES)
    return [(fault.path, fault.problem) for fault in (*faults, *structure_rows(rows, Errand)[1])]


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        read_rows(path, [Errand], tables=TABLES)
    (fault,) = refused.value.faults
    assert fault.file == str(path)
    return fault.problem


EXPECTED = [Errand(what="报送，信息", due=date(2024, 3, 5)), Errand(what="归档")]
CSV_TEXT = '事项,期限\n"报送，信息",2024-03-05\n\n归档,\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_csv_file_is_read_in_every_encoding_it_may_come_in(
    file: Callable[[str, bytes], Path], encoding: str, line_end: str
) -> None:
    assert errands(file("e.csv", CSV_TEXT.replace("\n", line_end).encode(encoding))) == EXPECTED


def test_a_table_that_a_spreadsheet_saved_with_tabs_is_read(file: Callable[[str, bytes], Path]) -> None:
    assert errands(file("e.csv", "事项\t期限\n报送，信息\t2024/3/5\n归档\t\n".encode("utf-16"))) == EXPECTED


def test_a_toml_file_is_read_by_field_name_and_by_title(file: Callable[[str, bytes], Path]) -> None:
    text = '[[errand]]\nwhat = "报送，信息"\n"期限" = 2024-03-05\n[[errand]]\nwhat = "归档"\n'
    assert errands(file("e.toml", text.encode())) == EXPECTED
    assert errands(file("bom.toml", text.encode("utf-8-sig"))) == EXPECTED


def test_one_toml_table_may_stand_alone(file: Callable[[str, bytes], Path]) -> None:
    assert errands(file("e.toml", '["事项"]\nwhat = "归档"\n'.encode())) == EXPECTED[1:]


def test_a_workbook_is_read_sheet_by_sheet(workbook: Written) -> None:
    path = workbook(
        one=[(), HEADINGS, ("报送，信息", datetime(2024, 3, 5))],  # noqa: DTZ001 (a date cell has no zone)
        empty=[],
        two=[("what",), ("归档",)],
    )
    assert errands(path) == EXPECTED


def test_several_files_are_read_in_their_order(file: Callable[[str, bytes], Path], workbook: Written) -> None:
    first = file("z.csv", CSV_TEXT.encode())
    assert errands(first, workbook(sheet=[HEADINGS, ("报送", "2024年3月5日")])) == [
        *EXPECTED,
        Errand(what="报送", due=date(2024, 3, 5)),
    ]


def test_a_row_and_its_cells_are_called_as_a_spreadsheet_calls_them(workbook: Written) -> None:
    rows, _ = read_rows(workbook(清单=[HEADINGS, (), ("归档", "明天")]), [Errand], tables=TABLES)
    (row,) = rows
    assert (row.place, [cell.place for cell in row.cells]) == ("清单!row 3", ["清单!A3", "清单!B3"])


def test_columns_past_z_have_two_letters(file: Callable[[str, bytes], Path]) -> None:
    path = file("e.csv", ("事项" + "," * 27 + "期限\n归档" + "," * 27 + "明天\n").encode())
    ((place, _),) = faults_of(path)
    assert place == "AB2"


class TestFormulas:
    @pytest.mark.parametrize("formula", ["=A1", "=TODAY()", '=HYPERLINK("https://x.example","归档")'])
    def test_a_formula_is_never_computed(self, workbook: Written, formula: str) -> None:
        path = workbook(sheet=[HEADINGS, (formula, None), ("归档", None)])
        rows, _ = read_rows(path, [Errand], tables=TABLES)
        made, faults = structure_rows(rows, Errand)
        assert [one for _, one in made] == EXPECTED[1:]
        assert faults[0].path == "sheet!A2"
        assert "a formula, which is never computed here; paste its value in its place" in faults[0].problem

    def test_a_text_that_only_looks_like_one_is_a_text(
        self, workbook: Written, file: Callable[[str, bytes], Path]
    ) -> None:
        path = workbook(sheet=[HEADINGS])
        book = openpyxl.load_workbook(path)
        cell = book.worksheets[0].cell(2, 1, "=A1")
        cell.data_type = "s"
        book.save(path)
        assert errands(path, file("e.csv", "事项\n=A1\n".encode())) == [Errand(what="=A1")] * 2

    def test_a_formula_as_heading_names_no_field(self, workbook: Written) -> None:
        (fault, *_) = faults_of(workbook(sheet=[("=A1", "期限"), ("归档", None)]))
        assert fault[0] == "sheet!A2"
        assert "unknown heading 'a formula" in fault[1]


def test_an_error_in_a_cell_is_a_fault_with_its_cell(workbook: Written) -> None:
    path = workbook(sheet=[HEADINGS, ("归档", "#REF!")])
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(2, 2).data_type = "e"
    book.save(path)
    assert faults_of(path) == [("sheet!B2", "holds the error #REF!; write the value")]


class TestTooMuch:
    @pytest.mark.parametrize(("more", "faulty"), [(-1, 0), (0, 0), (1, 1)])
    def test_a_cell_holds_as_much_as_in_a_spreadsheet(
        self, file: Callable[[str, bytes], Path], more: int, faulty: int
    ) -> None:
        found = faults_of(file("e.csv", f"事项\n{'字' * (LONGEST + more)}\n".encode()))
        assert [place for place, _ in found] == ["A2"] * faulty

    def test_five_megabytes_in_a_cell_of_toml_are_a_fault_of_that_cell(
        self, file: Callable[[str, bytes], Path]
    ) -> None:
        path = file("e.toml", ('[[errand]]\nwhat = "' + "x" * 5_000_000 + '"\n[[errand]]\nwhat = "归档"\n').encode())
        rows, _ = read_rows(path, [Errand], tables=TABLES)
        made, faults = structure_rows(rows, Errand)
        assert [one for _, one in made] == EXPECTED[1:]
        assert "holds 5000000 characters" in faults[0].problem
        assert len(str(faults[0])) < 300

    def test_five_megabytes_in_a_cell_of_csv_are_no_csv(self, file: Callable[[str, bytes], Path]) -> None:
        assert refusal(file("e.csv", f"事项\n{'x' * 5_000_000}\n".encode())).startswith("no CSV: field larger than")

    def test_a_workbook_that_unpacks_to_too_much_is_refused(
        self, workbook: Written, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(workbooks, "LARGEST", 1000)
        assert "more than the 1000 that are read; split it, or save it as CSV" in refusal(workbook(sheet=[HEADINGS]))


class TestNoWorkbook:
    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"plain words", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99])
    def test_what_is_no_zip_is_refused(self, file: Callable[[str, bytes], Path], data: bytes) -> None:
        assert "no .xlsx workbook (BadZipFile" in refusal(file("e.xlsx", data))

    def test_a_zip_that_is_no_workbook_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "e.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("words.txt", "归档")
        assert "no .xlsx workbook (" in refusal(path)
        assert refusal(path).endswith("save it as .xlsx, without a password")

    def test_a_sheet_that_breaks_off_is_refused(self, workbook: Written, tmp_path: Path) -> None:
        whole, broken = workbook(sheet=[HEADINGS, ("归档",)]), tmp_path / "broken.xlsx"
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(broken, "w") as target:
            for name in source.namelist():
                data = source.read(name)
                target.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
        assert "no .xlsx workbook (" in refusal(broken)

    def test_without_openpyxl_the_message_says_what_to_install(
        self, workbook: Written, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = workbook(sheet=[HEADINGS])
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        assert refusal(path) == "reading .xlsx needs openpyxl: install zwgk[xlsx], or save the sheet as CSV"


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("e.toml", b"what =", "no TOML in UTF-8"),
        ("e.toml", "[[errand]]\nwhat = '归档'".encode("gbk"), "no TOML in UTF-8"),
        ("e.csv", '事项\n"归档" 明天\n'.encode(), "no CSV: ',' expected after '\"'; check the quotes around this cell"),
        ("e.csv", '事项\n"归档\n'.encode(), "no CSV: unexpected end of data; check the quotes around this cell"),
        ("e.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "expected a CSV file in UTF-8, GBK or UTF-16; save it as UTF-8"),
        ("e.xls", b"", "expected a .toml, .csv or .xlsx file, found .xls"),
        ("errands", b"", "expected a .toml, .csv or .xlsx file, found a file without suffix"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_refused(
    file: Callable[[str, bytes], Path], name: str, data: bytes, problem: str
) -> None:
    assert refusal(file(name, data)).startswith(problem)


@pytest.mark.parametrize("name", ["e.toml", "e.csv", "e.xlsx"])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name).startswith("cannot be read: ")


def test_the_faults_of_all_unreadable_files_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_rows([tmp_path / "a.csv", tmp_path / "b.xlsx"], [Errand], tables=TABLES)
    assert [Path(fault.file).name for fault in refused.value.faults] == ["a.csv", "b.xlsx"]


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ('[[errnad]]\nwhat = "a"', "errnad", "unknown table; write [[errand]]"),
        ("errand = 1", "errand[0]", "expected a table, found 1; write [[errand]]"),
    ],
)
def test_what_else_stands_in_a_toml_file_is_told(
    file: Callable[[str, bytes], Path], text: str, place: str, problem: str
) -> None:
    assert faults_of(file("e.toml", text.encode())) == [(place, problem)]


def test_a_cell_under_no_heading_is_told(file: Callable[[str, bytes], Path]) -> None:
    ((place, problem),) = faults_of(file("e.csv", "事项\n归档,明天\n".encode()))
    assert (place, problem) == ("B2", "stands under no heading: '明天'; write the heading above it, or empty the cell")


def test_a_table_without_rows_has_none(file: Callable[[str, bytes], Path], workbook: Written) -> None:
    empty = [file("a.csv", b""), file("b.csv", "事项,期限\n,,\n".encode()), file("c.toml", b""), workbook(sheet=[])]
    assert errands(*empty) == []
