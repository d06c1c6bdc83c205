import { describe, expect, test } from 'vitest';
import { classesOf } from '../application/record/classes.ts';
import { type BusinessKind, businessKinds } from '../contract/masters.ts';
import type { LeadClassId } from '../operator/lead-classes.ts';
import { createCatalogue } from '../procedure/catalogue.ts';
import type { ApplicationClass, SpecialClass } from '../procedure/classes.ts';
import type { Group } from '../procedure/define.ts';
import { procedures } from './index.ts';
import { entryOf, menu } from './menu.ts';
import { groupsOf, haveArchive } from './parts/codes.ts';

// One line for each kind that the sources have (domain.md 2.0, 2.1, 3.4, 3.5; decisions.md 15): what is moved by mistake shows here.

type Line = readonly [
  Group,
  ApplicationClass,
  SpecialClass | '',
  'alone' | 'with others',
  'asked before' | '',
  LeadClassId,
];

const kindsOfApplication: Readonly<Record<string, Line>> = {
  'office-profile': ['office', 'change', '', 'with others', '', 'profile'],
  'contractor-name': ['office', 'change', '', 'with others', '', 'contact'],
  'head-office': ['office', 'change', '', 'with others', '', 'profile'],
  'system-manager': ['office', 'change', '', 'with others', '', 'contact'],
  'business-kinds': ['codes', 'change', '', 'with others', '', 'kinds'],
  'user-codes': ['codes', 'change', '', 'with others', '', 'ids'],
  'id-numbers': ['codes', 'change', '', 'with others', '', 'ids'],
  'net-terminals': ['internet', 'change', '', 'with others', '', 'terminals'],
  'web-certificates': ['internet', 'change', '', 'with others', '', 'certificates'],
  'access-lines': ['line', 'change', '', 'with others', '', 'lines'],
  'logical-terminals': ['line', 'change', '', 'with others', '', 'terminals'],
  'mailbox-counts': ['line', 'change', '', 'with others', '', 'terminals'],
  'price-plan': ['plan', 'change', '', 'with others', '', 'plan'],
  'stat-reports': ['reports', 'change', '', 'with others', '', 'reports'],
  'bonded-archive': ['archive', 'change', '', 'with others', '', 'reports'],
  'billing-address': ['billing', 'change', '', 'with others', '', 'billing'],
  'billing-contact': ['billing', 'change', '', 'with others', '', 'billing'],
  'payment-method': ['billing', 'change', '', 'with others', '', 'billing'],
  'equipment-sharing': ['special', 'change', 'sharing', 'alone', 'asked before', 'sharing'],
  'joint-use': ['special', 'change', 'jointUse', 'alone', 'asked before', 'jointUse'],
  'joint-use-new-office': ['special', 'change', 'jointUse', 'alone', 'asked before', 'jointUse'],
  'registration-transfer': ['special', 'change', 'transfer', 'alone', 'asked before', 'transfer'],
  'bulk-change': ['special', 'change', '', 'alone', 'asked before', 'contact'],
  'position-succession': ['special', 'change', 'succession', 'alone', 'asked before', 'succession'],
  'contract-end': ['special', 'closure', '', 'alone', '', 'closure'],
  'new-contract': ['new', 'newContract', '', 'with others', '', 'newContract'],
  'new-office': ['new', 'newContract', '', 'with others', '', 'newContract'],
  'broker-id': ['broker', 'broker', '', 'with others', '', 'ids'],
  'setting-brokerage': ['setting', 'setting', '', 'with others', '', 'ids'],
  'setting-warehouse': ['setting', 'setting', '', 'with others', '', 'ids'],
  'setting-trader': ['setting', 'setting', '', 'with others', '', 'ids'],
  'setting-others': ['setting', 'setting', '', 'with others', '', 'ids'],
  'setting-profile': ['setting', 'setting', '', 'with others', '', 'ids'],
};

test('right F: each procedure is of its kind, group and lead class', () => {
  const catalogue = createCatalogue(procedures);
  const lines = procedures.map(({ id, group, alone, priorContact, leadClass }) => {
    const { main, special } = classesOf(catalogue, [id], '2026-12-01');
    const [kind = ''] = special;
    return [id, [group, main, kind, alone ? 'alone' : 'with others', priorContact ? 'asked before' : '', leadClass]];
  });
  expect(Object.fromEntries(lines)).toMatchObject(kindsOfApplication);
  for (const [id, [group]] of Object.entries(kindsOfApplication)) {
    const where = menu.filter(({ items }) => items.some(({ procedure }) => procedure === id)).map((each) => each.group);
    const entry = entryOf(id)?.group;
    expect([id, ...where, ...(entry && !where.includes(entry) ? [entry] : [])]).toEqual([id, group]);
  }
});

/** Group and whether the archive is there for it; '' for kinds whose group is not known. */
const kinds: Readonly<Record<BusinessKind, readonly [string, string, boolean]>> = {
  customsBrokerage: ['通関業', 'I', false],
  customsBroker: ['通関士', 'I', false],
  airConsolidator: ['混載業', 'I', false],
  airline: ['航空会社', 'I', true],
  aircraftSupplies: ['機用品業', 'I', true],
  trader: ['輸出入者', 'I', false],
  seaFreightForwarder: ['海貨業', 'I', false],
  nvocc: ['NVOCC', 'I', false],
  airCargoAgent: ['航空貨物代理店', 'I', false],
  bondedWarehouse: ['保税蔵置場', 'II', true],
  containerYard: ['CY', 'III', true],
  shippingLine: ['船会社', 'IV', false],
  shipAgent: ['船舶代理店', 'IV', false],
  bank: ['銀行', 'V', false],
  generalApplicant: ['汎用申請者', 'VI', false],
  vanPool: ['バンプール', 'VII', false],
  nonLifeInsurer: ['損害保険会社', '', false],
  tradeControlUser: ['外為法関連業務', '', false],
};

describe('right F: kinds of business and their groups', () => {
  const all = Object.keys(kinds) as BusinessKind[];

  test('each is in its group, with the archive or without', () => {
    const lines = Object.entries(businessKinds).map(([id, { label, group, archive }]) => [
      id,
      [label.ja, group, archive],
    ]);
    expect(Object.fromEntries(lines)).toEqual(kinds);
    for (const kind of all) expect([kind, haveArchive([kind])]).toEqual([kind, kinds[kind][2]]);
  });

  test('two share a user code where their group is one; a general applicant goes with any, unknown groups with none', () => {
    for (const one of all)
      for (const other of all) {
        const any = [one, other].includes('generalApplicant');
        const same = one === other || any || (kinds[one][1] !== '' && kinds[one][1] === kinds[other][1]);
        expect([one, other, groupsOf([one, other]).length <= 1]).toEqual([one, other, same]);
      }
  });
});
