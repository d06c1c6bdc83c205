import { change } from '../contract/operation.ts';
import { hasNoWayIn } from '../contract/shape.ts';
import { defineProcedure, page, section } from '../procedure/define.ts';
import { count } from '../procedure/fields/count.ts';
import { idsLeft, noWayLeft, planBegins, takeOutIds } from './shared-connections.ts';
import { exampleLine, exampleOf } from './shared-examples.ts';

const line = { terminals: 4, servers: 1, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 };
const withLine = exampleOf({ plan: { line: 'A', internet: 'none' }, lines: [exampleLine], line });
const withoutLine = exampleOf({ plan: { line: 'A', internet: 'none' }, line });

/** 一般NACCS端末（追加・削除）: logical terminals and servers at the office's own lines (`domain.md` 2.2, 3.6). */
export const logicalTerminals = defineProcedure({
  id: 'logical-terminals',
  effectiveFrom: '2018-01-01',
  title: { ja: '一般NACCS端末の登録情報（追加・削除）', en: 'General NACCS terminals (add, remove)' },
  group: 'line',
  leadClass: 'terminals',
  touches: [
    { subject: 'office', path: 'line.terminals' },
    { subject: 'office', path: 'line.servers' },
    { subject: 'office', path: 'plan.line' },
  ],
  help: {
    ja: 'Aプランでは、論理端末1台ごとに基本料金がかかります。他の事業所の機器を共用して使う端末は、ここには含めません。',
    en: 'On plan A each logical terminal costs a base fee. Terminals of another office that you share are not counted here.',
  },
  pages: [
    page('logical-terminals', { ja: '一般NACCS端末の登録情報 入力', en: 'General NACCS terminals' }, [
      section(
        { ja: '論理端末・サーバに関する項目', en: 'Logical terminals and servers' },
        {
          terminals: count({
            label: { ja: '論理端末数', en: 'Logical terminals' },
            from: (now) => now.office.line.terminals,
          }),
          servers: count({
            label: { ja: 'サーバ台数（自社システム）', en: 'Servers (own system)' },
            from: (now) => now.office.line.servers,
          }),
        },
        {
          lead: {
            ja: '追加または削除した後の合計を入力してください。変更しない項目は、そのままにしてください。',
            en: 'Enter how many there will be in all. Leave alone what does not change.',
          },
        },
      ),
    ]),
  ],
  rules: [],
  mends: { 'line.terminals': 'terminals', 'line.servers': 'servers' },
  effect: ({ terminals, servers }, now) => {
    const office = change('office', now.officeCode);
    return [
      office.count('line.terminals', terminals - now.office.line.terminals),
      office.count('line.servers', servers - now.office.line.servers),
    ];
  },
  warnings: (_, now, after) => [...planBegins(now, after, 'line'), ...(hasNoWayIn(after.office) ? [noWayLeft] : [])],
  followUps: (_, __, after) => {
    const left = idsLeft(after, 'line');
    return left.length === 0 ? [] : [{ procedure: 'id-numbers', because: takeOutIds(left) }];
  },
  examples: [
    { name: 'two more terminals', now: withLine, answers: { terminals: 6, servers: 1 } },
    { name: 'another server, one terminal fewer', now: withLine, answers: { terminals: 3, servers: 2 } },
    { name: 'what has no line goes', now: withoutLine, answers: { terminals: 0, servers: 0 } },
    {
      name: 'the last terminal while others use the equipment',
      now: { ...withLine, borrowers: ['NAC002'] },
      answers: { terminals: 0, servers: 1 },
      breaks: 'keeps-what-others-share',
    },
    {
      name: 'more terminals without a line',
      now: withoutLine,
      answers: { terminals: 5, servers: 1 },
      breaks: 'line-for-equipment',
    },
  ],
});
