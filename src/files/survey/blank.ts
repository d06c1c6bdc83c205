import { formatDay } from '../../ground/text/day.ts';
import type { Lang, Say, Text } from '../../ground/words.ts';
import { prefilled } from '../../procedure/answers.ts';
import type { AnyProcedure, Page } from '../../procedure/define.ts';
import type { Field, Raw } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { forExample, surveySteps, upTo, surveyWords as words } from '../../words/survey.ts';
import { type Block, type Column, type FormSheet, firstColumn, layoutOf, letterOf, rawName } from './layout.ts';
import { type List, type Row, type Sheet, workbook } from './sheet-xml.ts';

/** A page of a procedure to be filled in on paper of the spreadsheet kind, for one contract. */
export type Form = { procedure: AnyProcedure; page: Page; now: Present };

/**
 * The blank workbook of a form: a sheet that explains, one for each section of its page, and the choices on a hidden one. What the
 * contract knows stands there already.
 * @param settles reception number of the application that the settings are for
 */
export function blankWorkbook(form: Form, { settles = '', lang }: { settles?: string; lang: Lang }): Buffer {
  const say = (text: Text) => text[lang];
  const choices = new Map<string, readonly string[]>();
  const sheets = layoutOf(form.page).map((sheet) => sheetOf(sheet, form, say, choices));
  return workbook([aboutSheet(form, settles, lang), ...sheets, ...(choices.size > 0 ? [listSheet(choices, say)] : [])]);
}

/** Which form, in which version: what a filled workbook is known by. */
export const markOf = ({ id, effectiveFrom }: AnyProcedure): string => `${id} ${effectiveFrom}`;

/** Cells of the first sheet that are read again. */
export const aboutCells = { mark: 'B4', officeCode: 'B5' } as const;

/** A spreadsheet program takes 31 characters, and not these. */
export const sheetName = ({ no, title }: Pick<FormSheet, 'no' | 'title'>, lang: Lang): string =>
  `${no} ${title[lang].replace(/[[\]:*?/\\']/g, '-')}`.slice(0, 31);

function aboutSheet({ procedure, now }: Form, settles: string, lang: Lang): Sheet {
  const say = (text: Text) => text[lang];
  const codes = now.office.userCodes.map(({ id }) => id).join(lang === 'ja' ? '、' : ', ');
  const facts: [Text, string][] = [
    [words.form, say(procedure.title)],
    [words.mark, markOf(procedure)],
    [words.officeCode, now.officeCode],
    [words.office, `${now.company.name} ${now.office.name}`],
    ...(settles ? [[words.settles, settles] satisfies [Text, string]] : []),
    [words.start, formatDay(now.startsOn, lang)],
    [words.codes, codes || say(words.noCodes)],
  ];
  const steps = 3 + facts.length + 1;
  return {
    name: say(words.about),
    widths: [22, 90],
    rows: [
      { row: 1, cells: [{ column: 0, style: 'title', text: say(procedure.title) }] },
      ...facts.map(
        ([label, value], index): Row => ({
          row: 3 + index,
          cells: [
            { column: 0, style: 'label', text: say(label) },
            { column: 1, style: 'value', text: value },
          ],
        }),
      ),
      { row: steps, cells: barCells(say(words.how), 2) },
      ...surveySteps.map(
        (step, index): Row => ({
          row: steps + 1 + index,
          cells: [
            { column: 0, style: 'label', text: String(index + 1) },
            { column: 1, style: 'value', text: say(step) },
          ],
        }),
      ),
    ],
  };
}

function sheetOf(sheet: FormSheet, form: Form, say: Say, choices: Map<string, readonly string[]>): Sheet {
  const lang = say({ ja: 'ja', en: 'en' }) as Lang;
  const lists: List[] = [];
  for (const block of sheet.blocks)
    for (const [index, column] of block.columns.entries()) {
      const source = listFor(column.field, form.now, say, choices);
      if (source)
        lists.push({
          column: firstColumn + index,
          from: block.first,
          to: block.first + block.rows - 1,
          source,
          title: say(words.notOnList),
          text: say(column.field.label),
        });
    }
  const known = prefilled(form.page, form.now);
  return {
    name: sheetName(sheet, lang),
    widths: widthsOf(sheet),
    lists,
    rows: [
      { row: 1, cells: [{ column: 0, style: 'title', text: say(sheet.title) }] },
      ...(sheet.lead ? [{ row: 2, cells: [{ column: 0, style: 'plain' as const, text: say(sheet.lead) }] }] : []),
      ...sheet.blocks.flatMap((block) => blockRows(block, known, form.now, say)),
    ],
  };
}

