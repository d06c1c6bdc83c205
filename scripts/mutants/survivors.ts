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
    file: 'src/application/claims.ts',
    mutator: 'ConditionalExpression',
    at: 'if (rows.length === claims.length) return;',
    replacement: 'false',
    reason: 'where all were taken nobody holds any: the question who does is spared at every filing',
  },
  {
    file: 'src/procedure/contracts.ts',
    mutator: 'OptionalChaining',
    at: 'if (!was || !becomes?.inForce) return [];',
    replacement: 'becomes.inForce',
    reason: 'an office that is there before a change is there after it; the type cannot say so',
  },
];
