import { type Operation, touchedPath } from '../contract/operation.ts';
import { leafOf, leavesUnder } from '../contract/paths.ts';
import { isProvisional } from '../contract/pending.ts';
import { companyOf, subjectKind } from '../contract/shape.ts';
import type { AnyProcedure } from './define.ts';

/**
 * The places of the contract that an application lays its hand on, as subject and leaf (`decisions.md` 10): what its procedures
 * declare for the office and its company, and what its operations touch of other offices. What is opened is nobody else's yet; a
 * newcomer opens one office at a time.
 */
export function claimsOf(
  procedures: readonly AnyProcedure[],
  officeCode: string,
  operations: readonly Operation[] = [],
): { subject: string; path: string }[] {
  const own = procedures.flatMap((procedure) =>
    procedure.touches.flatMap(({ subject, path }) =>
      leavesUnder(subject, path).map((leaf) => ({
        subject: subject === 'company' ? companyOf(officeCode) : officeCode,
        path: leaf,
      })),
    ),
  );
  const opened = operations.filter(({ op }) => op === 'open').map(({ subject }) => subject);
  const others = operations
    .filter(({ subject }) => ![officeCode, companyOf(officeCode), ...opened].includes(subject))
    .map((operation) => ({
      subject: operation.subject,
      path: leafOf(subjectKind(operation.subject), touchedPath(operation)) ?? '',
    }));
  const newcomer =
    isProvisional(officeCode) && procedures.some(({ opens }) => opens)
      ? [{ subject: officeCode, path: 'inForce' }]
      : [];
  return [
    ...new Map([...own, ...others, ...newcomer].map((claim) => [`${claim.subject} ${claim.path}`, claim])).values(),
  ];
}
