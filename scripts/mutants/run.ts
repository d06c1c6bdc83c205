import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutate.ts';
import { targets } from './targets.ts';
import { linesOf, verdictOn } from './verdict.ts';

/** `npm run mutants -- [--only=schedule,fee]`. Ends with 1 when too many survive, or a listed survivor is none any more. */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = targets.filter(({ name }) => values.only?.split(',').includes(name) ?? true);

const all: Mutant[] = [];
for (const target of chosen) {
  const started = Date.now();
  const mutants = await mutantsOf(target);
  all.push(...mutants);
  for (const line of linesOf(target.name, mutants, Date.now() - started)) console.log(line);
}

const files = chosen.flatMap((target) => target.files);
const { isGood, lines } = verdictOn(all, { files, isWhole: chosen.length === targets.length });
for (const line of lines) console.log(line);
process.exitCode = isGood ? 0 : 1;
