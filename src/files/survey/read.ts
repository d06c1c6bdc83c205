import { isErrorValue } from '../../ground/text/error-value.ts';
import { plain, typedLine } from '../../ground/text/normalise.ts';
import type { Text } from '../../ground/words.ts';
import type { Field, Raw } from '../../procedure/field.ts';
import { isProblem } from '../../procedure/field.ts';
import {
  atPlace,
  belowTable,
  noSheet,
  notAnOption,
  olderForm,
  otherForm,
  otherOffice,
  placeOf,
  unfinishedRow,
  surveyMistakes as wrong,
} from '../../words/survey.ts';
import { aboutCells, type Form, markOf, optionsOf, sheetName } from './blank.ts';
import { type Block, type Column, cellAt, type FormSheet, firstColumn, layoutOf, letterOf, rawName } from './layout.ts';
import type { FilledSheet } from './open-workbook.ts';

/**
 * The answers of a filled workbook, as if they had been typed; or what is wrong with them, each with its cell; or why it was not read:
 * nothing can be opened (`broken`), or it is no form of this counter, such as one that the centre's site offers (`unknown`).
 */
export type Reading = { raw: Raw } | { mistakes: readonly Text[] } | { unread: 'broken' | 'unknown' };

/** Reads a workbook that was filled in. @param sheets undefined when it cannot be opened */
export function readWorkbook(form: Form, sheets: readonly FilledSheet[] | undefined): Reading {
  if (!sheets) return { unread: 'broken' };
  const about = aboutOf(sheets);
  if (!about) return { unread: 'unknown' };
  const mark = markIn(about);
  const stranger = strangeForm(form, about, mark);
  if (stranger) return { mistakes: [stranger] };
  const layout = layoutOf(form.page);
  const pairs = layout.map((sheet) => [sheet, sheets.find(({ name }) => name.startsWith(`${sheet.no} `))] as const);
  const missing = pairs.filter(([, found]) => !found).map(([{ no, title }]) => noSheet(named({ no, title })));
  if (missing.length > 0) return { mistakes: missing };
  const read = pairs.map(([sheet, found]) => readSheet(form, sheet, found as FilledSheet));
  const raw: Raw = Object.assign({}, ...read.map((each) => each.raw));
  const mistakes = read.flatMap((each) => each.mistakes);
  if (mistakes.length > 0) return { mistakes };
  const broken = brokenRules(form, raw, pairs as readonly (readonly [FormSheet, FilledSheet])[]);
  return broken.length > 0 ? { mistakes: broken } : { raw };
}

/** Whether a workbook is one of this counter's forms, of whichever procedure. */
export const isForm = (sheets: readonly FilledSheet[]): boolean => aboutOf(sheets) !== undefined;

/** The sheet that says which form it is, whatever it is called by now. */
const aboutOf = (sheets: readonly FilledSheet[]): FilledSheet | undefined =>
  sheets.find((sheet) => /^[\w-]+ \d{4}-\d{2}-\d{2}$/.test(markIn(sheet)));

const markIn = ({ cells }: FilledSheet): string => plain(cells.get(aboutCells.mark) ?? '');

const named = (sheet: Pick<FormSheet, 'no' | 'title'>): Text => ({
  ja: sheetName(sheet, 'ja'),
  en: sheetName(sheet, 'en'),
});

/** Of another form, version or office. */
function strangeForm({ procedure, now }: Form, about: FilledSheet, mark: string): Text | undefined {
  const at = (cell: string, message: Text) => inCell(about, cell, message);
  if (!mark.startsWith(`${procedure.id} `)) return at(aboutCells.mark, otherForm(procedure.title));
  if (mark !== markOf(procedure)) return at(aboutCells.mark, olderForm(procedure.title));
  const code = plain(about.cells.get(aboutCells.officeCode) ?? '').toUpperCase();
  return code === now.officeCode ? undefined : at(aboutCells.officeCode, otherOffice(code, now.officeCode));
}

type Read = { raw: Raw; mistakes: Text[] };

function readSheet(form: Form, sheet: FormSheet, filled: FilledSheet): Read {
  const read = sheet.blocks.map((block) => readBlock(form, block, filled));
  return {
    raw: Object.assign({}, ...read.map(({ raw }) => raw)),
    mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...belowOf(sheet, filled)],
  };
}

