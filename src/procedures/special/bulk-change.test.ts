import { expect, test } from 'vitest';
import { judgeNamed } from '../../../test/support/examples.ts';
import { bulkChange } from './bulk-change.ts';

const judged = (name: string) => judgeNamed(bulkChange, name);

test('every office that is named gets the contractor, and the managers of the others are told', () => {
  const { after, concerns } = judged('another contractor for three offices');
  const contractors = [after.office, after.others.NAC002?.office, after.others.NAC003?.office];
  expect(contractors.map((office) => office?.contractor.name)).toEqual(['港 一郎', '港 一郎', '港 一郎']);
  expect(concerns).toEqual(['NAC002', 'NAC003']);
});

test('an office that is not named stays as it is, the filer’s own too', () => {
  const { before, after } = judged('both for two others');
  expect(after.office).toEqual(before.office);
  expect(after.others.NAC002?.office.manager.mail).toBe('kyotsu@naccs.example');
});

test('of another company nothing is told but that it is another', () => {
  expect(judged('another company').faults.map(({ message }) => message.ja)).toEqual([
    'AAA001は他の企業の事業所です。企業略称が NAC の事業所コードを入力してください。',
  ]);
});
