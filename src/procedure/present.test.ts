import { expect, test } from 'vitest';
import { typedOf } from '../../test/support/examples.ts';
import { presentOf } from '../../test/support/procedures/present.ts';
import { assess } from './assess.ts';
import { defineProcedure, defineReadingProcedure, page, section } from './define.ts';
import { text } from './fields/text.ts';
import { companyIn, type Present, seenBy } from './present.ts';

const label = { ja: '答え', en: 'Answer' };
const shell = {
  effectiveFrom: '2018-01-01',
  title: label,
  group: 'special',
  leadClass: 'sharing',
  touches: [],
  pages: [page('one', label, [section(label, { code: text({ label, limit: 6 }) })])],
  records: true,
  effect: () => [],
  examples: [],
} as const;
const rule = { id: 'in-force', at: 'code', checks: label, message: label, source: 'domain.md 2.3' } as const;
const now = presentOf('NAC001', 'NAC002', 'AAA001');

test('an office that reads did not name cannot be read, whether or not it exists: an error names it', () => {
  const seen = seenBy('asks', ['NAC002', 'NAC009'], now);
  expect([seen.others.NAC002, seen.others.NAC009]).toEqual([now.others.NAC002, undefined]);
  for (const code of ['AAA001', 'AAA009'])
    expect(() => seen.others[code]).toThrow(
      `asks reads the office ${code}, which its reads does not name: declare it with defineReadingProcedure and name the office there`,
    );
  expect([companyIn(seen, 'NAC'), companyIn(seen, 'AAA')]).toEqual([now.company, undefined]);
});

test('the empty code, and one that is still to be issued, is no office', () => {
  const seen = seenBy('asks', [], now);
  expect([seen.others[''], seen.others['new-office'], seen.others.NAC001]).toEqual([undefined, undefined, undefined]);
});

test('of several procedures of an application each sees what itself named', () => {
  const holds = ({ code }: { code: string }, { others }: Present) => others[code]?.office.inForce === true;
  const names = defineReadingProcedure({
    ...shell,
    id: 'names',
    reads: (_, { code = '' }) => [code],
    rules: [{ ...rule, holds }],
  });
  const another = defineReadingProcedure({ ...shell, id: 'another', reads: () => [], rules: [{ ...rule, holds }] });
  const none = defineProcedure({ ...shell, id: 'none', rules: [{ ...rule, holds: ({ code }) => code !== '' }] });
  const judge = (...all: Parameters<typeof assess>[0]) => {
    const typed = all.map((each) => typedOf(each, { code: 'NAC002' }).pages);
    return assess(all, { pages: Object.assign({}, ...typed), shown: {}, files: {} }, now).checks;
  };
  expect(judge(names, none).map(({ result }) => result)).toEqual(['pass', 'pass']);
  expect(() => judge(names, another)).toThrow('another reads the office NAC002');
});
