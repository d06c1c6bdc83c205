import type { Operation } from '../../contract/operation.ts';
import { type Office, officeFrom, subjectKind } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import { type Movement, nothingMoved, type UnitPath, unitPaths } from './office-month.ts';

/** A change of the ledger that counts from a day of the month. `applicationId` is null for opening data and corrections. */
export type Change = {
  subject: string;
  on: Day;
  receptionNo: string;
  applicationId: string | null;
  operations: readonly Operation[];
};

/** What a month's changes moved between offices, by office. One application that takes from one and gives to another is a transfer. */
export function movementsOf(changes: readonly Change[]): Map<string, Movement> {
  const offices = changes.filter(({ subject }) => subjectKind(subject) === 'office');
  const filings = [...Map.groupBy(offices, ({ applicationId, on }) => `${applicationId} ${on}`).values()];
  const found = filings.filter(([first]) => first?.applicationId).flatMap(movedBy);
  const byOffice = Map.groupBy(found, ({ subject }) => subject);
  return new Map([...byOffice].map(([code, parts]) => [code, parts.map(({ moved }) => moved).reduce(together)]));
}

type Moved = { subject: string; moved: Movement };

function movedBy(filing: readonly Change[]): Moved[] {
  return filing.flatMap((change): Moved[] => {
    const others = filing.filter(({ subject }) => subject !== change.subject);
    const opened = openedBy(change);
    const succeeds = others.find(({ subject }) => subject === opened?.predecessor)?.subject;
    const arrivedLines = opened && succeeds ? opened.lines.map(({ id }) => id) : arrivedIn(change, others);
    const started = [...(opened?.lines ?? []), ...addedLines(change)].map(({ id }) => id);
    return [
      {
        subject: change.subject,
        moved: {
          units: opened && succeeds ? unitsOf(opened, change.on) : unitsMoved(change, others),
          arrivedLines,
          startedLines: started
            .filter((id) => !arrivedLines.includes(id))
            .map((id) => ({ id, on: change.on, receptionNo: change.receptionNo })),
          ...(succeeds && { succeeds }),
        },
      },
    ];
  });
}

function openedBy({ operations, subject }: Change): Office | undefined {
  const open = operations.find(({ op, subject: of }) => op === 'open' && of === subject);
  return open?.op === 'open' ? officeFrom(open.value) : undefined;
}

/** What one office gives and another takes under the same path. */
function unitsMoved({ on, operations }: Change, others: readonly Change[]): Movement['units'] {
  return unitPaths.flatMap((path) => {
    const by = countedBy(operations, path);
    const against = others.map((other) => countedBy(other.operations, path)).find((of) => of * by < 0);
    return by === 0 || against === undefined
      ? []
      : [{ on, path, by: Math.sign(by) * Math.min(Math.abs(by), Math.abs(against)) }];
  });
}

const countedBy = (operations: readonly Operation[], path: UnitPath): number =>
  operations.reduce((sum, each) => (each.op === 'count' && each.path === path ? sum + each.by : sum), 0);

const unitsOf = ({ line, internet }: Office, on: Day): Movement['units'] =>
  unitPaths.flatMap((path) => {
    const [part, name] = path.split('.') as [string, string];
    const by = ({ line, internet } as Record<string, Record<string, number>>)[part]?.[name] ?? 0;
    return by === 0 ? [] : [{ on, path, by }];
  });

const addedLines = ({ operations }: Change): { id: string }[] =>
  operations.flatMap((each) => (each.op === 'add' && each.list === 'lines' ? [each.item] : []));

/** Lines that are added here while another office loses as many by the same application. */
const arrivedIn = (change: Change, others: readonly Change[]): string[] => {
  const lost = others.flatMap(({ operations }) =>
    operations.filter((each) => each.op === 'remove' && each.list === 'lines'),
  );
  return addedLines(change)
    .slice(0, lost.length)
    .map(({ id }) => id);
};

const together = (a: Movement, b: Movement): Movement => ({
  units: [...a.units, ...b.units],
  arrivedLines: [...a.arrivedLines, ...b.arrivedLines],
  startedLines: [...a.startedLines, ...b.startedLines],
  ...((a.succeeds ?? b.succeeds) && { succeeds: a.succeeds ?? b.succeeds }),
});

export const movementOf = (movements: ReadonlyMap<string, Movement>, code: string): Movement =>
  movements.get(code) ?? nothingMoved;
