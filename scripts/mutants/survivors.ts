/** A mutant that no test can notice, because the program does the same with it or never comes there. */
export type Equivalent = {
  file: string;
  mutator: string;
  /** The line that it is on, without what stands before and behind. */
  at: string;
  /** What stands in the place of a part of it. */
  replacement: string;
  reason: string;
};

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/contract/rules.ts',
    mutator: 'ArrayDeclaration',
    at: 'function list(codes: readonly string[] = []): Text {',
    replacement: '["Stryker was here"]',
    reason:
      'a rule about who leans on an office is broken only where that is known, and says so only when it is broken',
  },
  {
    file: 'src/application/move/claims.ts',
    mutator: 'ConditionalExpression',
    at: 'if (rows.length === claims.length) return;',
    replacement: 'false',
    reason: 'where all were taken nobody holds any: the question who does is spared at every filing',
  },
  {
    file: 'src/ledger/replay.ts',
    mutator: 'ArrayDeclaration',
    at: '{ until, own = [] }: { until?: Day | undefined; own?: readonly Day[] } = {},',
    replacement: '["Stryker was here"]',
    reason: 'no day of a contract is called so',
  },
  {
    file: 'src/ledger/replay.ts',
    mutator: 'ConditionalExpression',
    at: 'if (versions.every((version) => own.includes(version.from))) return;',
    replacement: 'false',
    reason:
      'the days of the change itself are left out further down too: most changes are the last, and spared a query',
  },
  {
    file: 'src/ledger/replay.ts',
    mutator: 'ArrowFunction',
    at: 'if (versions.every((version) => own.includes(version.from))) return;',
    replacement: '() => undefined',
    reason: 'as the line before: only the query is spared',
  },
  {
    file: 'src/procedure/contracts.ts',
    mutator: 'OptionalChaining',
    at: 'if (!was || !becomes?.inForce) return [];',
    replacement: 'becomes.inForce',
    reason: 'an office that is there before a change is there after it; the type cannot say so',
  },
];
