import { contractRules } from '../contract/rules.ts';
import { officeFrom, type State } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';

/** A later change with which the contract would break one of its rules. */
export class BreaksRule extends Error {
  constructor(readonly rule: string) {
    super(`it would break ${rule}`);
  }
}

type At = { from: Day; state: State };

/**
 * The first day on which a contract, derived anew, breaks a rule that the recorded one keeps: a later change was valid only as long as
 * this one was there, or as long as it was not. The days of the change itself are left out; whoever accepts it judges them.
 * @param own days of the change itself
 */
export function firstBroken(
  subject: string,
  {
    base,
    versions,
    recorded,
    own,
  }: { base: State | undefined; versions: readonly At[]; recorded: readonly At[]; own: readonly Day[] },
): { day: Day; error: BreaksRule } | undefined {
  let before = brokenIn(subject, base);
  for (const { from, state } of versions) {
    const now = brokenIn(subject, state);
    const known = brokenIn(subject, recorded.findLast((each) => each.from <= from)?.state);
    const [fresh] = [...now].filter((rule) => !before.has(rule) && !known.has(rule));
    if (fresh !== undefined && !own.includes(from)) return { day: from, error: new BreaksRule(fresh) };
    before = now;
  }
  return undefined;
}

/** The rules that an office in force breaks, each with the part concerned; offices that depend on it are not looked at. A company has no such rules. */
function brokenIn(code: string, state: State | undefined): ReadonlySet<string> {
  const office = officeFrom(state);
  if (!office.inForce) return new Set();
  return new Set(contractRules.flatMap((rule) => rule.broken({ code, office }).map((item) => `${rule.id} ${item}`)));
}
