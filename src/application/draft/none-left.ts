import type { Connection } from '../../db/connect.ts';
import type { Text } from '../../ground/words.ts';
import { candidatesFor } from '../../ids/candidates.ts';
import { companyFor, fittingIn } from '../../ids/slots.ts';
import type { Assessment } from '../../procedure/assess.ts';
import type { AnyProcedure, IssueSlot } from '../../procedure/define.ts';
import { faultOn } from './reach.ts';

/**
 * What stands in the way where the centre has no value left to issue, such as a second code of a family that a company has one of
 * (`domain.md` 3.2): told before the application is filed, not at the end of its review.
 */
export async function refuseNoneLeft(
  db: Connection,
  assessment: Assessment,
  { procedures, officeCode }: { procedures: readonly AnyProcedure[]; officeCode: string },
): Promise<Assessment> {
  const { slots, faults } = assessment;
  if (slots.length === 0 || faults.length > 0) return assessment;
  const candidates = await candidatesFor(db, slots, officeCode, assessment.before.startsOn);
  const none = slots.find(({ id }) => candidates[id] === undefined);
  if (!none) return assessment;
  const fitting = fittingIn(none, companyFor(none, slots, candidates, officeCode));
  return { ...assessment, faults: [faultOn(procedures, noneLeft(none, fitting))] };
}

function noneLeft({ label }: IssueSlot, [only = '', ...more]: readonly string[]): Text {
  if (only === '' || more.length > 0)
    return {
      ja: `${label.ja}として払い出せる値が残っていません。お問合せセンターへご連絡ください。`,
      en: `No value is left for “${label.en}”. Please call the inquiry centre.`,
    };
  return {
    ja: `${label.ja}を払い出せません。使える値は${only}だけで、既に使われています。申込の内容を見直すか、お問合せセンターへご連絡ください。`,
    en: `“${label.en}” cannot be issued: ${only} is the only value that fits, and it is in use. Change the application, or call the inquiry centre.`,
  };
}
