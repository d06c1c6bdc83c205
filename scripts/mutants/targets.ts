/** What is mutated together, and the tests that have to notice it. */
export type Target = { name: string; files: readonly string[]; tests: readonly string[] };

export const targets: readonly Target[] = [
  {
    name: 'schedule',
    files: ['src/schedule/business-days.ts', 'src/schedule/feasible.ts'],
    tests: ['src/schedule/*.test.ts'],
  },
];
