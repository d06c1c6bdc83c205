import { describe, expect, test } from 'vitest';
import { type Actor, type CentreRole, type CompanyRole, centreRoles, companyRoles } from './actor.ts';
import {
  may,
  NotLoggedInError,
  NotPermittedError,
  type Permission,
  permissions,
  requirePermission,
} from './permissions.ts';

const person = { personId: '1', loginId: 'somebody', name: '', mail: '', loggedInAt: new Date(0) };

const inOffice = (role: CompanyRole): Actor => ({
  ...person,
  side: 'company',
  companyCode: 'NAC',
  offices: [{ code: 'NAC002', role }],
  administrator: false,
});

const companyAdministrator: Actor = {
  ...person,
  side: 'company',
  companyCode: 'NAC',
  offices: [
    { code: 'NAC001', role: 'manager' },
    { code: 'NAC002', role: 'manager' },
  ],
  administrator: true,
};

const ofCentre = (role: CentreRole): Actor => ({ ...person, side: 'centre', roles: [role] });

// manager, clerk, billing, viewer, newcomer, company administrator | reviewer, approver, setting, cert, billing, schedule, help desk,
// auditor, administrator
const matrix: Record<Permission, string> = {
  'menu.read': 'yyyyyy ......yy.',
  'application.list': 'yy.yyy ......yy.',
  'application.read': 'yy.yyy yyyyyyyyy',
  'application.file': 'yy..yy .........',
  'change.file': 'yy...y .........',
  'office.open': 'y...yy .........',
  'application.withdraw': 'yy..yy .........',
  'consent.answer': 'y....y .........',
  'message.write': 'yy..yy .........',
  'contract.read': 'yyyy.y yyyyyyyyy',
  'bill.open': 'yyyy.y .........',
  'bill.read': 'y.y..y .y..y.yyy',
  'schedule.read': 'yyyyyy yyyyyyyyy',
  'password.change': 'yyyyyy yyyyyyyyy',
  'queue.read': '...... yyyyyy.yy',
  'review.read': '...... yyyyyy.yy',
  'review.take': '...... y........',
  'review.decide': '...... yy.......',
  'review.approve': '...... .y.......',
  'message.answer': '...... yy.......',
  'billing.read': '...... .y..y..yy',
  'billing.work': '...... ....y....',
  'billing.approve': '...... .y..y...y',
  'price.edit': '...... ....y...y',
  'mandate.note': '...... y...y....',
  'mailbox.read': '...... ........y',
  'people.manage': '.....y ........y',
  'audit.read': '...... .......yy',
  'metrics.read': '...... ........y',
};

const everybody = [...companyRoles.map(inOffice), companyAdministrator, ...centreRoles.map(ofCentre)];

test.each(Object.entries(matrix) as [Permission, string][])('%s is held by %s', (permission, expected) => {
  const held = everybody.map((actor) => (may(actor, permission, 'NAC002') ? 'y' : '.')).join('');
  expect(held).toBe(expected.replace(' ', ''));
});

test('every permission stands in the matrix', () => {
  expect(Object.keys(matrix)).toEqual(Object.keys(permissions));
});

describe('an office', () => {
  test.each(Object.keys(permissions) as Permission[])(
    'that is not one’s own gives nobody of a company %s',
    (permission) => {
      for (const actor of [...companyRoles.map(inOffice), companyAdministrator])
        for (const office of ['NAC003', 'AAA001', '']) expect(may(actor, permission, office)).toBe(false);
    },
  );

  test('gives its own role, not that of another office', () => {
    const offices = [
      { code: 'NAC001', role: 'viewer' },
      { code: 'NAC002', role: 'clerk' },
    ] as const;
    const actor: Actor = { ...inOffice('clerk'), offices } as Actor;
    expect(may(actor, 'application.file', 'NAC001')).toBe(false);
    expect(may(actor, 'application.file', 'NAC002')).toBe(true);
    expect(may(actor, 'application.file')).toBe(true);
  });
});

test('right F: a company administrator manages its people also while without an office', () => {
  const officeless = { ...companyAdministrator, offices: [] } as Actor;
  expect([may(officeless, 'people.manage'), may(officeless, 'people.manage', 'NAC001')]).toEqual([true, false]);
  expect(may({ ...officeless, administrator: false } as Actor, 'people.manage')).toBe(false);
});

test('somebody without a role may nothing', () => {
  const nobody = { ...ofCentre('reviewer'), roles: [] } as Actor;
  const officeless = { ...inOffice('manager'), offices: [] } as Actor;
  for (const permission of Object.keys(permissions) as Permission[])
    expect([may(nobody, permission), may(officeless, permission)]).toEqual([false, false]);
});

test('requirePermission tells nobody from somebody who may not', () => {
  expect(() => requirePermission(null, 'menu.read')).toThrow(NotLoggedInError);
  expect(() => requirePermission(inOffice('viewer'), 'application.file', 'NAC002')).toThrow(NotPermittedError);
  expect(() => requirePermission(inOffice('clerk'), 'application.file', 'NAC002')).not.toThrow();
});
