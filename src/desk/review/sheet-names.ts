import { endingOf } from '../../files/name.ts';
import type { AnyProcedure, Attached } from '../../procedure/define.ts';

/**
 * The names under which the centre downloads filled 調査票, by the file's id: `2600055A_trader_1_1.xlsx` (`domain.md` 8, 14). The name that
 * the applicant gave stays as it is.
 */
export function sheetNames(
  procedures: readonly AnyProcedure[],
  receptionNo: string,
  files: Attached,
): Readonly<Record<string, string>> {
  const names = procedures.flatMap(({ id, survey }) => {
    const mine = Object.entries(files).flatMap(([question, refs]) => (question.startsWith(`${id}.`) ? refs : []));
    return survey
      ? mine.map((file, index) => [
          file.id,
          `${receptionNo}_${survey.kind}_${survey.formNo}_${index + 1}.${endingOf(file.name)}`,
        ])
      : [];
  });
  return Object.fromEntries(names);
}
