import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { procedures } from './procedures/index.ts';

/**
 * Who may import whom: a room may import those above it in this list, and itself. Rooms of one line do not import each other.
 * Files that stand in no room put the rooms together and may import all. Words may name the types that they are complete for.
 */
const storeys: readonly (readonly string[])[] = [
  ['ground'],
  ['operator'],
  ['words'],
  ['banks'],
  ['ui'],
  ['db'],
  ['audit'],
  ['moves'],
  ['contract'],
  ['procedure'],
  ['procedures'],
  ['ledger'],
  ['schedule', 'people', 'notices', 'files'],
  ['ids', 'prices'],
  ['papers'],
  ['mails'],
  ['application/move'],
  ['application/record'],
  ['application/survey'],
  ['application/linked'],
  ['application/consent'],
  ['application/draft'],
  ['application/review'],
  ['application/lists'],
  ['application/due'],
  ['application/paper'],
  ['billing'],
  ['import'],
  ['jobs', 'web', 'demo'],
  ['portal', 'desk'],
];

/** Which room writes a table. The queue of jobs keeps its own. */
const tablesOf: Readonly<Record<string, readonly string[]>> = {
  db: ['migration', 'search_keys'],
  audit: ['audit_event'],
  ledger: ['subject', 'ledger_change', 'contract_version'],
  schedule: [
    'registration_date',
    'freeze_window',
    'holiday_override',
    'yearly_closure',
    'lead_class',
    'schedule_setting',
  ],
  notices: ['news', 'news_read'],
  people: [
    'person',
    'person_profile',
    'account',
    'session',
    'verification',
    'attempt',
    'failed_attempt',
    'centre_role',
    'membership',
    'company_administrator',
    'succeeded_office',
    'invitation',
    'provisional_account',
    'provisional_link',
    'shown_again',
  ],
  ids: ['issued_value'],
  papers: ['paper', 'invoice_paper'],
  mails: ['mail'],
  application: [
    'application',
    'draft',
    'filing',
    'outcome',
    'claim',
    'linked_group',
    'consent',
    'review_query',
    'proposal',
    'message',
    'reminder',
    'held_up',
    'mandate_step',
  ],
  files: ['attachment'],
  prices: ['price', 'tax_rate', 'price_proposal'],
  billing: [
    'usage_file',
    'usage_line',
    'usage_id',
    'usage_rejected',
    'usage_assignment',
    'billing_month',
    'billing_run',
    'invoice_draft',
    'counterparty',
    'invoice_counter',
    'invoice',
    'receivable',
    'receipt',
    'mending',
    'debit_run',
    'debit_entry',
    'transfer_file',
    'transfer',
  ],
};

/** Tables of another room that a room, or a file that puts rooms together, may read in a query of its own. */
const readAcross: Readonly<Record<string, readonly string[]>> = {
  people: ['application', 'contract_version', 'ledger_change', 'subject'],
  notices: ['application', 'person'],
  ids: ['application', 'contract_version', 'ledger_change', 'membership', 'subject'],
  prices: ['person'],
  papers: ['application', 'filing', 'invoice'],
  mails: ['application'],
  application: ['attachment', 'ledger_change', 'person', 'person_profile'],
  billing: ['contract_version', 'ledger_change', 'person', 'subject'],
  import: [
    'application',
    'company_administrator',
    'contract_version',
    'issued_value',
    'ledger_change',
    'membership',
    'person',
    'subject',
  ],
  demo: ['account', 'application', 'invoice', 'membership', 'person', 'receivable', 'subject'],
  'commands/links.ts': ['mail'],
  'gauges.ts': ['application', 'mail'],
};

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('imports run one way between the rooms', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter(({ to, typeOnly }) => !(typeOnly && roomOf(file) === 'words') && !mayImport(roomOf(file), roomOf(to)))
      .map(({ to }) => `${file} imports ${to}`),
  );
  expect(
    wrong,
    'Move what both need up into a room that both may import (`storeys` in src/structure.test.ts).',
  ).toEqual([]);
});

test('no file imports itself in a circle', () => {
  expect(
    files.flatMap((file) => circleFrom(file) ?? []),
    'Move what the first and the last file both need into a file of its own.',
  ).toEqual([]);
});

test('right D: every way to another page is a Link, which saves what is typed', () => {
  const own = files.filter((file) => file.endsWith('.tsx') && /<a\b/.test(readFileSync(join(root, file), 'utf8')));
  expect(own.toSorted()).toEqual(['ui/layout/leave.tsx', 'ui/layout/page.tsx', 'web/errors.tsx']);
});

