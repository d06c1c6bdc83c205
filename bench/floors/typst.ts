import { compileBare } from '../../src/papers/compile.ts';
import type { PaperData, PaperKind } from '../../src/papers/data.ts';
import { answerWith } from '../program/children.ts';

export type Papers = { kind: PaperKind; papers: readonly PaperData[] };

/** Compiles papers one after the other, in a process that does nothing else. It gives the seconds that they took. */
answerWith<Papers, number>(async ({ kind, papers }) => {
  const [first] = papers;
  if (first) compileBare(kind, first);
  const from = performance.now();
  for (const paper of papers) compileBare(kind, paper);
  return (performance.now() - from) / 1000;
});
