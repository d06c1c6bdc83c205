import { defineConfig } from 'vitest/config';

/** As in `vitest.config.ts`, but every file loads its modules anew: a mutant in a table at the top of a module is seen by none else. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/global.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
