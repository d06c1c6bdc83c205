import { defineConfig } from 'vitest/config';

const shared = {
  pool: 'forks' as const,
  // Real databases and real browsers: two at a time is what two cores carry.
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    globalSetup: ['test/support/global.ts'],
    setupFiles: process.env.RECORD_SQL ? ['test/support/record-sql.ts'] : [],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Many small files: to load the modules anew for each of them took longer than most of the tests.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/**/*.test.ts'],
          exclude: ['test/catalogue/**', 'test/whole/**'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'catalogue',
          include: ['test/catalogue/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'whole',
          include: ['test/whole/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
