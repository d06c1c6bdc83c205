import type { Connection } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import type { IssueSlot } from '../procedure/define.ts';
import { companyFor, fittingIn, keyOf, reservedAs } from './slots.ts';
import { takenIn } from './taken.ts';

/**
 * A value for each slot that the centre will issue: the next free one of its kind that fits the slot's pattern, no two alike; nothing
 * where none fits. No more than candidates: the end of the review reserves what stands in the form (`decisions.md` 9).
 * @param startsOn the day from which the values will be in use
 */
export async function candidatesFor(
  db: Connection,
  slots: readonly IssueSlot[],
  officeCode: string,
  startsOn: Day,
): Promise<Record<string, string>> {
  const candidates: Record<string, string> = {};
  const used = new Set<string>();
  const looked = new Set<string>();
  for (const slot of slots) {
    const company = companyFor(slot, slots, candidates, officeCode);
    if (!looked.has(company)) for (const key of (await takenIn(db, company, startsOn)).keys()) used.add(key);
    looked.add(company);
    const keysOf = (value: string) => reservedAs(slot, { ...candidates, [slot.id]: value }).map(keyOf);
    const value = fittingIn(slot, company).find((each) => !keysOf(each).some((key) => used.has(key)));
    if (!value) continue;
    for (const key of keysOf(value)) used.add(key);
    candidates[slot.id] = value;
  }
  return candidates;
}