function readBlock(form: Form, block: Block, filled: FilledSheet): Read {
  const moved = movedHeading(block, filled);
  if (moved) return { raw: {}, mistakes: [moved] };
  const [raw, mistakes]: [Record<string, string[]>, Text[]] = [{}, []];
  for (let row = block.first; row < block.first + block.rows; row++) {
    if (!isFilled(block, row, filled) && block.shape !== 'one') continue;
    if (isOnlyBegun(block, row, filled)) {
      mistakes.push(inCell(filled, cellAt(firstColumn + 1, row), unfinishedRow(block.columns[0]?.field.label)));
      continue;
    }
    for (const [index, column] of block.columns.entries()) {
      const cell = cellAt(firstColumn + index, row);
      const value = answerIn(column.field, filled.cells.get(cell) ?? '', form);
      const name = rawName(block, column, row);
      if (typeof value !== 'string') mistakes.push(inCell(filled, cell, value.wrong));
      else {
        if (block.shape !== 'list') raw[name] = [value];
        else raw[name] = [...(raw[name] ?? []), value];
        const problem = block.shape === 'table' ? column.field.read({ raw, files: {} }, name) : undefined;
        if (isProblem(problem)) mistakes.push(inCell(filled, cell, problem.problem));
      }
    }
  }
  if (mistakes.length > 0) return { raw, mistakes };
  const problem = block.field.read({ raw, files: {} }, block.name);
  return { raw, mistakes: isProblem(problem) ? [inCell(filled, firstCell(block), problem.problem)] : [] };
}

const isFilled = (block: Block, row: number, { cells }: FilledSheet) =>
  block.columns.some((_, index) => cells.has(cellAt(firstColumn + index, row)));

/** A row that stood there with its part of the contract, and nothing was added. */
function isOnlyBegun({ shape, columns }: Block, row: number, { cells }: FilledSheet): boolean {
  const [lead, ...others] = columns.map((_, index) => cells.has(cellAt(firstColumn + index, row)));
  return shape === 'table' && others.length > 0 && lead === true && !others.includes(true);
}

const firstCell = ({ first }: Block) => cellAt(firstColumn, first);

/** What a cell says, as the page would post it: a choice by its value, whichever language its label was in. */
function answerIn(field: Field<unknown>, typed: string, { now }: Form): string | { wrong: Text } {
  if (isErrorValue(typed)) return { wrong: wrong.formula };
  const options = optionsOf(field, now);
  if (!options || typed === '') return typed;
  const meant = (text: string) => plain(text).toUpperCase();
  const option = options.find(({ value, label }) =>
    [value, label.ja, label.en].some((each) => meant(each) === meant(typed)),
  );
  return option?.value ?? { wrong: notAnOption(typedLine(typed)) };
}

/** Rows and columns that were moved would be read as answers to another question. */
function movedHeading({ shape, top, field, columns }: Block, filled: FilledSheet): Text | undefined {
  const places: [string, Column][] =
    shape === 'one'
      ? [[cellAt(0, top), { field }]]
      : columns.map((column, index) => [cellAt(firstColumn + index, top + 1), column]);
  const moved = places.find(
    ([
      cell,
      {
        field: { label },
      },
    ]) => {
      const text = filled.cells.get(cell) ?? '';
      return !text.startsWith(label.ja) && !text.startsWith(label.en);
    },
  );
  return moved && inCell(filled, moved[0], wrong.moved);
}

/** Rows that were written below the last one of a sheet. */
function belowOf({ blocks }: FormSheet, filled: FilledSheet): Text[] {
  const last = blocks.at(-1);
  if (!last || last.shape === 'one') return [];
  const columns = last.columns.map((_, index) => letterOf(firstColumn + index));
  return [...filled.cells.keys()]
    .filter((cell) => columns.includes(cell.slice(0, 1)) && Number(cell.slice(1)) >= last.first + last.rows)
    .map((cell) => inCell(filled, cell, belowTable(last.rows)));
}

/** The rules of the form, as if it had been typed without a file: one that does not hold stands at its question's first cell. */
function brokenRules(
  { procedure, page, now }: Form,
  raw: Raw,
  sheets: readonly (readonly [FormSheet, FilledSheet])[],
): Text[] {
  const asked = page.sections.flatMap(({ ask }) => Object.entries(ask));
  const answers = Object.fromEntries(asked.map(([name, field]) => [name, field.read({ raw, files: {} }, name)]));
  return procedure.rules
    .filter((rule) => rule.holds && !rule.holds(answers, now))
    .map(({ at, message }) => {
      const said: Text = typeof message === 'function' ? message(answers, now) : message;
      for (const [sheet, filled] of sheets) {
        const block = sheet.blocks.find(({ name }) => name === at);
        if (block) return inCell(filled, firstCell(block), said);
      }
      return said;
    });
}

const inCell = ({ name }: FilledSheet, cell: string, message: Text): Text =>
  atPlace(placeOf(name, cell.slice(0, 1), Number(cell.slice(1))), message);
