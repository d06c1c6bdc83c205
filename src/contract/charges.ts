import type { Day } from '../ground/clock.ts';
import { families } from './connections.ts';
import { typeOf } from './line-types.ts';
import type { ConnectionFamily } from './masters.ts';
import type { PricedPlan, PriceKind } from './prices.ts';
import type { Line, Office } from './shape.ts';

/** Something that an office pays for each month whatever the use: how many of it, before any price (`bills.md` 2, 4). */
export type Charge = {
  kind: Exclude<PriceKind, 'transaction' | 'initial'>;
  key: string;
  /** The connection that it belongs to, where it belongs to one. */
  family: ConnectionFamily | '';
  plan: PricedPlan | '';
  count: number;
  /** Of reports and archive the user code, of a line and its options its number; else empty. */
  of: string;
};

/** What is counted for the base fee, by connection; what has no price costs nothing (`bills.md` 4). */
const baseUnits = {
  line: {
    terminals: (office) => office.line.terminals,
    mailboxes: (office) => office.line.mailboxes,
    servers: (office) => office.line.servers,
    /** Joint use without a mailbox and a terminal of its own is one unit (`domain.md` 4). */
    jointUse: (office) => (office.jointUseParent !== '' && office.line.terminals + office.line.mailboxes === 0 ? 1 : 0),
  },
  internet: {
    netTerminals: (office) => office.internet.netTerminals,
    webCertificates: (office) => office.internet.webCertificates,
  },
} as const satisfies Record<ConnectionFamily, Record<string, (office: Office) => number>>;

/** The services that are paid once per user code (`domain.md` 4), by what an ID of the code says. */
export const codeServices = { reports: 'paidReports', archive: 'archive' } as const;
export type CodeService = keyof typeof codeServices;

/** What an office pays for at a moment whatever the use; nothing without a contract. @param on tells the types of its lines */
export function chargesOf(office: Office, on: Day): Charge[] {
  if (!office.inForce) return [];
  return [
    ...families.flatMap((family) => baseCharges(office, family)),
    ...codeCharges(office),
    ...lineCharges(office, on),
  ];
}

/** The user codes that have a service, in their order. */
export const codesWith = ({ userIds }: Office, service: CodeService): string[] =>
  [...new Set(userIds.filter((id) => id[codeServices[service]]).map(({ code }) => code))].toSorted();

function baseCharges(office: Office, family: ConnectionFamily): Charge[] {
  const plan = office.plan[family];
  if (plan === 'none') return [];
  return Object.entries<(office: Office) => number>(baseUnits[family]).flatMap(([key, units]) => {
    const count = units(office);
    return count === 0 ? [] : [{ kind: 'base', key, family, plan, count, of: '' }];
  });
}

const codeCharges = (office: Office): Charge[] =>
  (Object.keys(codeServices) as CodeService[]).flatMap((kind) =>
    codesWith(office, kind).map((code) => ({ kind, key: 'code', family: '', plan: '', count: 1, of: code })),
  );

const lineCharges = (office: Office, on: Day): Charge[] =>
  office.lines.flatMap((line) => {
    const own = { family: 'line', plan: '', count: 1, of: line.id } as const;
    return [
      { kind: 'line', key: lineKey(line, on), ...own },
      ...optionsOf(line).map((key) => ({ kind: 'option', key, ...own }) as const),
    ];
  });

/** The type of a line as prices have it; one that is not offered any more goes by its kind. */
export const lineKey = (line: Line, on: Day): string => typeOf(line, on)?.id ?? line.kind;

const optionsOf = (line: Line): string[] => [
  ...(['wiringRental', 'redundancy', 'spareRouter', 'pingMonitoring'] as const).filter((option) => line[option]),
  ...(line.maintenance === 'everyday' ? ['everyday'] : []),
];
