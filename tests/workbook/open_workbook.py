"""Prints what openpyxl finds in a workbook, in the notation of openpyxl_test.cpp: one fact a line."""

import sys

import openpyxl
from openpyxl.utils import get_column_letter


def text(value):
    return '' if value is None else str(value).replace('\n', '\\n')


def cells(formulas, values):
    for row in formulas.iter_rows():
        for cell in row:
            value = cell.value
            if value is None:
                continue
            if cell.data_type == 'f':
                yield f'formula {cell.coordinate} {value} -> {text(values[cell.coordinate].value)}'
            elif cell.is_date:
                yield f'date {cell.coordinate} {value:%Y-%m-%d} {cell.number_format}'
            else:
                yield f'text {cell.coordinate} {text(value)}'


def sheet_facts(formulas, values):
    yield f'sheet {formulas.title} {formulas.sheet_state}'
    protection = formulas.protection
    yield f'protected {protection.sheet} password {protection.password}'
    setup = formulas.page_setup
    yield (f'page {setup.paperSize} {setup.orientation} wide {setup.fitToWidth} tall {setup.fitToHeight} '
           f'fit {formulas.sheet_properties.pageSetUpPr.fitToPage}')
    area = formulas.print_area
    area = ' '.join(area) if isinstance(area, list) else area
    yield f'print {area} repeat {formulas.print_title_rows} filter {formulas.auto_filter.ref}'
    for area in sorted(str(area) for area in formulas.merged_cells.ranges):
        yield f'merge {area}'
    for validation in formulas.data_validations.dataValidation:
        yield (f'validation {validation.sqref} {validation.type} {validation.formula1} {validation.formula2} '
               f'{validation.errorStyle} blank {validation.allowBlank} prompt {validation.promptTitle}')
    for area in formulas.conditional_formatting:
        for rule in area.rules:
            yield f'condition {area.sqref} {rule.type} {rule.formula[0]} {rule.dxf.fill.patternType}'
    for row in formulas.iter_rows():
        for cell in row:
            if not cell.protection.locked:
                yield f'unlocked {cell.coordinate}'
    yield from cells(formulas, values)


def main():
    formulas = openpyxl.load_workbook(sys.argv[1])
    values = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for sheet in formulas.worksheets:
        for fact in sheet_facts(sheet, values[sheet.title]):
            print(fact)
    for name in sorted(formulas.defined_names.definedName, key=lambda found: found.name):
        if not name.name.startswith('_xlnm'):
            print(f'name {name.name} {name.attr_text}')
    font = formulas._fonts[0]
    print(f'normal {font.name} {font.sz}')
    print(f'created {formulas.properties.created:%Y-%m-%dT%H:%M:%SZ} title {formulas.properties.title}')


main()
