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
    file: 'src/application/consent/answer-consent.ts',
    mutator: 'ArrayDeclaration',
    at: '(consent.shows ?? []).map((name) => questionId(procedure, name)),',
    replacement: '["Stryker was here"]',
    reason: 'no question is called so',
  },
  {
    file: 'src/application/consent/answer-consent.ts',
    mutator: 'ConditionalExpression',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line as it stands in the code
    at: 'if (!application) throw new Error(`${id} was never filed`);',
    replacement: 'false',
    reason: 'what an office is asked to agree to was filed; the type cannot say so',
  },
  {
    file: 'src/application/consent/answer-consent.ts',
    mutator: 'CallExpression',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line as it stands in the code
    at: 'if (!application) throw new Error(`${id} was never filed`);',
    replacement: ';',
    reason: 'what an office is asked to agree to was filed; the type cannot say so',
  },
  {
    file: 'src/application/consent/answer-consent.ts',
    mutator: 'ArrayDeclaration',
    at: 'const facts = await factsOf(services, trx, filing, application.officeCode, { ...filing.effects, concerns: [] });',
    replacement: '["Stryker was here"]',
    reason: 'no office is called so, and one that does not exist is written to by nobody',
  },
  {
    file: 'src/application/consent/ask-consent.ts',
    mutator: 'OptionalChaining',
    at: "const wanted = offices.map((code) => ({ code, name: present.others[code]?.office.name ?? '' }));",
    replacement: 'present.others[code].office',
    reason: 'the contract of an office that has to agree was read with the application; the type cannot say so',
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
