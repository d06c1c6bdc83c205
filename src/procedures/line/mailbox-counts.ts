import { change } from '../../contract/operation.ts';
import type { Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { count } from '../../procedure/fields/count.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { planBegins } from '../parts/connections.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';

const plan: Office['plan'] = { line: 'A', internet: 'none' };
const line = { terminals: 4, servers: 1, mailboxes: 2, mailboxAddresses: 0, mailAddresses: 1 };
const present = exampleOf({ plan, lines: [exampleLine], line });
const joint = exampleOf({
  plan,
  jointUseParent: 'AAA001',
  line: { terminals: 0, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 },
});

/** 一般NACCSのメールボックス数（追加・廃止）, with the mail addresses of SMTP双方向 (`domain.md` 2.2, 3.6). */
export const mailboxCounts = defineProcedure({
  id: 'mailbox-counts',
  effectiveFrom: '2018-01-01',
  title: { ja: '一般NACCSのメールボックス数（追加・廃止）', en: 'General NACCS mailboxes (add, end)' },
  group: 'line',
  reasons: [{ ja: '自社システムの構成変更のため', en: 'Our own system changes' }],
  leadClass: 'terminals',
  touches: [
    { subject: 'office', path: 'line.mailboxes' },
    { subject: 'office', path: 'line.mailboxAddresses' },
    { subject: 'office', path: 'line.mailAddresses' },
    { subject: 'office', path: 'plan.line' },
  ],
  help: {
    ja: 'Aプランでは、メールボックス1個ごとに基本料金がかかります。メールアドレスには、基本料金はかかりません。',
    en: 'On plan A each mailbox costs a base fee. Mail addresses cost no base fee.',
  },
  pages: [
    page('mailboxes', { ja: '一般NACCSのメールボックス数 入力', en: 'General NACCS mailboxes' }, [
      section(
        { ja: 'メールボックス・メールアドレスに関する項目', en: 'Mailboxes and mail addresses' },
        {
          boxes: count({
            label: { ja: 'メールボックス数', en: 'Mailboxes' },
            from: (now) => now.office.line.mailboxes,
          }),
          boxAddresses: count({
            label: { ja: 'メールアドレス数', en: 'Mail addresses' },
            hint: { ja: 'メールボックスで使うメールアドレスの数です。', en: 'Those that the mailboxes are used with.' },
            optional: true,
            from: (now) => now.office.line.mailboxAddresses,
          }),
          addresses: count({
            label: { ja: 'メールアドレス数（SMTP双方向）', en: 'Mail addresses (two-way SMTP)' },
            from: (now) => now.office.line.mailAddresses,
          }),
        },
        {
          lead: {
            ja: '追加または廃止した後の合計を入力してください。変更しない項目は、そのままにしてください。',
            en: 'Enter how many there will be in all. Leave alone what does not change.',
          },
        },
      ),
    ]),
  ],
  rules: [],
  mends: {
    'line.mailboxes': 'boxes',
    'line.mailboxAddresses': 'boxAddresses',
    'line.mailAddresses': 'addresses',
  },
  effect: ({ boxes, boxAddresses, addresses }, now) => {
    const office = change('office', now.officeCode);
    return [
      office.count('line.mailboxes', boxes - now.office.line.mailboxes),
      office.count('line.mailboxAddresses', boxAddresses - now.office.line.mailboxAddresses),
      office.count('line.mailAddresses', addresses - now.office.line.mailAddresses),
    ];
  },
  warnings: (_, now, after) => [...planBegins(now, after, 'line'), ...(paysOneUnit(after) ? [oneUnit] : [])],
  examples: [
    { name: 'one more mailbox', now: present, answers: { boxes: 3, boxAddresses: 2, addresses: 1 } },
    { name: 'mailboxes end, addresses come', now: present, answers: { boxes: 0, boxAddresses: 0, addresses: 3 } },
    { name: 'the last mailbox of a joint use ends', now: joint, answers: { boxes: 0, boxAddresses: 0, addresses: 0 } },
    {
      name: 'a mailbox without a line',
      now: exampleOf(),
      answers: { boxes: 1, boxAddresses: 0, addresses: 0 },
      breaks: 'line-for-mail',
    },
  ],
});

/** Joint use without a mailbox stays one unit on plan A (`domain.md` 4). */
const paysOneUnit = ({ office }: OwnPresent): boolean =>
  office.jointUseParent !== '' && office.plan.line === 'A' && office.line.terminals + office.line.mailboxes === 0;

const oneUnit: Text = {
  ja: 'メールボックスがなくなっても、Aプランのままでは1単位分の基本料金がかかります。不要な場合は、「料金プラン」でBプランに変更してください。',
  en: 'On plan A one unit of the base fee stays even without a mailbox. To avoid it, change to plan B under “Price plan”.',
};
