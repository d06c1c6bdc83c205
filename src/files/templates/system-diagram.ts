import { type Area, type Arrow, type Block, type Box, entry, quiet, type Sheet, strong, title } from './sheet.ts';

/** システム構成図: whose equipment it is, over which line it is reached, and what the applicant's terminals use of it. */
export function systemDiagram(): Sheet {
  return {
    columns: 48,
    rows: 45,
    blocks: [
      ...heading(),
      ...bar(11, '構成図', 'Diagram'),
      ...bar(37, '凡例', 'Legend'),
      ...bar(41, '記入方法', 'How to fill in'),
      ...notes(),
    ],
    boxes: [...offices(), ...equipment(), ...words(), ...legendBoxes()],
    arrows: [...links(), ...legendArrows()],
  };
}

function heading(): Block[] {
  return [
    { ...area(0, 0, 30, 2), style: 'title', lines: [title('システム構成図')] },
    { ...area(0, 2, 48, 1), style: 'plain', lines: [quiet('System diagram – sharing of equipment （機器共用）')] },
    ...pair(0, 4, ['事業所コード', 'Office code'], 9),
    ...pair(17, 4, ['事業所名', 'Office name'], 23),
    ...pair(0, 6, ['機器所有事業所コード', 'Owner’s office code'], 9),
    ...pair(17, 6, ['機器所有事業所名', 'Owner’s office name'], 23),
    ...pair(0, 8, ['作成日', 'Date'], 9),
    ...pair(17, 8, ['作成者', 'Prepared by'], 23),
  ];
}

function pair(x: number, y: number, [ja, en]: [string, string], width: number): Block[] {
  return [
    { ...area(x, y, 8, 2), style: 'label', lines: [strong(ja), quiet(en)] },
    { ...area(x + 8, y, width, 2), style: 'value' },
  ];
}

function bar(y: number, ja: string, en: string): Block[] {
  return [{ ...area(0, y, 48, 1), style: 'bar', lines: [strong(ja), quiet(en)] }];
}

function notes(): Block[] {
  return [
    '1. 枠と線は、移動・コピー・削除できます。実際の構成に合わせて直してください。 Move, copy or delete boxes and lines until they show your system.',
    '2. 今回の申込で追加するものは、点線の枠にしてください。 Draw what this application adds as a box with a broken line.',
    '3. 保存したファイルを申込画面で添付してください（XLSX・PDF・PNG・JPEG、10 MBまで）。 Save the file and attach it to your application.',
  ].map((text, line) => ({ ...area(0, 42 + line, 48, 1), style: 'note', lines: [entry(text)] }));
}

function offices(): Box[] {
  return [
    {
      ...area(15, 13, 20, 23),
      look: 'office',
      name: '機器所有事業所の範囲',
      lines: [strong('機器所有事業所'), quiet('Owner’s office')],
    },
    {
      ...area(36, 13, 12, 23),
      look: 'office',
      name: '申込事業所の範囲',
      lines: [strong('申込事業所'), quiet('Applying office')],
    },
  ];
}

function equipment(): Box[] {
  return [
    { ...area(0, 21, 5, 5), look: 'existing', name: 'センター', lines: [strong('センター'), quiet('Centre')] },
    {
      ...area(7, 20, 6, 7),
      look: 'existing',
      name: '回線',
      lines: [strong('回線'), quiet('Line'), entry('種別 Type：'), entry('番号 No.：')],
    },
    {
      ...area(16, 20, 6, 7),
      look: 'existing',
      name: 'ルータ',
      lines: [strong('ルータ'), quiet('Router'), entry('機種 Model：'), entry('台数 Units：')],
    },
    { ...area(24, 16, 2, 19), look: 'network', name: '機器所有事業所のLAN', lines: [strong('LAN')] },
    ...[1, 2, 3].map((number): Box => ({ ...terminal(28, number), look: 'existing', lines: terminalLines(number) })),
    { ...area(37, 16, 2, 19), look: 'network', name: '申込事業所のLAN', lines: [strong('LAN')] },
    ...[1, 2, 3].map((number): Box => ({ ...terminal(41, number), look: 'added', lines: terminalLines(number) })),
  ];
}

function terminal(x: number, number: number): Area & { name: string } {
  return { ...area(x, terminalTop(number), 6, 4), name: `端末 ${number}` };
}

const terminalTop = (number: number) => 11 + 5 * number;
const terminalMiddle = (number: number) => terminalTop(number) + 2;

const terminalLines = (number: number) => [strong(`端末 ${number}`), quiet('Terminal'), entry('論理端末 ID：')];

function links(): Arrow[] {
  return [
    link('センターと回線', [5, 23.5], [7, 23.5]),
    link('回線とルータ', [13, 23.5], [16, 23.5]),
    link('ルータとLAN', [22, 23.5], [24, 23.5]),
    ...[1, 2, 3].flatMap((number) => [
      link(`LANと端末 ${number}`, [26, terminalMiddle(number)], [28, terminalMiddle(number)]),
      link(`LANと端末 ${number}`, [39, terminalMiddle(number)], [41, terminalMiddle(number)]),
    ]),
    { name: '機器共用', from: [37, sharingAt], to: [26, sharingAt], look: 'sharing' },
  ];
}

const sharingAt = 33.5;

const link = (name: string, from: Arrow['from'], to: Arrow['to']): Arrow => ({ name, from, to, look: 'link' });

function words(): Box[] {
  return [
    {
      ...area(27, 31, 8, 2),
      look: 'words',
      name: '機器共用の説明',
      lines: [strong('機器共用'), quiet('Sharing of equipment')],
    },
  ];
}

function legendBoxes(): Box[] {
  return [
    { ...area(1, 39, 3, 1), look: 'existing', name: '凡例：既設' },
    legendWords(4, '既設', 'Existing'),
    { ...area(12, 39, 3, 1), look: 'added', name: '凡例：追加' },
    legendWords(15, '今回の追加', 'Added now'),
    legendWords(28, '回線・LAN', 'Line, LAN'),
    legendWords(40, '機器共用', 'Sharing'),
  ];
}

const legendWords = (x: number, ja: string, en: string): Box => ({
  ...area(x, 38.5, 6, 2),
  look: 'words',
  name: `凡例：${ja}`,
  lines: [strong(ja), quiet(en)],
});

function legendArrows(): Arrow[] {
  return [
    link('凡例：回線・LAN', [24.5, 39.5], [28, 39.5]),
    { name: '凡例：機器共用', from: [40, 39.5], to: [36.5, 39.5], look: 'sharing' },
  ];
}

function area(x: number, y: number, width: number, height: number): Area {
  return { x, y, width, height };
}
