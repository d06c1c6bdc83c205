import { canBeParent } from '../../contract/connections.ts';
import { change } from '../../contract/operation.ts';
import { hasNoWayIn, type Office } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { choice, choices } from '../../procedure/fields/choice.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import type { Present } from '../../procedure/present.ts';
import { addTerminals, idsStranded, moveIdsNext, planBegins } from '../parts/connections.ts';
import { parentConsent } from '../parts/consent.ts';
import { firstOfMonthAfter } from '../parts/days.ts';
import { jointUseExamples } from './joint-use.examples.ts';

/** 共同利用（追加・解除）: an office uses the service under a parent office, of another company too (`domain.md` 2.2, 2.6). */
export const jointUse = defineReadingProcedure({
  id: 'joint-use',
  effectiveFrom: '2018-01-01',
  title: { ja: '共同利用（追加・解除）', en: 'Joint use (add or end)' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'jointUse',
  reasons: [
    { ja: '共同利用を開始するため', en: 'Joint use begins' },
    { ja: '共同利用の解除のため', en: 'Joint use ends' },
  ],
  leadClass: 'jointUse',
  touches: [
    { subject: 'office', path: 'jointUseParent' },
    { subject: 'office', path: 'plan.line' },
  ],
  help: {
    ja: '共同利用の申込は、親の事業所の下で利用する事業所が行います。追加する場合は、登録後に親の事業所のシステム管理責任者が画面で同意してから、審査が始まります。先に親の事業所と相談してください。',
    en: 'Filed by the office that uses the service under a parent. When joint use is added, the parent’s system manager agrees on-line after you have filed, and the review begins then. Talk to the parent first.',
  },
  pages: [
    page(
      'joint-use',
      { ja: '共同利用 入力', en: 'Joint use' },
      [
        section(
          { ja: '共同利用の解除に関する項目', en: 'Ending joint use' },
          {
            end: choices({
              label: { ja: '共同利用の解除', en: 'End joint use' },
              short: { ja: '解除する共同利用', en: 'the joint use to end' },
              optional: true,
              options: (now: Present) => (parentOf(now) === '' ? [] : [optionOf(parentOf(now), now)]),
              table: {
                columns: [
                  { ja: '共同利用の親の事業所コード', en: 'Office code of the parent' },
                  { ja: '事業所名', en: 'Office name' },
                  { ja: '契約情報の変更', en: 'Change' },
                ],
                mark: { ja: '共同利用の解除', en: 'End joint use' },
              },
              none: {
                ja: '現在、共同利用をしていません。',
                en: 'This office is in no joint use now.',
              },
            }),
          },
          {
            lead: {
              ja: '共同利用を解除する場合は、「共同利用の解除」を選択してください。',
              en: 'To end joint use, tick “End joint use” beside the parent.',
            },
          },
        ),
        section(
          { ja: '共同利用の追加に関する項目', en: 'Adding joint use' },
          {
            parent: officeCodes({
              label: { ja: '共同利用の親の事業所コード', en: 'Office code of the parent' },
              optional: true,
              max: 1,
              example: 'AAA001',
            }),
            plan: choice<'B' | 'A'>({
              label: {
                ja: '料金プラン（専用回線接続、メールボックスがない場合）',
                en: 'Price plan (leased line, without a mailbox)',
              },
              hint: {
                ja: 'メールボックスのない事業所は、基本料金のないBプランとなります。基本料金1単位を支払って、Aプランを選ぶこともできます。',
                en: 'Without a mailbox it is plan B, without a base fee. Plan A can be chosen for one unit of the base fee.',
              },
              options: {
                B: { ja: 'Bプラン（従量料金のみ）', en: 'Plan B (usage fee only)' },
                A: { ja: 'Aプラン（基本料金1単位＋従量料金）', en: 'Plan A (one unit of base fee and usage fee)' },
              },
              from: () => 'B',
            }),
          },
          {
            lead: {
              ja: '共同利用を追加する場合は、親となる事業所の事業所コードを入力してください。他の企業の事業所も入力できます。',
              en: 'To add joint use, enter the office code of the parent. It may be of another company.',
            },
            notes: [
              {
                ja: '登録すると、親の事業所のシステム管理責任者に同意をお願いするメールが届きます。',
                en: 'When you file, the parent’s system manager gets a mail that asks for the agreement.',
              },
            ],
          },
        ),
      ],
      {
        ja: '「契約情報」に現在の契約内容が表示されていますので、共同利用の情報を入力してください。',
        en: 'The present contract is shown below. Enter what changes in the joint use.',
      },
    ),
  ],
  rules: [
    {
      id: 'something',
      at: 'end',
      checks: { ja: '解除または追加が選ばれている', en: 'Joint use is ended or added' },
      holds: ({ end, parent }) => end.length + parent.length > 0,
      message: {
        ja: '解除する共同利用を選択するか、親の事業所コードを入力してください。',
        en: 'Tick the joint use to end, or enter the office code of a parent.',
      },
      source: 'domain.md 2.2',
    },
    {
      id: 'relation-exists',
      at: 'end',
      checks: { ja: '解除する共同利用が契約にある', en: 'The joint use to end is in the contract' },
      holds: ({ end }, now) => end.every((code) => code !== '' && code === parentOf(now)),
      message: ({ end }) => ({
        ja: `${end.join('、')}とは現在共同利用をしていません。選び直してください。`,
        en: `You are in no joint use with ${end.join(', ')}. Choose again.`,
      }),
      evidence: (_, now) => parentNow(now),
      source: 'domain.md 2.2',
    },
    {
      id: 'one-parent',
      at: 'parent',
      checks: { ja: '共同利用の親は1つである', en: 'There is one parent' },
      holds: ({ end, parent }, now) => parent.length === 0 || parentOf(now) === '' || end.includes(parentOf(now)),
      message: (_, now) => ({
        ja: `現在、${parentOf(now)}を親として共同利用をしています。親を変える場合は、「共同利用の解除」も選択してください。`,
        en: `You are in joint use under ${parentOf(now)}. To change the parent, tick “End joint use” as well.`,
      }),
      evidence: (_, now) => parentNow(now),
      source: 'domain.md 3.1',
    },
    {
      id: 'not-itself',
      at: 'parent',
      checks: { ja: '自事業所を親にしていない', en: 'The office is not its own parent' },
      holds: ({ parent }, now) => !parent.includes(now.officeCode),
      message: {
        ja: '自分の事業所コードが入力されています。親となる事業所のコードを入力してください。',
        en: 'This is your own office code. Enter the code of the parent.',
      },
      source: 'domain.md 2.2',
    },
    {
      id: 'parent-in-force',
      at: 'parent',
      checks: {
        ja: '親は開始日に契約中で、自らの機器またはメールボックスを持つ',
        en: 'The parent is in force with equipment or a mailbox of its own on the start date',
      },
      holds: ({ parent }, now) => others(parent, now).every((code) => isParent(now.others[code]?.office)),
      message: ({ parent }) => ({
        ja: `${parent.join('、')}は、開始日に共同利用の親となれる（回線と端末、またはメールボックスを持つ）事業所ではありません。事業所コードを確認してください。`,
        en: `${parent.join(', ')} cannot be a parent: it needs a contract with a line and terminals, or a mailbox, on the start date. Check the office code.`,
      }),
      evidence: ({ parent }, now) => equipmentOf(parent, now),
      source: 'domain.md 2.2',
    },
    {
      id: 'no-chain',
      at: 'parent',
      checks: { ja: '共同利用が連鎖しない', en: 'No chain of joint use' },
      holds: ({ parent }, now) =>
        parent.length === 0 ||
        (now.dependents.length === 0 &&
          others(parent, now).every((code) => (now.others[code]?.office.jointUseParent ?? '') === '')),
      message: (_, now) =>
        now.dependents.length > 0
          ? {
              ja: `この事業所は${listed(now.dependents).ja}の共同利用の親です。親の事業所は、他の事業所の下で共同利用できません。`,
              en: `This office is the parent of ${listed(now.dependents).en}. A parent cannot be in joint use under another office.`,
            }
          : {
              ja: '共同利用の連鎖はできません。入力された事業所は、他の事業所の下で共同利用をしています。',
              en: 'Joint use cannot be chained: that office is itself in joint use under another.',
            },
      evidence: (_, now) => ({
        ja: `この事業所を親とする事業所：${listed(now.dependents).ja}`,
        en: `Offices in joint use under this one: ${listed(now.dependents).en}`,
      }),
      source: 'domain.md 2.2',
    },
    {
      id: 'plan-applies',
      at: 'plan',
      checks: {
        ja: 'Aプランは、メールボックスのない事業所の追加でだけ選ばれている',
        en: 'Plan A is chosen only where an office without a mailbox joins',
      },
      holds: (answers, now) => answers.plan === 'B' || joinsWithoutMailbox(answers, now),
      message: {
        ja: 'Aプランを選択できるのは、メールボックスのない事業所が共同利用を追加する場合だけです。Bプランのままにして、必要であれば「料金プラン」の変更を申し込んでください。',
        en: 'Plan A is chosen here only when an office without a mailbox joins. Leave plan B; if you need another, apply for a change of the price plan.',
      },
      evidence: (_, now) => ({
        ja: `メールボックス ${now.office.line.mailboxes}個`,
        en: `Mailboxes: ${now.office.line.mailboxes}`,
      }),
      source: 'domain.md 2.6',
    },
  ],
  reads: (office, { parent = [] }) => [office.jointUseParent, ...parent].filter((code) => code !== ''),
  mends: { jointUseParent: 'end' },
  effect: (answers, now) => [
    change('office', now.officeCode).set('jointUseParent', answers.parent[0] ?? ''),
    ...(joinsWithoutMailbox(answers, now) ? [planChange(answers.plan, now)] : []),
  ],
  unasked: (answers, now) => (joinsWithoutMailbox(answers, now) ? [] : ['plan']),
  warnings: (answers, now, after) => [
    ...(joinsWithoutMailbox(answers, now) ? [] : planBegins(now, after, 'line')),
    ...(hasNoWayIn(after.office) ? [noWayIn] : []),
    ...idsStranded(now, after),
  ],
  followUps: (_, now, after) =>
    hasNoWayIn(after.office) ? [{ procedure: 'net-terminals', because: addTerminals }] : moveIdsNext(now, after),
  concerns: ({ end, parent }) => [...end, ...parent],
  consent: parentConsent,
  examples: jointUseExamples,
});

const noWayIn: Text = {
  ja: '解除後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this, the office has no way into the service left.',
};

type JointUseAnswers = { parent: readonly string[]; plan: 'A' | 'B' };

const joinsWithoutMailbox = ({ parent }: JointUseAnswers, now: Present): boolean =>
  parent.length > 0 && now.office.line.mailboxes === 0;

/** A first plan begins with the joint use; another one than now with the month after (`decisions.md` 4). */
function planChange(plan: 'A' | 'B', now: Present) {
  const from = now.office.plan.line === 'none' ? undefined : firstOfMonthAfter(now.startsOn);
  return change('office', now.officeCode, from).set('plan.line', plan);
}

const parentOf = ({ office }: Present): string => office.jointUseParent;
const isParent = (office: Office | undefined): boolean => office?.inForce === true && canBeParent(office);
const others = (codes: readonly string[], now: Present) => codes.filter((code) => code !== now.officeCode);
const same = (text: string): Text => ({ ja: text, en: text });

function optionOf(code: string, now: Present) {
  return { value: code, label: same(code), cells: [same(code), same(now.others[code]?.office.name ?? '—')] };
}

function parentNow(now: Present): Text {
  return {
    ja: `開始日の契約の共同利用の親：${parentOf(now) || 'なし'}`,
    en: `Parent on the start date: ${parentOf(now) || 'none'}`,
  };
}

function equipmentOf(codes: readonly string[], now: Present): Text {
  const say = (code: string, [line, terminals, mailboxes]: readonly [string, string, string]) => {
    const office = now.others[code]?.office;
    if (!office) return `${code}: —`;
    return `${code} ${office.name}: ${line} ${office.lines.length}, ${terminals} ${office.line.terminals}, ${mailboxes} ${office.line.mailboxes}`;
  };
  const texts = codes.map((code) => ({
    ja: say(code, ['回線', '端末', 'メールボックス']),
    en: say(code, ['lines', 'terminals', 'mailboxes']),
  }));
  return listed(texts, { ja: '追加なし', en: 'nothing added' });
}