test('nothing outside the folder of procedures, but the demonstration, names a procedure', () => {
  const names = procedures.map(({ id }) => id);
  const naming = files
    .filter((file) => !/^(procedures|demo)\//.test(file))
    .filter((file) => names.some((name) => new RegExp(`['"\`/]${name}['"\`./]`).test(withoutOwnImports(file))));
  expect(
    naming,
    'Let the procedure declare what is special about it (src/procedure/define.ts), and ask for that instead of its id.',
  ).toEqual([]);
});

/** A file of another room may have the name of a procedure, such as the part of the contract that it changes. */
const withoutOwnImports = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replaceAll(/ from '\.(?!.*procedures\/)[^']*';/g, '');

test('the product imports nothing of the tests', () => {
  const outside = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter(({ to }) => to.startsWith('../') || /\.test\.tsx?$/.test(to))
      .map(({ to }) => `${file} imports ${to}`),
  );
  expect(outside).toEqual([]);
});

test('only the settings read the environment', () => {
  const reading = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
  expect(reading).toEqual(['ground/config.ts']);
});

test('edge A: one reader reads what requests carry', () => {
  const reading = /\.(parseBody|formData|arrayBuffer|blob|json|text)\(\s*\)|\breq\.raw\b|\bincoming\b/;
  const own = files.filter((file) => /^(web|portal|desk|people|files)\//.test(file) || file === 'app.ts');
  expect(own.filter((file) => reading.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    'web/form.ts',
    'web/origin.ts',
  ]);
});

test('a table is written by its room only, and read across only where it is listed', () => {
  const wrong = files.flatMap((file) => {
    const room = houseOf(file);
    const { written, read } = tablesIn(file);
    const mayRead = [...(tablesOf[room] ?? []), ...(readAcross[room] ?? [])];
    return [
      ...written.filter((table) => !tablesOf[room]?.includes(table)).map((table) => `${file} writes ${table}`),
      ...read.filter((table) => !mayRead.includes(table)).map((table) => `${file} reads ${table}`),
    ];
  });
  expect(
    wrong,
    'Call a function of the room that has the table; a query that must read across is listed in `readAcross` of src/structure.test.ts.',
  ).toEqual([]);
});

test('every table has one room', () => {
  const owned = Object.values(tablesOf).flat();
  expect(owned.toSorted(), 'Give a new table its room in `tablesOf` of src/structure.test.ts.').toEqual(
    [...allTables].toSorted(),
  );
});

test('nothing is listed as read across that is not', () => {
  const read = Map.groupBy(files, houseOf);
  const needless = Object.entries(readAcross).flatMap(([room, tables]) => {
    const inRoom = new Set(read.get(room)?.flatMap((file) => tablesIn(file).read));
    return tables.filter((table) => !inRoom.has(table)).map((table) => `${room} ${table}`);
  });
  expect(needless, 'Take it out of `readAcross` in src/structure.test.ts.').toEqual([]);
});

function importsOf(file: string): { to: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)';/gms)].map(([, type, path]) => ({
    to: relative(root, resolve(root, dirname(file), path ?? '')),
    typeOnly: type !== undefined,
  }));
}

const allTables = [
  ...(readFileSync(join(root, 'db/tables.ts'), 'utf8').split('interface DB {')[1] ?? '').matchAll(/^ {2}(\w+): /gm),
].flatMap(([, table]) => table ?? []);

/** The tables that the statements of a file name. */
function tablesIn(file: string): { written: string[]; read: string[] } {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*/gms, '');
  const named = (before: string) => {
    const found = text.matchAll(new RegExp(`(?:${before})\\s*\\(?'?(${allTables.join('|')})\\b`, 'g'));
    return [...new Set([...found].flatMap(([, table]) => table ?? []))];
  };
  return {
    written: named(
      String.raw`\binsert into|(?<!\bfor )\bupdate|\bdelete from|insertInto\(|updateTable\(|deleteFrom\(|\btable:`,
    ),
    read: named(String.raw`(?<!\bdelete )\bfrom|\bjoin|\busing|selectFrom\(|innerJoin\(|leftJoin\(`),
  };
}

/** Whose tables a file may write: those of its folder; a file that puts rooms together is named by itself. */
function houseOf(file: string): string {
  return roomOf(file)?.split('/')[0] ?? file;
}

function roomOf(file: string): string | undefined {
  return storeys.flat().find((room) => file === room || file.startsWith(`${room}/`));
}

function mayImport(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || from === to) return true;
  if (to === undefined) return false;
  const storey = (room: string) => storeys.findIndex((rooms) => rooms.includes(room));
  return storey(to) < storey(from);
}

/** Types may refer to each other; values may not. */
function circleFrom(start: string): string | undefined {
  const seen = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | undefined => {
    for (const { to, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly) continue;
      if (to === start) return [...path, to].join(' → ');
      if (seen.has(to)) continue;
      seen.add(to);
      const circle = walk(to, [...path, to]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
}
