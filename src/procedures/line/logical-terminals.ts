import { type DeviceCount, devicesOf } from '../../contract/devices.ts';
import { change } from '../../contract/operation.ts';
import { hasNoWayIn } from '../../contract/shape.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { count } from '../../procedure/fields/count.ts';
import { idsLeft, noWayLeft, planBegins, takeOutIds } from '../parts/connections.ts';
import { deviceNote, deviceParts, deviceQuestion, devicesAddUp, devicesChange } from '../parts/devices.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';

const line = { terminals: 4, servers: 1, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 };
const withLine = exampleOf({ plan: { line: 'A', internet: 'none' }, lines: [exampleLine], line });
const withoutLine = exampleOf({ plan: { line: 'A', internet: 'none' }, line });

const mailTerminals: DeviceCount = { kind: 'mailTerminal', area: 'sea', count: 4 };
const known = exampleOf({
  plan: { line: 'A', internet: 'none' },
  lines: [exampleLine],
  line,
  devices: devicesOf([mailTerminals]),
});

const totals = ['terminals', 'servers'] as const;
type Answers = { terminals: number; servers: number; devices: readonly DeviceCount[] };

/** 一般NACCS端末（追加・削除）: logical terminals and servers at the office's own lines (`domain.md` 2.2, 3.6). */
export const logicalTerminals = defineProcedure({
  id: 'logical-terminals',
  effectiveFrom: '2018-01-01',
  title: { ja: '一般NACCS端末の登録情報（追加・削除）', en: 'General NACCS terminals (add, remove)' },
  group: 'line',
  reasons: [
    { ja: '端末の増設のため', en: 'More terminals' },
    { ja: '端末の減少のため', en: 'Fewer terminals' },
  ],
  leadClass: 'terminals',
  touches: [
    { subject: 'office', path: 'line.terminals' },
    { subject: 'office', path: 'line.servers' },
    ...deviceParts(totals),
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
      section(
        { ja: '機器等の種別・システム区分に関する項目', en: 'Kind and system' },
        { devices: deviceQuestion(totals, 'present') },
        {
          lead: {
            ja: '論理端末とサーバの内訳を、処理方式とシステム区分ごとに入力してください。',
            en: 'Enter of what processing method the terminals and servers are, and for which system.',
          },
          notes: [deviceNote],
        },
      ),
    ]),
  ],
  rules: [
    devicesAddUp<Answers>({
      at: 'devices',
      numbers: ({ terminals, servers }) => ({ terminals, servers }),
      rows: ({ devices }) => devices,
    }),
  ],
  mends: { 'line.terminals': 'terminals', 'line.servers': 'servers' },
  effect: ({ terminals, servers, devices }, now) => {
    const office = change('office', now.officeCode);
    return [
      office.count('line.terminals', terminals - now.office.line.terminals),
      office.count('line.servers', servers - now.office.line.servers),
      ...devicesChange(now, { terminals, servers }, devices),
    ];
  },
  warnings: (_, now, after) => [...planBegins(now, after, 'line'), ...(hasNoWayIn(after.office) ? [noWayLeft] : [])],
  followUps: (_, __, after) => {
    const left = idsLeft(after, 'line');
    return left.length === 0 ? [] : [{ procedure: 'id-numbers', because: takeOutIds(left) }];
  },
  examples: [
    { name: 'two more terminals', now: withLine, answers: { terminals: 6, servers: 1, devices: [] } },
    { name: 'another server, one terminal fewer', now: withLine, answers: { terminals: 3, servers: 2, devices: [] } },
    { name: 'what has no line goes', now: withoutLine, answers: { terminals: 0, servers: 0, devices: [] } },
    {
      name: 'another terminal, with what they are',
      now: withLine,
      answers: {
        terminals: 5,
        servers: 1,
        devices: [
          { kind: 'mailTerminal', area: 'sea', count: 3 },
          { kind: 'interactiveTerminal', area: 'common', count: 2 },
          { kind: 'mailServer', area: 'sea', count: 1 },
        ],
      },
    },
    {
      name: 'another terminal of the one kind that there is',
      now: known,
      answers: { terminals: 5, servers: 1, devices: [mailTerminals] },
    },
    {
      name: 'more by kind than in all',
      now: withLine,
      answers: { terminals: 5, servers: 1, devices: [{ ...mailTerminals, count: 6 }] },
      breaks: 'devices-add-up',
    },
    {
      name: 'the last terminal while others use the equipment',
      now: { ...withLine, borrowers: ['NAC002'] },
      answers: { terminals: 0, servers: 1, devices: [] },
      breaks: 'keeps-what-others-share',
    },
    {
      name: 'more terminals without a line',
      now: withoutLine,
      answers: { terminals: 5, servers: 1, devices: [] },
      breaks: 'line-for-equipment',
    },
  ],
});
