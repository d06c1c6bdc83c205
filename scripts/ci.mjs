// Prints `N passed, N failed` from the report of the last test run, and fails when anything failed or nothing ran.
// Its argument is the exit code of that run: a run that broke without a failed test counts as one failure.
import { readFileSync } from 'node:fs';

const { passed, failed } = count(Number(process.argv[2] ?? 1));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function count(exitCode) {
  const report = readReport();
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const failures = tests.filter(isFailed).length + broken.length;
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failures === 0 && exitCode !== 0 ? 1 : failures,
  };
}

function isFailed(test) {
  return test.status === 'failed';
}

function readReport() {
  try {
    return JSON.parse(readFileSync('test-results/vitest.json', 'utf8'));
  } catch {
    return { testResults: [] };
  }
}