function blockRows(block: Block, known: Raw, now: Present, say: Say): Row[] {
  const { shape, field, top, columns, first, rows } = block;
  const entries = (row: number) =>
    columns.map((column, index) => ({
      column: firstColumn + index,
      style: 'entry' as const,
      text: startingText(block, column, row, known, now, say),
    }));
  if (shape === 'one')
    return [{ row: top, cells: [{ column: 0, style: 'label', text: headed(field, say) }, ...entries(top)] }];
  return [
    { row: top, cells: barCells(headed(field, say), columns.length + 1) },
    {
      row: top + 1,
      cells: [
        { column: 0, style: 'label', text: say(words.no) },
        ...columns.map((column, index) => ({
          column: firstColumn + index,
          style: 'label' as const,
          text: shape === 'list' ? say(column.field.label) : headed(column.field, say),
        })),
      ],
    },
    ...Array.from(
      { length: rows },
      (_, index): Row => ({
        row: first + index,
        cells: [{ column: 0, style: 'label', text: String(index + 1) }, ...entries(first + index)],
      }),
    ),
  ];
}

/** What the contract gives for a cell; of records that begin with one of its parts, a row for each of these. */
function startingText(block: Block, column: Column, row: number, known: Raw, now: Present, say: Say): string {
  const value = known[rawName(block, column, row)]?.[block.shape === 'list' ? row - block.first : 0];
  const options = optionsOf(column.field, now) ?? [];
  if (value !== undefined)
    return say(options.find((option) => option.value === value)?.label ?? { ja: value, en: value });
  const { control } = column.field;
  const leads = block.shape === 'table' && column === block.columns[0] && control.kind === 'choice' && control.offered;
  const label = leads ? options[row - block.first]?.label : undefined;
  return label ? say(label) : '';
}

const barCells = (text: string, columns: number) =>
  Array.from({ length: columns }, (_, column) => ({ column, style: 'bar' as const, text: column === 0 ? text : '' }));

/** Label, whether it must be answered, and how: 「連絡事項（任意）／400文字以内」. */
function headed(field: Field<unknown>, say: Say): string {
  const { control, hint, label, optional, requiredIf } = field;
  const example = 'example' in control && control.example ? [say(forExample(control.example))] : [];
  const limit = control.kind === 'textarea' ? [say(upTo(control.limit))] : [];
  const more = [...(hint ? [say(hint)] : []), ...limit, ...example];
  const mark = requiredIf ? '' : say(optional ? words.optional : words.required);
  return [`${say(label)}${mark}`, ...more].join('\n');
}

/** What a question offers to choose from, of whichever kind. */
export function optionsOf({ control }: Field<unknown>, now: Present) {
  return control.kind === 'choice' || control.kind === 'choices' ? control.options(now) : undefined;
}

/** The cells of the hidden sheet that hold the options of a question; the same options stand there once. */
function listFor(field: Field<unknown>, now: Present, say: Say, choices: Map<string, readonly string[]>) {
  const labels = (optionsOf(field, now) ?? []).map(({ label }) => say(label));
  if (labels.length === 0) return undefined;
  const key = JSON.stringify(labels);
  choices.set(key, labels);
  const column = letterOf([...choices.keys()].indexOf(key));
  return `'${say(words.lists)}'!$${column}$1:$${column}$${labels.length}`;
}

function listSheet(choices: ReadonlyMap<string, readonly string[]>, say: Say): Sheet {
  const columns = [...choices.values()];
  const longest = Math.max(...columns.map((labels) => labels.length));
  return {
    name: say(words.lists),
    hidden: true,
    widths: columns.map(() => 30),
    rows: Array.from({ length: longest }, (_, index) => ({
      row: index + 1,
      cells: columns.flatMap((labels, column) => {
        const text = labels[index];
        return text === undefined ? [] : [{ column, style: 'plain' as const, text }];
      }),
    })),
  };
}

/** As wide as the page draws the questions. */
function widthsOf({ blocks }: FormSheet): number[] {
  const columns = Math.max(...blocks.map((block) => block.columns.length));
  const answers = Array.from({ length: columns }, (_, index) =>
    Math.max(...blocks.flatMap((block) => (block.columns[index] ? [widthOf(block.columns[index].field)] : []))),
  );
  return [blocks.some(({ shape }) => shape === 'one') ? 30 : 8, ...answers];
}

function widthOf({ control }: Field<unknown>): number {
  if (control.kind === 'textarea') return 90;
  if (control.kind === 'text') return { short: 18, medium: 30, long: 50 }[control.width ?? 'long'];
  return 40;
}
