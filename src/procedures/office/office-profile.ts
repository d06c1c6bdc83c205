import { change } from '../../contract/operation.ts';
import type { Line } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { address, name, phone, postalCode } from '../../procedure/fields/business.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { overwrite } from '../parts/words.ts';
import { officeProfileExamples } from './office-profile.examples.ts';

/**
 * 企業名、事業所名、所在地等: the name belongs to the company and changes for all of its offices; the rest is this office's own
 * (`domain.md` 2.1, 2.2).
 */
export const officeProfile = defineProcedure({
  id: 'office-profile',
  effectiveFrom: '2018-01-01',
  title: { ja: '企業名、事業所名、所在地等', en: 'Company name, office name, addresses' },
  group: 'office',
  reasons: [
    { ja: '事業所の移転のため', en: 'The office moves' },
    { ja: '社名変更のため', en: 'The company has a new name' },
  ],
  leadClass: 'profile',
  touches: [
    { subject: 'company', path: 'name' },
    ...(['name', 'postalCode', 'address', 'phone', 'fax'] as const).map((path) => ({
      subject: 'office' as const,
      path,
    })),
  ],
  help: {
    ja: '本社の所在地・電話番号は「本社情報」、請求書の送付先は「請求書送付先」で変更します。事業所の移転で変わるものがあれば、この申込で一緒に選択してください。',
    en: 'The head office and the address for bills are items of their own. If they change too, choose them in this application as well.',
  },
  pages: [
    page(
      'profile',
      { ja: '企業名、事業所名、所在地等 入力', en: 'Company name, office name, addresses' },
      [
        section(
          { ja: '企業に関する項目', en: 'Company' },
          { companyName: name({ label: { ja: '企業名', en: 'Company name' }, from: (now) => now.company.name }) },
          {
            lead: {
              ja: '企業名を変更すると、同じ企業略称のすべての事業所の契約情報が変わります。',
              en: 'The company name changes for every office of the company.',
            },
          },
        ),
        section(
          { ja: '事業所に関する項目', en: 'Office' },
          {
            officeName: name({ label: { ja: '事業所名', en: 'Office name' }, from: (now) => now.office.name }),
            postalCode: postalCode({
              label: { ja: '事業所郵便番号', en: 'Office postal code' },
              from: (now) => now.office.postalCode,
            }),
            address: address({
              label: { ja: '事業所所在地', en: 'Office address' },
              from: (now) => now.office.address,
            }),
            phone: phone({
              label: { ja: '事業所電話番号', en: 'Office telephone' },
              from: (now) => now.office.phone,
            }),
            fax: phone({
              label: { ja: '事業所FAX番号', en: 'Office FAX' },
              optional: true,
              from: (now) => now.office.fax,
            }),
          },
          {
            lead: {
              ja: '回線を利用している事業所が移動する場合は、「一般NACCS回線の登録情報」も選択し、回線設置場所も変更してください。',
              en: 'When an office with a line moves, also choose “General NACCS lines” and change the place of the line.',
            },
          },
        ),
      ],
      overwrite,
    ),
  ],
  rules: [
    {
      id: 'line-moves',
      at: 'address',
      checks: {
        ja: '回線のある事業所が移転する場合、回線設置場所も変更される',
        en: 'When an office with a line moves, the place of the line changes too',
      },
      holdsAfter: (_, now, after) => now.office.address === after.office.address || linesMove(now, after),
      message: (_, now) => ({
        ja: `回線（${codes(now.office.lines).ja}）を利用している事業所の所在地が変わります。申込内容の選択で「一般NACCS回線の登録情報」も選択し、回線設置場所を変更してください。`,
        en: `This office uses a line (${codes(now.office.lines).en}). In the choice of items, also choose “General NACCS lines” and change the place of the line.`,
      }),
      evidence: ({ address: typed }, now) => places(typed, now),
      source: 'domain.md 2.6',
    },
  ],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    return [
      change('company', now.companyCode).set('name', answers.companyName),
      office.set('name', answers.officeName),
      office.set('postalCode', answers.postalCode),
      office.set('address', answers.address),
      office.set('phone', answers.phone),
      office.set('fax', answers.fax),
    ];
  },
  warnings: ({ companyName }, now) => (companyName === now.company.name ? [] : [forAllOffices(now)]),
  examples: officeProfileExamples,
});

/** Whether a line was moved or ended, and none stays where the office leaves. */
function linesMove({ office: was }: OwnPresent, { office: becomes }: OwnPresent): boolean {
  const stay = becomes.lines.filter(({ id, address: at }) =>
    was.lines.some((line) => line.id === id && line.address === at),
  );
  return (
    stay.every(({ address: at }) => at !== was.address) && (was.lines.length === 0 || stay.length < was.lines.length)
  );
}

const codes = (lines: readonly Line[]): Text => listed(lines.map(({ id }) => id));

function places(typed: string, { office }: OwnPresent): Text {
  const lines = listed(
    office.lines.map(({ id, address: at }) => `${id} ${at}`),
    { ja: '回線なし', en: 'none' },
  );
  const move = office.address === typed ? typed : `${office.address} → ${typed}`;
  return {
    ja: `事業所所在地：${move}／現在の回線設置場所：${lines.ja}`,
    en: `Office address: ${move}; lines now: ${lines.en}`,
  };
}

const forAllOffices = ({ companyCode }: OwnPresent): Text => ({
  ja: `企業略称 ${companyCode} のすべての事業所の企業名が変わります。`,
  en: `The company name changes for every office of company ${companyCode}.`,
});
