/** A mutant that no test can notice, because the program does the same with it or never comes there. */
export type Equivalent = {
  file: string;
  mutator: string;
  /** The code that is replaced, and what stands in its place, both on one line. */
  original: string;
  replacement: string;
  reason: string;
};

export const equivalents: readonly Equivalent[] = [];
