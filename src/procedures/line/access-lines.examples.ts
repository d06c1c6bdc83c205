import type { Line } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import type { FileRef } from '../../procedure/field.ts';
import type { Present } from '../../procedure/present.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';
import type { TypedLine } from '../parts/line-questions.ts';

export type LineAnswers = {
  changed: readonly ({ line: string } & TypedLine)[];
  added: readonly TypedLine[];
  ended: readonly string[];
  diagram: readonly FileRef[];
};

const diagram: FileRef = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'システム構成図.pdf',
  size: 1024,
  sha256: '0'.repeat(64),
};
const fibre: Line = { ...exampleLine, speed: '無制限' };
const adsl: Line = { ...exampleLine, id: 'L2', kind: 'adsl', speed: '' };
const typed: TypedLine = {
  type: 'broadband',
  address: fibre.address,
  area: 'common',
  maintenance: 'weekdays',
  options: [],
};
const first = { line: 'L1', ...typed };
const second = { ...first, line: 'L2', type: 'as-is-L2' };
const dedicated: TypedLine = {
  type: 'dedicated-3',
  address: '大阪府大阪市港区1-2-3',
  area: 'sea',
  maintenance: 'everyday',
  options: ['redundancy', 'pingMonitoring'],
};

const none = exampleOf();
const one = exampleOf({ plan: { line: 'A', internet: 'none' }, lines: [fibre] });
const two = exampleOf({ plan: { line: 'A', internet: 'none' }, lines: [fibre, adsl] });
const counts = { terminals: 4, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 };
const working: Present = { ...one, office: { ...one.office, line: counts } };
const lent: Present = { ...working, borrowers: ['NAC002'] };

/** Answers that show the effect, and answers that break each rule. */
export const lineExamples: readonly Example<LineAnswers>[] = [
  {
    name: 'the first line of an office',
    now: none,
    answers: { changed: [], added: [dedicated], ended: [], diagram: [diagram] },
  },
  {
    name: 'another line',
    now: two,
    answers: { changed: [first, second], added: [dedicated, typed], ended: [], diagram: [diagram] },
  },
  {
    name: 'the place changes, and a spare router comes',
    now: working,
    answers: {
      changed: [{ ...first, address: '東京都江東区1-2-3', options: ['spareRouter'] }],
      added: [],
      ended: [],
      diagram: [],
    },
  },
  {
    name: 'an abolished kind is kept while its place changes',
    now: two,
    answers: { changed: [first, { ...second, address: '東京都江東区1-2-3' }], added: [], ended: [], diagram: [] },
  },
  {
    name: 'an abolished kind becomes a dedicated line',
    now: two,
    answers: { changed: [first, { ...second, type: 'dedicated-0.5' }], added: [], ended: [], diagram: [] },
  },
  {
    name: 'the last line ends',
    now: one,
    answers: { changed: [first], added: [], ended: ['L1'], diagram: [] },
  },
  {
    name: 'a line that the office does not have',
    now: one,
    answers: { changed: [{ ...first, line: 'L9' }], added: [], ended: [], diagram: [] },
    breaks: 'changed-held',
  },
  {
    name: 'a line changes to an abolished kind',
    now: two,
    answers: { changed: [{ ...first, type: 'as-is-L2' }, second], added: [], ended: [], diagram: [] },
    breaks: 'changed-type',
  },
  {
    name: 'a new line of an abolished kind',
    now: one,
    answers: { changed: [first], added: [{ ...typed, type: 'adsl' }], ended: [], diagram: [diagram] },
    breaks: 'added-type',
  },
  {
    name: 'a line ends that the office does not have',
    now: one,
    answers: { changed: [first], added: [], ended: ['L9'], diagram: [] },
    breaks: 'ended-held',
  },
  {
    name: 'a line ends and is changed',
    now: two,
    answers: { changed: [{ ...first, area: 'air' }, second], added: [], ended: ['L1'], diagram: [] },
    breaks: 'ended-or-changed',
  },
  {
    name: 'the last line ends while others use the equipment',
    now: lent,
    answers: { changed: [first], added: [], ended: ['L1'], diagram: [] },
    breaks: 'keeps-what-others-share',
  },
  {
    name: 'the last line ends and terminals are left',
    now: working,
    answers: { changed: [first], added: [], ended: ['L1'], diagram: [] },
    breaks: 'line-for-equipment',
  },
  {
    name: 'no diagram',
    now: one,
    answers: { changed: [first], added: [dedicated], ended: [], diagram: [] },
    breaks: 'diagram',
  },
];
