import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Names the test files of the target, apart by commas. */
export const testsVariable = 'MUTANTS_TESTS';

/** The quickest first: one test that notices is enough, and Vitest begins with the slowest. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

/** As in `vitest.config.ts`, but every file loads its modules anew: a mutant in a table at the top of a module is seen by none else. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/global.ts'],
    include: process.env[testsVariable]?.split(',') ?? [],
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
