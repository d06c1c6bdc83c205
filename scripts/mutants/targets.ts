/** What is mutated together, and the tests that have to notice it. */
export type Target = { name: string; files: readonly string[]; tests: readonly string[] };

export const targets: readonly Target[] = [
  {
    name: 'rules',
    files: ['src/contract/rules.ts', 'src/contract/connections.ts', 'src/procedure/contracts.ts'],
    tests: ['src/contract/rules.test.ts', 'src/contract/connections.test.ts', 'src/procedure/contracts.test.ts'],
  },
  {
    name: 'ledger',
    files: ['src/ledger/accept.ts', 'src/ledger/replay.ts', 'src/ledger/keep-rules.ts'],
    tests: [
      'src/ledger/fold.test.ts',
      'src/ledger/accept.test.ts',
      'src/ledger/keep-rules.test.ts',
      'src/ledger/ledger.test.ts',
      'src/ledger/opening.test.ts',
    ],
  },
  {
    name: 'schedule',
    files: ['src/schedule/business-days.ts', 'src/schedule/feasible.ts'],
    tests: ['src/schedule/business-days.test.ts', 'src/schedule/feasible.test.ts'],
  },
  { name: 'fee', files: ['src/contract/fee.ts'], tests: ['src/contract/fee.test.ts'] },
  { name: 'moves', files: ['src/application/move/move-table.ts'], tests: ['src/application/move/move-table.test.ts'] },
  {
    name: 'mechanism',
    files: ['src/moves/mechanism.ts', 'src/moves/move-row.ts'],
    tests: ['src/moves/mechanism.test.ts'],
  },
  { name: 'move', files: ['src/application/move/move.ts'], tests: ['src/application/move/move.test.ts'] },
  {
    name: 'permissions',
    files: ['src/people/permissions.ts'],
    tests: ['src/people/permissions.test.ts'],
  },
  {
    name: 'claims',
    files: ['src/application/move/claims.ts', 'src/procedure/claims.ts'],
    tests: ['src/application/move/claims.test.ts', 'src/procedure/claims.test.ts'],
  },
  {
    name: 'consents',
    files: [
      'src/application/consent/consents.ts',
      'src/application/consent/ask-consent.ts',
      'src/application/consent/answer-consent.ts',
    ],
    tests: [
      'src/application/consent/consent-checks.test.ts',
      'src/application/consent/answer-consent.test.ts',
      'src/application/consent/consents.test.ts',
    ],
  },
  {
    name: 'papers',
    files: ['src/application/paper/paper-data.ts', 'src/application/paper/paper-contract.ts'],
    tests: [
      'src/application/paper/paper-contract.test.ts',
      'src/application/paper/paper-data.test.ts',
      'src/application/paper/paper-filing.test.ts',
      'src/application/review/closing.test.ts',
    ],
  },
];
