import { describe, expect, test } from 'vitest';
import { exampleLine } from '../procedures/parts/examples.ts';
import { blankOffice, hasNoWayIn, type Office, waysIn } from './shape.ts';

const office = (more: Partial<Office>): Office => ({ ...blankOffice, inForce: true, ...more });
const none = { own: 0, shared: 0, internet: 0, joint: 0 };

describe('right F: each way into the service counts by itself', () => {
  test.each([
    ['joint use', office({ jointUseParent: 'AAA001' }), { joint: 1 }],
    ['shared equipment', office({ sharing: [{ id: 'NAC002' }, { id: 'NAC003' }] }), { shared: 2 }],
    ['netNACCS terminals', office({ internet: { netTerminals: 3, webCertificates: 0 } }), { internet: 3 }],
    ['webNACCS certificates', office({ internet: { netTerminals: 0, webCertificates: 1 } }), { internet: 1 }],
    [
      'a line with terminals',
      office({ lines: [exampleLine], line: { ...blankOffice.line, terminals: 4 } }),
      { own: 4 },
    ],
  ])('%s', (_, one, ways) => {
    expect(waysIn(one)).toEqual({ ...none, ...ways });
    expect(hasNoWayIn(one)).toBe(false);
  });

  test.each([
    ['nothing', office({})],
    ['a line without a terminal', office({ lines: [exampleLine] })],
    ['terminals without a line', office({ line: { ...blankOffice.line, terminals: 4 } })],
    ['servers and mailboxes', office({ line: { ...blankOffice.line, servers: 1, mailboxes: 2 } })],
    ['user IDs alone', office({ userCodes: [{ id: '1ANAC', kinds: [{ id: 'trader' }] }] })],
  ])('%s is none', (_, one) => expect([waysIn(one), hasNoWayIn(one)]).toEqual([none, true]));
});
