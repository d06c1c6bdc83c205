import { describe, expect, test } from 'vitest';
import { judgeNamed } from '../../test/support/examples.ts';
import { assess } from '../procedure/assess.ts';
import type { AnyProcedure } from '../procedure/define.ts';
import type { Raw } from '../procedure/field.ts';
import { headOffice } from './office/head-office.ts';
import { officeProfile } from './office/office-profile.ts';
import { exampleOf } from './parts/examples.ts';
import { positionSuccession } from './special/position-succession.ts';

const overwrite = (procedure: AnyProcedure, page: string, raw: Raw) => {
  const now = exampleOf();
  const opened = procedure.pages[0].sections.flatMap(({ ask }: { ask: object }) => Object.entries(ask));
  const shown = Object.assign(
    {},
    ...opened.map(([name, field]: [string, { from(n: unknown): unknown; write(v: unknown, n: string): Raw }]) =>
      field.write(field.from(now), name),
    ),
  );
  return assess([procedure], { pages: { [page]: { ...shown, ...raw } }, shown: { [page]: shown }, files: {} }, now);
};

describe('right C3: what NACCS holds too is set there', () => {
  test('a succession under the same abbreviation that renames the company', () => {
    const renamed = judgeNamed(positionSuccession, 'only the name changes');
    expect(renamed.before.company.name).not.toBe(renamed.after.company.name);
    expect(renamed.needsSetting).toBe(true);
  });

  test.each([
    ['the company’s name', officeProfile, 'office-profile.profile', { companyName: ['新商事株式会社'] }, true],
    ['the office’s name', officeProfile, 'office-profile.profile', { officeName: ['京橋営業所'] }, true],
    ['an address alone', officeProfile, 'office-profile.profile', { address: ['東京都港区4-5-6'] }, false],
    ['the head office alone', headOffice, 'head-office.head-office', { address: ['東京都港区4-5-6'] }, false],
  ] as const)('%s', (_, procedure, page, raw, needed) => {
    const { faults, needsSetting } = overwrite(procedure, page, raw);
    expect([faults, needsSetting]).toEqual([[], needed]);
  });
});
