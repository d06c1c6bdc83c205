import { change } from '../../contract/operation.ts';
import { companyOf, hasNoWayIn, type Office, ownsEquipment, waysIn } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import type { Present } from '../../procedure/present.ts';
import { addTerminals, idsStranded, moveIdsNext, planBegins } from '../parts/connections.ts';
import { systemDiagram } from '../parts/diagram.ts';
import { sharingExamples } from './equipment-sharing.examples.ts';

/** 機器共用（追加・解除）: an office uses the line and logical terminals of another office of its company (`domain.md` 2.3). */
export const equipmentSharing = defineReadingProcedure({
  id: 'equipment-sharing',
  effectiveFrom: '2018-01-01',
  title: { ja: '機器共用（追加・解除）', en: 'Equipment sharing (add or end)' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'sharing',
  reasons: [
    { ja: '機器共用解除のため', en: 'Sharing of equipment ends' },
    { ja: '機器共用追加のため', en: 'Equipment will be shared' },
  ],
  leadClass: 'sharing',
  touches: [
    { subject: 'office', path: 'sharing' },
    { subject: 'office', path: 'plan.line' },
  ],
  help: {
    ja: '機器共用の申込は、機器を借りている事業所（機器共用依頼事業所）が行います。機器を所有する事業所からは申し込めません。',
    en: 'Filed by the office that uses another office’s equipment (the borrower). The owner of the equipment cannot file it.',
  },
  pages: [
    page(
      'sharing',
      { ja: '機器共用 入力', en: 'Equipment sharing' },
      [
        section(
          { ja: '回線・論理端末の機器共用解除に関する項目', en: 'Ending the sharing of lines and logical terminals' },
          {
            release: choices({
              label: { ja: '機器共用の解除', en: 'End sharing' },
              short: { ja: '解除する機器共用先', en: 'the offices to end sharing with' },
              optional: true,
              options: (now: Present) =>
                now.office.sharing.map(({ id }) => ({
                  value: id,
                  label: { ja: id, en: id },
                  cells: [codeCell(id), nameCell(id, now)],
                })),
              table: {
                columns: [
                  { ja: '事業所コード（機器共用先）', en: 'Office code (shared with)' },
                  { ja: '事業所名', en: 'Office name' },
                  { ja: '契約情報の変更', en: 'Change' },
                ],
                mark: { ja: '機器共用の解除', en: 'End sharing' },
              },
              none: {
                ja: '現在、他の事業所の機器を共用していません。',
                en: 'This office shares no other office’s equipment now.',
              },
            }),
          },
          {
            lead: {
              ja: '回線・論理端末の機器共用を解除する場合は、「機器共用の解除」を選択してください。',
              en: 'To end sharing, tick “End sharing” beside the office.',
            },
          },
        ),
        section(
          { ja: '回線・論理端末の機器共用追加に関する項目', en: 'Adding the sharing of lines and logical terminals' },
          {
            add: officeCodes({
              label: { ja: '事業所コード（機器共用先）', en: 'Office code (shared with)' },
              short: { ja: '追加する機器共用先', en: 'the office codes to share with' },
              optional: true,
              max: 10,
              example: 'NAC001',
              own: 'others',
            }),
          },
          {
            lead: {
              ja: '回線・論理端末の機器共用を追加する場合は、機器共用先の事業所コードを入力してください。',
              en: 'To add sharing, enter the office code of the office whose equipment you will use.',
            },
            notes: [{ ja: '機器共用は同一企業内でのみ可能です。', en: 'Equipment is shared within one company only.' }],
          },
        ),
        section(
          { ja: 'システム構成図に関する項目', en: 'System diagram' },
          {
            diagram: systemDiagram({ ja: '機器共用を追加する場合', en: 'you add sharing' }),
          },
          {
            lead: {
              ja: '新規に機器共用する場合は、システム構成図を添付してください。',
              en: 'Attach a system diagram when you add sharing.',
            },
          },
        ),
      ],
      {
        ja: '「契約情報」に現在の契約内容が表示されていますので、機器共用の情報を入力してください。',
        en: 'The present contract is shown below. Enter what changes in the sharing of equipment.',
      },
    ),
  ],
  rules: [
    {
      id: 'something',
      at: 'release',
      checks: { ja: '解除または追加が1件以上選ばれている', en: 'At least one sharing is ended or added' },
      holds: (answers) => answers.release.length + answers.add.length > 0,
      message: {
        ja: '解除する機器共用先を選択するか、追加する機器共用先の事業所コードを入力してください。',
        en: 'Tick an office to end sharing with, or enter an office code to add.',
      },
      source: 'domain.md 2.3',
    },
    {
      id: 'filed-by-borrower',
      at: 'release',
      checks: { ja: '申込者は機器共用依頼事業所である', en: 'The filer is the borrower' },
      holds: (answers, now) => !answers.release.some((code) => now.borrowers.includes(code)),
      message: (answers, now) => {
        const codes = listed(answers.release.filter((code) => now.borrowers.includes(code)));
        return {
          ja: `機器所有事業所からは解除を申し込めません。機器共用依頼事業所（${codes.ja}）が申し込んでください。`,
          en: `The owner of the equipment cannot end sharing. The borrower (${codes.en}) must file it.`,
        };
      },
      evidence: (_, now) => ({
        ja: `申込者 ${now.officeCode}／この事業所の機器を共用する事業所：${listed(now.borrowers).ja}`,
        en: `Filer ${now.officeCode}; offices sharing its equipment: ${listed(now.borrowers).en}`,
      }),
      source: 'domain.md 2.3',
    },
    {
      id: 'relation-exists',
      at: 'release',
      checks: { ja: '解除する機器共用が契約にある', en: 'The sharing to end is in the contract' },
      holds: (answers, now) =>
        answers.release.every((code) => now.borrowers.includes(code) || shares(now.office, code)),
      message: (answers, now) => {
        const codes = listed(answers.release.filter((code) => !shares(now.office, code)));
        return {
          ja: `${codes.ja}とは現在共用していません。選び直してください。`,
          en: `You do not share equipment with ${codes.en}. Choose again.`,
        };
      },
      evidence: (_, now) => sharedNow(now),
      source: 'domain.md 2.3',
    },
    {
      id: 'not-itself',
      at: 'add',
      checks: { ja: '自事業所を機器共用先にしていない', en: 'The office does not share with itself' },
      holds: (answers, now) => !answers.add.includes(now.officeCode),
      message: {
        ja: '自分の事業所コードが入力されています。機器を所有する事業所のコードを入力してください。',
        en: 'This is your own office code. Enter the code of the office that owns the equipment.',
      },
      source: 'domain.md 2.3',
    },
    {
      id: 'same-company',
      at: 'add',
      checks: { ja: '機器共用先は同一企業の事業所である', en: 'The owner is an office of the same company' },
      holds: (answers, now) => answers.add.every((code) => companyOf(code) === now.companyCode),
      message: {
        ja: '機器共用は同一企業内でのみ可能です。企業略称が同じ事業所コードを入力してください。',
        en: 'Equipment is shared within one company only. Enter an office code of your company.',
      },
      evidence: (answers, now) => ({
        ja: `企業略称 ${now.companyCode}／機器共用先 ${listed(answers.add).ja}`,
        en: `Company ${now.companyCode}; owners ${listed(answers.add).en}`,
      }),
      source: 'domain.md 2.3',
    },
    {
      id: 'owner-in-force',
      at: 'add',
      checks: {
        ja: '機器共用先は開始日に契約中で、自らの機器を持つ',
        en: 'The owner is in force with equipment of its own on the start date',
      },
      holds: (answers, now) => inCompany(answers.add, now).every((code) => isOwner(now.others[code]?.office)),
      message: (answers, now) => {
        const codes = listed(inCompany(answers.add, now).filter((code) => !isOwner(now.others[code]?.office)));
        return {
          ja: `${codes.ja}は、開始日に共用できる機器（回線と端末）を持つ事業所ではありません。事業所コードを確認してください。`,
          en: `${codes.en} is no office with a line and terminals of its own on the start date. Check the office code.`,
        };
      },
      evidence: (answers, now) => equipmentOf(answers.add, now),
      source: 'domain.md 2.3',
    },
    {
      id: 'no-chain',
      at: 'add',
      checks: { ja: '借りている事業所から、また貸し・また借りにならない', en: 'No chain of borrowers' },
      holds: (answers, now) =>
        answers.add.length === 0 ||
        (now.borrowers.length === 0 &&
          inCompany(answers.add, now).every((code) => (now.others[code]?.office.sharing.length ?? 0) === 0)),
      message: {
        ja: '共用の連鎖はできません。機器を借りている事業所や、機器を貸している事業所との関係を確認してください。',
        en: 'Sharing cannot be chained: the owner must not borrow, and your office must not lend.',
      },
      evidence: (_, now) => ({
        ja: `この事業所の機器を共用する事業所：${listed(now.borrowers).ja}`,
        en: `Offices sharing this office’s equipment: ${listed(now.borrowers).en}`,
      }),
      source: 'domain.md 2.3',
    },
    {
      id: 'relation-new',
      at: 'add',
      checks: { ja: '追加する機器共用がまだ契約にない', en: 'The sharing to add is not in the contract yet' },
      holds: (answers, now) => answers.add.every((code) => !shares(now.office, code)),
      message: (answers, now) => {
        const codes = listed(answers.add.filter((code) => shares(now.office, code)));
        return {
          ja: `${codes.ja}とは既に共用しています。入力を消してください。`,
          en: `You already share equipment with ${codes.en}. Take it out.`,
        };
      },
      evidence: (_, now) => sharedNow(now),
      source: 'domain.md 2.3',
    },
    {
      id: 'diagram',
      at: 'diagram',
      checks: {
        ja: '追加の場合、システム構成図が添付されている',
        en: 'A system diagram is attached when sharing is added',
      },
      holds: (answers) => answers.add.length === 0 || answers.diagram.length > 0,
      message: {
        ja: '機器共用を追加する場合は、システム構成図を添付してください。',
        en: 'Attach a system diagram to add sharing.',
      },
      evidence: (answers) => {
        const none = answers.add.length === 0 ? { ja: '不要', en: 'not needed' } : undefined;
        const names = listed(
          answers.diagram.map((file) => file.name),
          none,
        );
        return {
          ja: `添付：${names.ja}`,
          en: `Attached: ${names.en}`,
        };
      },
      source: 'domain.md 2.3',
    },
  ],
  mends: { sharing: 'release' },
  reads: (office, answers) => [...office.sharing.map(({ id }) => id), ...(answers.add ?? [])],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    return [
      ...answers.release.map((code) => office.remove('sharing', code)),
      ...answers.add.map((code) => office.add('sharing', { id: code })),
    ];
  },
  warnings: (_, now, after) => [
    ...planBegins(now, after, 'line'),
    ...(hasNoWayIn(after.office) ? [noWayIn] : []),
    ...idsStranded(now, after),
  ],
  followUps: (_, now, after) =>
    hasNoWayIn(after.office) ? [{ procedure: 'net-terminals', because: addTerminals }] : moveIdsNext(now, after),
  concerns: (answers) => [...answers.release, ...answers.add],
  examples: sharingExamples,
});

