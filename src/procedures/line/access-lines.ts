import { isDeepStrictEqual } from 'node:util';
import { typeLabel } from '../../contract/line-types.ts';
import { change, type Operation } from '../../contract/operation.ts';
import { hasNoWayIn, type Line } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { identity } from '../../procedure/fields/identity.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { idsLeft, idsStranded, moveIdsNext, noWayLeft, planBegins, takeOutIds } from '../parts/connections.ts';
import { systemDiagram } from '../parts/diagram.ts';
import { keptOptions, lineColumns, lineFrom, offeredOptions, typedLine } from '../parts/line-questions.ts';
import { type LineAnswers, lineExamples } from './access-lines.examples.ts';

/** 一般NACCS回線（追加・変更・廃止）: the access lines of the office with all that is said of them (`domain.md` 2.2, 3.7). */
export const accessLines = defineProcedure({
  id: 'access-lines',
  effectiveFrom: '2018-01-01',
  title: { ja: '一般NACCS回線の登録情報（追加・変更・廃止）', en: 'General NACCS lines (add, change, end)' },
  group: 'line',
  reasons: [
    { ja: '事務所の移転に伴う回線の移設のため', en: 'The line moves with the office' },
    { ja: '回線の増速のため', en: 'A faster line' },
  ],
  leadClass: 'lines',
  touches: [
    { subject: 'office', path: 'lines' },
    { subject: 'office', path: 'plan.line' },
  ],
  help: {
    ja: '専用線は、速度の4分の1の帯域が保証され、優先的に修理されます。ブロードバンド光は、帯域の保証がなく、提供できない地域があります。回線工事を伴うため、開始まで日数がかかります。',
    en: 'A dedicated line assures a quarter of its speed and is repaired first. Fibre assures no speed and is not available everywhere. Lines take weeks to build.',
  },
  pages: [
    page('lines', { ja: '一般NACCS回線の登録情報 入力', en: 'General NACCS lines' }, [
      section(
        { ja: '回線の変更に関する項目', en: 'Changing lines' },
        {
          changed: rows({
            label: { ja: '現在の回線', en: 'Present lines' },
            optional: true,
            max: 99,
            fixed: { none: { ja: '現在、回線の契約はありません。', en: 'The office has no line now.' } },
            removedBy: { question: 'ended', mark: { ja: '廃止', en: 'End it' } },
            columns: {
              line: identity({
                label: { ja: '回線', en: 'Line' },
                says: (id) => ({ ja: `回線 ${id}`, en: `Line ${id}` }),
              }),
              ...lineColumns(keptOptions),
            },
            from: (now) => now.office.lines.map((line) => ({ line: line.id, ...typedLine(line, now) })),
          }),
        },
        {
          lead: {
            ja: '現在の契約内容が表示されています。変更する項目だけを上書きしてください。',
            en: 'The present contract is shown. Overwrite only what changes.',
          },
        },
      ),
      section(
        { ja: '回線の追加に関する項目', en: 'Adding lines' },
        {
          added: rows({
            label: { ja: '追加する回線', en: 'New lines' },
            optional: true,
            max: 5,
            columns: lineColumns(offeredOptions),
          }),
        },
        {
          lead: {
            ja: '回線を追加する場合は、入力してください。追加しない場合は、空欄のままにしてください。',
            en: 'Fill this in to add a line; leave it blank otherwise.',
          },
        },
      ),
      section(
        { ja: '回線の廃止に関する項目', en: 'Ending lines' },
        {
          ended: choices({
            label: { ja: '廃止する回線', en: 'Lines to end' },
            optional: true,
            options: (now) => now.office.lines.map((line) => ({ value: line.id, label: lineLabel(line) })),
            none: { ja: '廃止できる回線はありません。', en: 'There is no line to end.' },
          }),
        },
      ),
      section(
        { ja: 'システム構成図に関する項目', en: 'System diagram' },
        { diagram: systemDiagram({ ja: '回線を追加する場合', en: 'you add a line' }) },
        {
          lead: {
            ja: '回線を追加する場合は、システム構成図を添付してください。',
            en: 'Attach a system diagram when you add a line.',
          },
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'changed-held',
      at: 'changed',
      checks: { ja: '変更する回線が契約にある', en: 'The lines to change are in the contract' },
      holds: ({ changed }, now) => {
        const ids = changed.map(({ line }) => line);
        return new Set(ids).size === ids.length && ids.every((id) => find(id, now) !== undefined);
      },
      message: {
        ja: '回線が契約情報と異なります。ページを開き直して入力してください。',
        en: 'The lines are not those of the contract. Open the page again.',
      },
      evidence: (_, now) => linesNow(now),
      source: 'domain.md 3.7',
    },
    {
      id: 'changed-type',
      at: 'changed',
      checks: {
        ja: '変更後の回線種別・速度は、申し込めるものである',
        en: 'Kind and speed of a changed line are offered',
      },
      holds: ({ changed }, now) => changed.every((row) => mayStay(row, now) || isOffered(row.type, now)),
      message: () => typeMessage,
      item: ({ changed }, now) => changed.find((row) => !mayStay(row, now) && !isOffered(row.type, now))?.line,
      source: 'domain.md 3.7',
    },
    {
      id: 'added-type',
      at: 'added',
      checks: {
        ja: '追加する回線の回線種別・速度は、申し込めるものである',
        en: 'Kind and speed of a new line are offered',
      },
      holds: ({ added }, now) => added.every(({ type }) => isOffered(type, now)),
      message: () => typeMessage,
      source: 'domain.md 3.7',
    },
    {
      id: 'ended-held',
      at: 'ended',
      checks: { ja: '廃止する回線が契約にある', en: 'The lines to end are in the contract' },
      holds: ({ ended }, now) => ended.every((id) => find(id, now) !== undefined),
      message: {
        ja: '廃止する回線が契約にありません。選び直してください。',
        en: 'A line to end is not in the contract. Choose again.',
      },
      evidence: (_, now) => linesNow(now),
      source: 'domain.md 3.7',
    },
    {
      id: 'ended-or-changed',
      at: 'ended',
      checks: { ja: '廃止する回線を変更していない', en: 'A line that ends is not changed as well' },
      holds: ({ ended, changed }, now) => changed.every((row) => !ended.includes(row.line) || isAsItWas(row, now)),
      message: {
        ja: '廃止する回線の内容も変更されています。廃止の選択を外すか、変更した内容を元に戻してください。',
        en: 'A line to end was changed as well. Untick it, or undo what was changed.',
      },
      item: ({ ended, changed }, now) => changed.find((row) => ended.includes(row.line) && !isAsItWas(row, now))?.line,
      source: 'domain.md 2.2',
    },
    {
      id: 'diagram',
      at: 'diagram',
      checks: {
        ja: '追加の場合、システム構成図が添付されている',
        en: 'A system diagram is attached when a line is added',
      },
      holds: ({ added, diagram }) => added.length === 0 || diagram.length > 0,
      message: {
        ja: '回線を追加する場合は、システム構成図を添付してください。',
        en: 'Attach a system diagram to add a line.',
      },
      source: 'domain.md 2.2',
    },
  ],
  mends: { lines: 'ended' },
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    const ids = freeIds(now);
    const added = answers.added.map((typed, index) => ({ id: ids(index), ...lineFrom(typed, now) }));
    return [
      ...answers.changed.filter(({ line }) => !answers.ended.includes(line)).flatMap((row) => changesOf(row, now)),
      ...answers.ended.map((id) => office.remove('lines', id)),
      ...added.map((line) => office.add('lines', line)),
    ];
  },
  warnings: (_, now, after) => [
    ...planBegins(now, after, 'line'),
    ...(hasNoWayIn(after.office) ? [noWayLeft] : []),
    ...idsStranded(now, after),
  ],
  followUps: (_, now, after) => {
    const stranded = moveIdsNext(now, after);
    if (stranded.length > 0) return stranded;
    const left = idsLeft(after, 'line');
    if (left.length > 0) return [{ procedure: 'id-numbers', because: takeOutIds(left) }];
    const bare = after.office.lines.length > 0 && after.office.line.terminals + after.office.line.servers === 0;
    return bare ? [{ procedure: 'logical-terminals', because: noTerminals }] : [];
  },
  examples: lineExamples,
});

const noTerminals: Text = {
  ja: '回線を使う端末がありません。まだ申し込んでいない場合は、論理端末の追加を申し込んでください。',
  en: 'No terminal uses the line. Unless you have done so, apply for logical terminals.',
};

const typeMessage: Text = {
  ja: 'この回線種別・速度は、新しく申し込めません。選び直してください。',
  en: 'This kind and speed is not offered. Choose again.',
};

type ChangedLine = LineAnswers['changed'][number];

const find = (id: string, now: OwnPresent): Line | undefined => now.office.lines.find((line) => line.id === id);
const isOffered = (type: string, now: OwnPresent): boolean => offeredOptions(now).some(({ value }) => value === type);

function mayStay({ line, type }: ChangedLine, now: OwnPresent): boolean {
  const was = find(line, now);
  return was !== undefined && typedLine(was, now).type === type;
}

/** An operation for each attribute that differs. */
function changesOf(row: ChangedLine, now: OwnPresent): Operation[] {
  const was = find(row.line, now);
  if (!was) return [];
  const office = change('office', now.officeCode);
  const attributes = Object.entries(lineFrom(row, now, was)) as [Exclude<keyof Line, 'id'>, Line[keyof Line]][];
  return attributes
    .filter(([name, value]) => was[name] !== value)
    .map(([name, value]) => office.set(`lines.${was.id}.${name}`, value));
}

function isAsItWas(row: ChangedLine, now: OwnPresent): boolean {
  const was = find(row.line, now);
  return was !== undefined && isDeepStrictEqual({ line: was.id, ...typedLine(was, now) }, row);
}

/** L1, L2, …: new ones go on from the highest. */
function freeIds(now: OwnPresent): (index: number) => string {
  const highest = Math.max(0, ...now.office.lines.map(({ id }) => Number(id.slice(1)) || 0));
  return (index) => `L${highest + index + 1}`;
}

function lineLabel(line: Line): Text {
  const { ja, en } = typeLabel(line);
  return { ja: `回線 ${line.id}（${ja}・${line.address}）`, en: `Line ${line.id} (${en}, ${line.address})` };
}

function linesNow({ office }: OwnPresent): Text {
  const ids = office.lines.map(({ id }) => id);
  return {
    ja: `開始日の契約の回線：${ids.join('、') || 'なし'}`,
    en: `Lines on the start date: ${ids.join(', ') || 'none'}`,
  };
}
