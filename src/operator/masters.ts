import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day } from '../ground/clock.ts';
import { dataFolder } from '../ground/config.ts';
import { readFileOf, text, word } from './file.ts';
import shipped from './masters.json' with { type: 'json' };

/** The first and the last day (JST) on which something can be chosen; what is held already stays as it is. */
const days = { from: z.iso.date(), until: z.iso.date().optional() };
const inOrder = <Row extends { from: Day; until?: Day | undefined }>(row: z.ZodType<Row>) =>
  row.refine(({ from, until = from }) => from <= until, { path: ['until'], error: 'It is before the first day' });

/** Lists that rows can be added to. A row is never taken away: contracts hold its code. */
const open = <Row extends z.ZodType>(row: Row) =>
  z.record(z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, 'A code has letters, digits, dots and hyphens'), row).default({});

/** Labels of codes that the program itself knows. */
const closed = <Code extends string>(rows: Record<Code, unknown>) =>
  z.partialRecord(z.enum(Object.keys(rows) as Code[]), text).default({});

const file = z.strictObject({
  /** 業種, with the group within which kinds share a user code and whether the archive is there for it (`domain.md` 3.3–3.5, 2.6). */
  businessKinds: open(
    inOrder(z.strictObject({ ...days, label: text, short: word, group: z.string(), archive: z.boolean() })),
  ),
  /** What a line can be ordered as: its kind with a speed (`domain.md` 3.7). */
  lineTypes: open(inOrder(z.strictObject({ ...days, kind: word, speed: z.string() }))),
  lineKinds: open(text),
  lineOptions: closed(shipped.lineOptions),
  deviceKinds: closed(shipped.deviceKinds),
  systemAreas: closed(shipped.systemAreas),
  connections: closed(shipped.connections),
  maintenanceHours: closed(shipped.maintenanceHours),
  plans: closed(shipped.plans),
  endings: closed(shipped.endings),
  paymentMethods: closed(shipped.paymentMethods),
  accountKinds: closed(shipped.accountKinds),
  mandateStates: closed(shipped.mandateStates),
});

type Shipped = typeof shipped;
type Tables = z.output<typeof file>;

/** The tables, each by the codes that are shipped: a code that the operator added is one of them for all that the program knows. */
export type Masters = {
  [T in keyof Tables]: Readonly<Record<keyof Shipped[T] & string, NonNullable<Tables[T][keyof Tables[T]]>>>;
};

/**
 * The tables that are shipped, with the rows of `masters.json` of the data folder in place of theirs and after them.
 * @throws StartError when the file is not well formed
 */
export function loadMasters(path: string): Masters {
  const base = file.parse(shipped);
  if (!existsSync(path)) return base as Masters;
  return readFileOf(
    file.transform((own) => joined(base, own)).superRefine(kindsAreKnown),
    path,
    'no table of masters',
  ) as Masters;
}

const joined = (base: Tables, own: Tables): Tables =>
  Object.fromEntries(
    Object.entries(base).map(([table, rows]) => [table, { ...rows, ...own[table as keyof Tables] }]),
  ) as Tables;

function kindsAreKnown({ lineTypes, lineKinds }: Tables, context: z.RefinementCtx): void {
  for (const [code, { kind }] of Object.entries(lineTypes))
    if (!Object.hasOwn(lineKinds, kind))
      context.addIssue({ code: 'custom', path: ['lineTypes', code, 'kind'], message: 'No kind of line has this code' });
}

/** Read when the program is loaded, since the forms are made of them. */
export const masters = loadMasters(join(dataFolder(), 'masters.json'));

/** Whether something can be chosen on a day. */
export const isOffered = ({ from, until }: { from: Day; until?: Day | undefined }, day: Day): boolean =>
  from <= day && day <= (until ?? day);
