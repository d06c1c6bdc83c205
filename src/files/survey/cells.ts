import { isErrorValue } from '../../ground/text/error-value.ts';
import { isBlank } from '../../ground/text/visible.ts';
import { gatherer } from './gather.ts';
import { type Look, shownDay, shownNumber } from './number-look.ts';
import { type Tag, tokens } from './tags.ts';

/**
 * What is needed to read the cells of a sheet.
 * @property shared the texts that cells refer to by number
 * @property looks how numbers are shown, by style
 * @property from1904 whether days are counted from 1904
 * @property most cells with something in them
 */
export type Known = { shared: readonly string[]; looks: readonly Look[]; from1904: boolean; most: number };

/**
 * What is shown in the cells of a sheet that are not empty, by name (`C5`). A formula that failed, or whose result was not saved, shows an
 * error.
 * @throws {Error} for a sheet that is broken or holds more
 */
export function readCells(xml: string, known: Known): Map<string, string> {
  const cells = new Map<string, string>();
  const gather = gatherer();
  const place = placer();
  let cell: Cell | undefined;
  let data = false;
  for (const token of tokens(xml)) {
    gather.take(token);
    if (!('tag' in token)) continue;
    const { tag } = token;
    if (tag.name === 'sheetData') data = !tag.closes && !tag.empty;
    if (!data) continue;
    if (tag.name === 'row' && !tag.closes) place.row(tag);
    else if (tag.name === 'c' && !tag.closes) {
      gather.end();
      const at = place.cell(tag);
      cell = tag.empty ? undefined : { at, tag, formula: false, result: false };
    } else if (tag.name === 'c' && cell) {
      const text = shown(cell, gather.end(), known);
      if (!isBlank(text)) cells.set(cell.at, text);
      if (cells.size > known.most) throw new Error('more cells than any form');
      cell = undefined;
    } else if (cell && tag.name === 'f') cell.formula = true;
    else if (cell && (tag.name === 'v' || tag.name === 'is')) cell.result = true;
  }
  return cells;
}

type Cell = { at: string; tag: Tag; formula: boolean; result: boolean };

/**
 * Names the cells as they come. Programs may leave the names of rows and cells out: then each stands behind the one before it, the first
 * in row 1 and in column A (ECMA-376, part 1, 18.3.1.4, 18.3.1.73).
 */
function placer() {
  let [row, column] = [0, 0];
  return {
    row(tag: Tag) {
      const named = tag.get('r');
      if (named !== '' && !/^[1-9]\d{0,6}$/.test(named)) throw new Error('a row is nowhere');
      row = named === '' ? row + 1 : Number(named);
      column = 0;
    },
    cell(tag: Tag): string {
      const named = tag.get('r').toUpperCase();
      const [, letters = '', digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(named) ?? [];
      if (named !== '' && digits === undefined) throw new Error('a cell is nowhere');
      column = digits === undefined ? column + 1 : columnOf(letters);
      row = digits === undefined ? row : Number(digits);
      return `${lettersOf(column)}${row}`;
    },
  };
}

/** A is 1, AA is 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const lettersOf = (column: number): string =>
  column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

function shown({ tag, formula, result }: Cell, value: string, { shared, looks, from1904 }: Known): string {
  if (formula && !result) return noResult;
  switch (tag.get('t')) {
    case 's':
      return value === '' ? '' : sharedText(shared, value);
    case 'e':
      return value === '' || isErrorValue(value) ? value : noResult;
    case 'b':
      return value === '' ? '' : /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return shownDay(value);
    case '':
    case 'n':
      return shownNumber(value.trim(), looks[Number(tag.get('s') || 0)], from1904);
    default:
      return value;
  }
}

function sharedText(shared: readonly string[], index: string): string {
  const text = shared[Number(index)];
  if (text === undefined) throw new Error('a text is nowhere');
  return text;
}

const noResult = '#VALUE!';
