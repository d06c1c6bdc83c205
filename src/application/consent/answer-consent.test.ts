import { expect, test } from 'vitest';
import { createClock } from '../../ground/clock.ts';
import { createCatalogue } from '../../procedure/catalogue.ts';
import { netTerminals } from '../../procedures/internet/net-terminals.ts';
import { jointUse } from '../../procedures/special/joint-use.ts';
import { positionSuccession } from '../../procedures/special/position-succession.ts';
import { type Status, statuses } from '../move/status.ts';
import { type AskedConsent, agreementOf, answersShown, isWanted, titlesAsked } from './answer-consent.ts';

const catalogue = createCatalogue([jointUse, positionSuccession, netTerminals]);
const services = { catalogue, clock: createClock('2026-12-01T10:00:00+09:00') };
const asked = (procedures: readonly string[], record: AskedConsent['record'] = []) =>
  ({ procedures, record }) as AskedConsent;

test('right F: an answer is wanted until somebody has answered or the centre has decided', () => {
  const wanted = (agreed: boolean | null) =>
    (Object.keys(statuses) as Status[]).filter((status) => isWanted({ agreed, status }));
  expect(wanted(null)).toEqual(['submitted', 'inReview', 'queried', 'resubmitted']);
  expect([wanted(true), wanted(false)]).toEqual([[], []]);
});

test('right F: what agreeing means is said by all that ask for it, the role by the first of them', () => {
  const [first, second] = [jointUse.consent, positionSuccession.consent];
  const means = [...(first?.means ?? []), ...(second?.means ?? [])];
  expect(means.length).toBeGreaterThan(2);
  expect(agreementOf(services, { procedures: ['net-terminals', 'joint-use', 'position-succession'] })).toEqual({
    role: first?.role,
    means,
  });
  expect(agreementOf(services, { procedures: ['position-succession'] }).role).toEqual(second?.role);
});

test('right F: a procedure that is not offered any more asks an office, and says no more', () => {
  for (const procedures of [[], ['of-another-time'], ['net-terminals']])
    expect(agreementOf(services, { procedures })).toEqual({
      role: { ja: '同意を求められている事業所', en: 'office that is asked' },
      means: [],
    });
});

test('right F: who is asked sees the answers that concern them, and none beside', () => {
  const row = (question: string) => ({ question }) as AskedConsent['record'][number]['rows'][number];
  const title = { ja: '', en: '' };
  const record: AskedConsent['record'] = [
    { id: '', title, rows: [row('position-succession.cause'), row('position-succession.codes'), row('contact.name')] },
    { id: '', title, rows: [row('position-succession.offices'), row('joint-use.parent')] },
  ];
  expect(answersShown(services, asked(['position-succession'], record)).map(({ question }) => question)).toEqual([
    'position-succession.cause',
    'position-succession.offices',
  ]);
  for (const id of ['net-terminals', 'joint-use']) expect(answersShown(services, asked([id], record))).toEqual([]);
});

test('right F: what is to be agreed to is called by its title', () => {
  expect(titlesAsked(services, asked(['joint-use']))).toEqual([jointUse.title]);
});
