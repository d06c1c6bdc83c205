/** Something that was wanted, with the figure that it is judged by. */
export type Verdict = { what: string; figure: string; met: boolean };

/** Prints each, and whether all are met, the last line alone. */
export function conclude(verdicts: readonly Verdict[], say: (line: string) => void): boolean {
  for (const { what, figure, met } of verdicts) say(`${met ? '✓' : '✗'} ${what}: ${figure}`);
  const failed = verdicts.filter(({ met }) => !met).length;
  say(failed === 0 ? `PASS all ${verdicts.length}` : `FAIL ${failed} of ${verdicts.length}`);
  return failed === 0;
}
