import type { ConnectionFamily } from './masters.ts';
import { change, type Operation, touchedPath } from './operation.ts';
import { officeParts } from './parts/index.ts';
import { type Office, ownsEquipment, type Plan, type UserId } from './shape.ts';

/** Whether the office reaches the service by a line: its own, one that it shares, or its joint-use parent's (`domain.md` 2.3, 2.6). */
export const reachesByLine = ({ lines, sharing, jointUseParent }: Office): boolean =>
  lines.length > 0 || sharing.length > 0 || jointUseParent !== '';

/** Whether anything of a connection is there. */
export const inUse: Readonly<Record<ConnectionFamily, (office: Office) => boolean>> = {
  line: (office) => reachesByLine(office) || Object.values(office.line).some((count) => count > 0),
  internet: ({ internet }) => internet.netTerminals + internet.webCertificates > 0,
};

/** User IDs that are set for a connection of which the office has nothing. */
export const unconnectedIds = (office: Office): UserId[] =>
  office.userIds.filter(({ connection }) => !inUse[connection](office));

/** The office's user IDs where none of them is on a connection that it has, although it has one: it reaches the service, and nobody can log on. */
export function strandedIds(office: Office): UserId[] {
  const lives = families.some((family) => inUse[family](office));
  return lives && unconnectedIds(office).length === office.userIds.length ? office.userIds : [];
}

/** Whether others may be in joint use under the office: it has equipment or a mailbox (`domain.md` 2.2). */
export const canBeParent = (office: Office): boolean => ownsEquipment(office) || office.line.mailboxes > 0;

export const families: readonly ConnectionFamily[] = ['line', 'internet'];

/**
 * What a change of its connections does to the plans of an office: one that begins is on plan B, and where nothing of a connection is left its
 * plan ends (`domain.md` 2.6, 3.9). A plan of which the change says nothing, and whose connection it leaves alone, stays.
 * @param operations the change, which made `after` of `before`
 */
export function planChanges(
  code: string,
  before: Office,
  after: Office,
  operations: readonly Operation[],
): { family: ConnectionFamily; operation: Operation }[] {
  const mine = operations.filter(({ subject }) => subject === code).map(touchedPath);
  return families
    .filter((family) => mine.some((path) => isPartOf(family, path)))
    .filter((family) => after.plan[family] !== planAfter(before, after, family))
    .map((family) => ({
      family,
      operation: change('office', code).set(`plan.${family}`, planAfter(before, after, family)),
    }));
}

/** Whether a path lies in what a connection consists of. */
const isPartOf = (family: ConnectionFamily, path: string): boolean =>
  Object.values(officeParts).some(
    ({ connection, blank }) => connection === family && Object.hasOwn(blank, path.split('.')[0] ?? ''),
  );

function planAfter(before: Office, after: Office, family: ConnectionFamily): Plan {
  if (!inUse[family](after)) return 'none';
  if (after.plan[family] !== 'none') return after.plan[family];
  return before.plan[family] === 'none' ? 'B' : before.plan[family];
}
