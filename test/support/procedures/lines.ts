import { lineKinds } from '../../../src/contract/masters.ts';
import { change } from '../../../src/contract/operation.ts';
import type { Line } from '../../../src/contract/shape.ts';
import { defineProcedure, page, section } from '../../../src/procedure/define.ts';
import { choice } from '../../../src/procedure/fields/choice.ts';
import { files } from '../../../src/procedure/fields/files.ts';
import { rows } from '../../../src/procedure/fields/rows.ts';
import { text } from '../../../src/procedure/fields/text.ts';
import type { Present } from '../../../src/procedure/present.ts';
import { presentOf } from './present.ts';

const dedicated = { line: 'L2', kind: 'dedicated', speed: '1Mbps' } as const;

const now = presentOf('NAC001');
const lineAlone: Present = {
  ...now,
  office: { ...now.office, line: { terminals: 0, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 } },
};

/** A list: rows are added, taken away and changed by their identity. */
export const lines = defineProcedure({
  id: 'test-lines',
  effectiveFrom: '2018-01-01',
  title: { ja: '回線（追加・変更・廃止）', en: 'Lines (add, change, end)' },
  group: 'line',
  leadClass: 'terminals',
  touches: [{ subject: 'office', path: 'lines' }],
  pages: [
    page('lines', { ja: '回線 入力', en: 'Lines' }, [
      section(
        { ja: '回線', en: 'Lines' },
        {
          lines: rows({
            label: { ja: '回線', en: 'Lines' },
            optional: true,
            max: 3,
            columns: {
              line: text({ label: { ja: '回線番号', en: 'Line' }, limit: 4 }),
              kind: choice({
                label: { ja: '回線種別', en: 'Kind' },
                options: { dedicated: lineKinds.dedicated, broadband: lineKinds.broadband },
              }),
              speed: text({ label: { ja: '速度', en: 'Speed' }, limit: 20 }),
            },
            from: (now) =>
              now.office.lines.map(({ id, kind, speed }) => ({
                line: id,
                kind: kind === 'dedicated' ? kind : ('broadband' as const),
                speed,
              })),
          }),
          diagram: files({
            label: { ja: 'システム構成図', en: 'System diagram' },
            optional: true,
            max: 3,
            steps: [],
            attach: { ja: '添付する', en: 'Attach' },
          }),
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'each-once',
      at: 'lines',
      checks: { ja: '回線番号が重複していない', en: 'Each line stands once' },
      holds: ({ lines: typed }) => new Set(typed.map(({ line }) => line)).size === typed.length,
      message: { ja: '同じ回線番号が2回入力されています。', en: 'A line is entered twice.' },
      source: 'domain.md 3.7',
    },
    {
      id: 'diagram',
      at: 'diagram',
      checks: { ja: '回線を追加する場合、構成図がある', en: 'A diagram is attached when a line is added' },
      holds: ({ lines: typed, diagram }, now) =>
        diagram.length > 0 || typed.every(({ line }) => now.office.lines.some(({ id }) => id === line)),
      message: { ja: 'システム構成図を添付してください。', en: 'Attach a system diagram.' },
      source: 'domain.md 2.2',
    },
  ],
  effect: ({ lines: typed }, now) => {
    const office = change('office', now.officeCode);
    const held = (id: string) => now.office.lines.some((line) => line.id === id);
    return [
      ...now.office.lines
        .filter(({ id }) => !typed.some(({ line }) => line === id))
        .map(({ id }) => office.remove('lines', id)),
      ...typed.flatMap(({ line, kind, speed }) =>
        held(line)
          ? [office.set(`lines.${line}.kind`, kind), office.set(`lines.${line}.speed`, speed)]
          : [office.add('lines', { ...plainLine, id: line, kind, speed })],
      ),
    ];
  },
  examples: [
    {
      name: 'one is added, one changed',
      now: presentOf('NAC001'),
      answers: {
        lines: [{ line: 'L1', kind: 'broadband', speed: '10Gbps' }, dedicated],
        diagram: [{ id: '1', name: '図.pdf', size: 1, sha256: '' }],
      },
    },
    { name: 'all end', now: lineAlone, answers: { lines: [], diagram: [] } },
    {
      name: 'twice',
      now: presentOf('NAC001'),
      answers: { lines: [dedicated, dedicated], diagram: [] },
      breaks: 'each-once',
    },
    { name: 'no diagram', now: presentOf('NAC001'), answers: { lines: [dedicated], diagram: [] }, breaks: 'diagram' },
  ],
});

const plainLine: Omit<Line, 'id' | 'kind' | 'speed'> = {
  address: '',
  area: 'common',
  wiringRental: false,
  maintenance: 'weekdays',
  redundancy: false,
  spareRouter: false,
  pingMonitoring: false,
};
