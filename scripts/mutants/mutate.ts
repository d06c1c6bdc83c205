import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import type { Target } from './targets.ts';
import { testsVariable } from './vitest.config.ts';

/** What became of one change to the code. */
export type Mutant = {
  file: string;
  line: number;
  mutator: string;
  /** The whole of that line, without what stands before and behind. */
  at: string;
  /** The code that was replaced, and what stood in its place, both on one line. */
  original: string;
  replacement: string;
  killed: boolean;
};

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Changes the code of a target, one place after the other, and runs the tests that reach it, each time. Words are not changed. */
export async function mutantsOf({ files, tests }: Target): Promise<Mutant[]> {
  // Not by Stryker's own `testFiles`: with them it runs no test for a mutant in a table at the top of a module, and calls it survived.
  process.env[testsVariable] = tests.join();
  const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const stryker = new Stryker({ configFile: 'scripts/mutants/stryker.config.json', mutate: [...files] });
  const results = await stryker.runMutationTest();
  return results.filter(({ status }) => status in verdicts).map((result) => mutantOf(result, sources));
}

/** Whether somebody noticed. What does not run at all is no mutant. */
const verdicts: Partial<Record<MutantResult['status'], boolean>> = {
  Killed: true,
  Timeout: true,
  Survived: false,
  NoCoverage: false,
};

/** @param sources as they were when the run began */
function mutantOf(
  { fileName, location, mutatorName, replacement = '', status }: MutantResult,
  sources: ReadonlyMap<string, string>,
): Mutant {
  const file = relative(root, fileName);
  const text = sources.get(file) ?? '';
  return {
    file,
    line: location.start.line,
    at: text.split('\n')[location.start.line - 1]?.trim() ?? '',
    mutator: mutatorName,
    original: onOneLine(cut(text, location)),
    replacement: onOneLine(replacement),
    killed: verdicts[status] === true,
  };
}

/** Lines and columns count from 1, and the last column is the first that is left. */
function cut(text: string, { start, end }: MutantResult['location']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
}

const onOneLine = (code: string): string => code.replaceAll(/\s+/g, ' ').trim();
