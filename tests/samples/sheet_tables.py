"""Prints the tables of the sheet 様式 as openpyxl finds them, in the notation of tests/support/structure.js.

A table begins where a ruled row has its head in every column, and ends with the ruled rows. What stands in the columns
of the sheet that one column of the table takes is one cell. An empty cell that only takes certain words, or a date,
stands for what the form prints there for filling in by hand: はい・いいえ or ( / ).
"""

import sys

import openpyxl
from openpyxl.utils import range_boundaries


def words_of(book, validation):
    """The words of a drop-down: those of the named range that it refers to."""
    name = book.defined_names[validation.formula1]
    return [cell.value for title, area in name.destinations for (cell,) in book[title][area.replace('$', '')]]


def to_fill_in(book, sheet):
    """(row, column) -> what an empty input cell stands for."""
    found = {}
    for validation in sheet.data_validations.dataValidation:
        text = '・'.join(words_of(book, validation)) if validation.type == 'list' else '(/)'
        for area in validation.sqref.ranges:
            for row, column in area.cells:
                found[row, column] = text
    return found


def text_of(cell, blank):
    value = cell.value
    if value is None:
        return blank.get((cell.row, cell.column), '')
    return f'({value.month}/{value.day})' if cell.is_date else str(value).replace('\n', ' ')


def rows(book, sheet):
    """(row, [[(cell, rows, columns)] for each column of the table]) for every ruled row; None between tables."""
    merged = {}
    for area in sheet.merged_cells.ranges:
        for row, column in area.cells:
            merged[row, column] = (area.min_row, area.min_col, area.max_row, area.max_col)
    starts = None
    for row in sheet.iter_rows():
        if row[0].border.left.style is None:
            starts = None
            yield None
            continue
        own = [cell for cell in row if merged.get((cell.row, cell.column), (cell.row, cell.column))[:2] == (cell.row, cell.column)]
        if starts is None:
            starts = [cell.column for cell in own if cell.value is not None and not cell.is_date]
        columns = {start: [] for start in starts}
        for cell in own:
            area = merged.get((cell.row, cell.column), (cell.row, cell.column) * 2)
            start = max(s for s in starts if s <= cell.column)
            columns[start].append((cell, area[2] - area[0] + 1, sum(area[1] <= s <= area[3] for s in starts)))
        yield [cells for cells in columns.values() if cells]


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book['様式']
    blank = to_fill_in(book, sheet)
    inside = False
    for row in rows(book, sheet):
        if row is None:
            inside = False
            continue
        if not inside:
            print('table')
        inside = True
        print('row')
        for cells in row:
            cell, height, width = cells[0]
            text = ''.join(text_of(one, blank) for one, _, _ in cells)
            print('cell', 'TD', height, width, 1, cell.row, text, sep='\t')


if __name__ == '__main__':
    main()
