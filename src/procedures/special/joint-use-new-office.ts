import { canBeParent } from '../../contract/connections.ts';
import { change } from '../../contract/operation.ts';
import type { Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import type { Present } from '../../procedure/present.ts';
import { parentConsent } from '../parts/consent.ts';
import { newOfficeRules, newOfficeWarnings } from '../parts/new-office.rules.ts';
import { jointOfficePages, newOfficeLeads, newOfficeSlots, officeSlot, openedOffice } from '../parts/new-office.ts';
import { jointUseNewOfficeExamples } from './joint-use-new-office.examples.ts';

const slots = 'joint-use-new-office';

/** 共同利用（新規事業所）: a new office of the company begins under a parent, of another company too (`domain.md` 2.2). */
export const jointUseNewOffice = defineReadingProcedure({
  id: 'joint-use-new-office',
  effectiveFrom: '2018-01-01',
  title: { ja: '共同利用（新規事業所）', en: 'Joint use (new office)' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'jointUse',
  leadClass: 'jointUse',
  alsoLeads: newOfficeLeads,
  touches: [],
  opens: ['office'],
  needsSetting: () => true,
  help: {
    ja: '登録後に親の事業所のシステム管理責任者が画面で同意してから、審査が始まります。先に親の事業所と相談してください。企業名と本社の情報は、現在の契約のとおりです。',
    en: 'The parent’s system manager agrees on-line after you have filed, and the review begins then. Talk to the parent first. Company and head office are those of the present contract.',
  },
  pages: [
    page('parent', { ja: '共同利用の親の事業所 入力', en: 'Parent of the joint use' }, [
      section(
        { ja: '共同利用の親の事業所に関する項目', en: 'Parent of the joint use' },
        {
          parent: officeCodes({
            label: { ja: '共同利用の親の事業所コード', en: 'Office code of the parent' },
            max: 1,
            example: 'AAA001',
          }),
        },
        {
          lead: {
            ja: '新しい事業所は、親の事業所の回線と端末、またはメールボックスを利用します。他の企業の事業所も入力できます。',
            en: 'The new office uses the line and terminals, or the mailbox, of its parent. It may be of another company.',
          },
          notes: [
            {
              ja: '登録すると、親の事業所のシステム管理責任者に同意をお願いするメールが届きます。',
              en: 'When you file, the parent’s system manager gets a mail that asks for the agreement.',
            },
          ],
        },
      ),
    ]),
    ...jointOfficePages,
  ],
  rules: [
    {
      id: 'parent-in-force',
      at: 'parent',
      checks: {
        ja: '親は開始日に契約中で、自らの機器またはメールボックスを持つ',
        en: 'The parent is in force with equipment or a mailbox of its own on the start date',
      },
      holds: ({ parent }, now) => parent.every((code) => isParent(officeOf(code, now))),
      message: ({ parent }) => ({
        ja: `${parent.join('、')}は、開始日に共同利用の親となれる（回線と端末、またはメールボックスを持つ）事業所ではありません。事業所コードを確認してください。`,
        en: `${parent.join(', ')} cannot be a parent: it needs a contract with a line and terminals, or a mailbox, on the start date. Check the office code.`,
      }),
      evidence: ({ parent }, now) => equipmentText(parent, now),
      source: 'domain.md 2.2',
    },
    {
      id: 'no-chain',
      at: 'parent',
      checks: { ja: '共同利用が連鎖しない', en: 'No chain of joint use' },
      holds: ({ parent }, now) => parent.every((code) => (officeOf(code, now)?.jointUseParent ?? '') === ''),
      message: {
        ja: '共同利用の連鎖はできません。入力された事業所は、他の事業所の下で共同利用をしています。',
        en: 'Joint use cannot be chained: that office is itself in joint use under another.',
      },
      source: 'domain.md 2.2',
    },
    ...newOfficeRules<JointAnswers>(({ parent }) => parent[0] ?? ''),
  ],
  reads: (_, { parent = [] }) => parent,
  issues: (answers, { companyCode }) =>
    newOfficeSlots(answers, slots, { pattern: new RegExp(`^${companyCode}[A-Z0-9]{3}$`) }, companyCode),
  effect: (answers, now, issued) => [
    change('office', issued(officeSlot(slots))).open(
      openedOffice(answers, now, issued, slots, { jointUseParent: answers.parent[0] ?? '' }),
    ),
  ],
  warnings: newOfficeWarnings,
  concerns: ({ parent }) => parent,
  consent: parentConsent,
  examples: jointUseNewOfficeExamples,
});

type JointAnswers = Parameters<typeof newOfficeWarnings>[0] & { parent: readonly string[] };

/** A parent may be the office that files. */
const officeOf = (code: string, now: Present): Office | undefined =>
  code === now.officeCode ? now.office : now.others[code]?.office;

const isParent = (office: Office | undefined): boolean => office?.inForce === true && canBeParent(office);

function equipmentText([code = '']: readonly string[], now: Present): Text {
  const office = officeOf(code, now);
  if (!office) return { ja: `${code}：契約なし`, en: `${code}: no contract` };
  const { lines, line } = office;
  return {
    ja: `${code} ${office.name}：回線 ${lines.length}、端末 ${line.terminals}、メールボックス ${line.mailboxes}`,
    en: `${code} ${office.name}: lines ${lines.length}, terminals ${line.terminals}, mailboxes ${line.mailboxes}`,
  };
}
