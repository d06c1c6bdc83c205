import type { Row } from '../../contract/rows.ts';
import { correctionNo } from '../../ledger/correct.ts';
import type { ContractAsOf, Sources } from '../../ledger/read.ts';

/**
 * Reception numbers of the applications that set a value, in order: the one that set it as a whole, and those that set a part
 * of it; else the one that opened the contract. None for what it held when it was first registered.
 */
export function sourcesOf({ sources }: Pick<ContractAsOf, 'sources'>, { path, subject }: Row): string[] {
  const paths = Object.keys(sources[subject]).filter((set) => set !== '' && (covers(set, path) || covers(path, set)));
  return numbersAt(sources[subject], paths.length > 0 ? paths : ['']);
}

const covers = (whole: string, part: string): boolean => whole === part || part.startsWith(`${whole}.`);

const numbersAt = (sources: Sources, paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => sources[path] ?? ''))]
    .filter((number) => number !== '' && number !== correctionNo)
    .toSorted();
