import { defineConfig } from 'vitest/config';

/** Names the test files of the target, apart by commas. */
export const testsVariable = 'MUTANTS_TESTS';

/** As in `vitest.config.ts`, but every file loads its modules anew: a mutant in a table at the top of a module is seen by none else. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/global.ts'],
    include: process.env[testsVariable]?.split(',') ?? [],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