const noWayIn: Text = {
  ja: '解除後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this, the office has no way into the service left.',
};

const shares = (office: Office, code: string): boolean => office.sharing.some(({ id }) => id === code);
const isOwner = (office: Office | undefined): boolean => office?.inForce === true && ownsEquipment(office);
const inCompany = (codes: readonly string[], now: Present) =>
  codes.filter((code) => companyOf(code) === now.companyCode && code !== now.officeCode);
const codeCell = (code: string): Text => ({ ja: code, en: code });
const nameCell = (code: string, now: Present): Text => codeCell(now.others[code]?.office.name ?? '—');

function sharedNow(now: Present): Text {
  const codes = now.office.sharing.map(({ id }) => id);
  return {
    ja: `開始日の契約の機器共用先：${listed(codes).ja}`,
    en: `Shared with on the start date: ${listed(codes).en}`,
  };
}

function equipmentOf(codes: readonly string[], now: Present): Text {
  const say = (code: string, line: string, terminals: string) => {
    const office = now.others[code]?.office;
    return office
      ? `${code} ${office.name}: ${line} ${office.lines.length}, ${terminals} ${waysIn(office).own}`
      : `${code}: —`;
  };
  return listed(
    codes.map((code) => ({ ja: say(code, '回線', '端末'), en: say(code, 'lines', 'terminals') })),
    { ja: '追加なし', en: 'nothing added' },
  );
}
