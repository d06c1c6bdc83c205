import { expect, test } from 'vitest';
import { duePapers, isDueYet, papersAt } from './due.ts';

const filed = { started: false, ends: false, settles: false };

test('the form is due from the filing on, a letter from the start on, and the notice of an end in its place', () => {
  expect(duePapers(filed)).toEqual(['applicationForm']);
  expect(duePapers({ ...filed, started: true })).toEqual(['applicationForm', 'acceptanceLetter']);
  expect(duePapers({ ...filed, started: true, ends: true })).toEqual(['applicationForm', 'closureNotice']);
});

test('of system settings no paper is due', () => {
  expect(duePapers({ ...filed, started: true, settles: true })).toEqual([]);
});

test.each([true, false])('what the moments bring is what is due after them; the contract ends: %s', (ends) => {
  expect([...papersAt('filing', { ends }), ...papersAt('start', { ends })]).toEqual(
    duePapers({ ...filed, ends, started: true }),
  );
});

test('only what is due on the filing can be there before the start', () => {
  expect([isDueYet('applicationForm', false), isDueYet('acceptanceLetter', false)]).toEqual([true, false]);
});
