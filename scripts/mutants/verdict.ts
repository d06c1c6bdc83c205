import type { Mutant } from './mutate.ts';
import { type Equivalent, equivalents } from './survivors.ts';

/** Of the mutants, so many have to be killed, those that nobody can kill among them; and of all targets together there are so many. */
const wanted = { share: 0.95, mutants: 150 };

/** The figure of a target, and below it what survived. */
export function linesOf(name: string, mutants: readonly Mutant[], took: number): string[] {
  const survivors = mutants.filter(({ killed }) => !killed);
  return [`${name.padEnd(12)} ${share(mutants)} in ${Math.round(took / 1000)} s`, ...survivors.map(told)];
}

/**
 * Whether enough were killed, and each listed survivor of these files is one. The last line says so.
 * @param options.files those that were mutated
 * @param options.isWhole whether these are all targets
 */
export function verdictOn(
  mutants: readonly Mutant[],
  { files, isWhole }: { files: readonly string[]; isWhole: boolean },
): { isGood: boolean; lines: string[] } {
  const gone = equivalents.filter(
    (listed) => files.includes(listed.file) && !mutants.some((mutant) => isSame(listed, mutant)),
  );
  const isEnough = !isWhole || mutants.length >= wanted.mutants;
  const isGood = gone.length === 0 && isEnough && shareOf(mutants) >= wanted.share;
  const lines = gone.map(({ file, at, replacement }) => `Listed, and no survivor: ${file}: ${at} → ${replacement}`);
  return {
    isGood,
    lines: [...lines, `${isGood ? 'Good' : 'NOT GOOD'}: ${share(mutants)}, wanted ${wanted.share * 100} %`],
  };
}

function told(mutant: Mutant): string {
  const { file, line, mutator, original, replacement } = mutant;
  const listed = equivalents.find((each) => isSame(each, mutant));
  return `  ${file}:${line} ${mutator}: ${original} → ${replacement}${listed ? `\n    listed: ${listed.reason}` : ''}`;
}

const isSame = (listed: Equivalent, mutant: Mutant): boolean =>
  !mutant.killed &&
  listed.file === mutant.file &&
  listed.mutator === mutant.mutator &&
  listed.at === mutant.at &&
  listed.replacement === mutant.replacement;

const killedOf = (mutants: readonly Mutant[]): number => mutants.filter(({ killed }) => killed).length;

const shareOf = (mutants: readonly Mutant[]): number => (mutants.length === 0 ? 0 : killedOf(mutants) / mutants.length);

const share = (mutants: readonly Mutant[]): string =>
  `${killedOf(mutants)} of ${mutants.length} killed (${(shareOf(mutants) * 100).toFixed(1)} %)`;
