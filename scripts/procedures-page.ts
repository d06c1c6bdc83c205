import { contractRules } from '../src/contract/rules.ts';
import type { Text } from '../src/ground/words.ts';
import type { AnyProcedure, Page, Rule, Section } from '../src/procedure/define.ts';
import { questionsOf } from '../src/procedure/define.ts';
import type { Control, Field } from '../src/procedure/field.ts';
import type { MenuGroup } from '../src/procedures/menu.ts';
import type { LeadClass } from '../src/schedule/schedule.ts';
import { type AnyExample, accepted, factsOf, same } from './procedures-facts.ts';

type Source = {
  procedures: readonly AnyProcedure[];
  groups: readonly MenuGroup[];
  leadClasses: readonly LeadClass[];
};

/** docs/procedures.md: what the definitions of the procedures say, for the clerks of the centre. Japanese first, English beside. */
export function proceduresPage(source: Source): string {
  const offered = newest(source.procedures);
  const groups = [...source.groups, ...ungrouped(source.groups, offered)].map((group) => ({
    ...group,
    procedures: group.items.flatMap(({ procedure }) => offered.get(procedure) ?? []),
  }));
  const parts = [
    intro(source),
    '## 目次 / Contents',
    ...groups.map(({ title, items }) => contentsOf(title, items, offered)),
    contractPart(),
    ...groups.flatMap(({ title, note, procedures }) => [
      `## ${title.ja} / ${title.en}`,
      ...(note ? [both(note)] : []),
      ...procedures.map((procedure) => procedurePart(procedure, source.leadClasses)),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The version of each procedure that is or will be in force last. */
function newest(procedures: readonly AnyProcedure[]): Map<string, AnyProcedure> {
  const byDay = procedures.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return new Map(byDay.map((procedure) => [procedure.id, procedure]));
}

/** Procedures that are begun elsewhere than in the menu. */
function ungrouped(
  groups: readonly MenuGroup[],
  offered: ReadonlyMap<string, AnyProcedure>,
): Pick<MenuGroup, 'title' | 'note' | 'items'>[] {
  const named = new Set(groups.flatMap(({ items }) => items.map(({ procedure }) => procedure)));
  const items = [...offered.values()].filter(({ id }) => !named.has(id));
  const title = { ja: 'メニューにない申込', en: 'Outside the menu' };
  return items.length === 0
    ? []
    : [{ title, items: items.map(({ id, title, alone = false }) => ({ procedure: id, title, alone })) }];
}

const intro = ({ procedures }: Source): string =>
  [
    '# 手続一覧 / Procedures',
    '<!-- Written by `npm run generate` from src/procedures. Do not edit. -->',
    `この窓口で申し込める手続（${newest(procedures).size}件）です。画面の項目、審査で自動的に確認すること、契約で変わるものを、手続の定義から書き出しています。`,
    'Every procedure that can be applied for: what is asked, what is checked, and what it changes of the contract, written from the definitions themselves.',
  ].join('\n\n');

function contentsOf(title: Text, items: MenuGroup['items'], offered: ReadonlyMap<string, AnyProcedure>): string {
  const lines = items.map(({ procedure, title: item }) =>
    offered.has(procedure)
      ? `- [${item.ja}](#${procedure}) / ${item.en}`
      : `- ${item.ja}（準備中） / ${item.en} (not offered yet)`,
  );
  return [`**${title.ja}** / ${title.en}`, lines.join('\n')].join('\n\n');
}

const procedurePart = (procedure: AnyProcedure, leadClasses: readonly LeadClass[]): string =>
  [
    `<a id="${procedure.id}"></a>\n\n### ${procedure.title.ja}\n\n${procedure.title.en}`,
    ...(procedure.help ? [quoted(procedure.help)] : []),
    table(
      ['項目 / Item', '日本語', 'English'],
      factsOf(procedure, leadClasses).map(([item, { ja, en }]) => [lines(item), ja, en]),
    ),
    ...(procedure.pages as readonly Page[]).map(pagePart),
    rulesPart(procedure),
    examplesPart(procedure),
  ].join('\n\n');

const pagePart = (page: Page): string =>
  [
    `#### ページ「${page.title.ja}」 / ${page.title.en}`,
    ...(page.lead ? [both(page.lead)] : []),
    table(
      ['質問', 'Question', '必須 / Required', '答え方 / Answer'],
      page.sections.flatMap((section: Section) => [
        [`**${section.title.ja}**`, `**${section.title.en}**`, '', ''],
        ...Object.values(section.ask).flatMap((field) => questionRows(field, '')),
      ]),
    ),
  ].join('\n\n');

function questionRows(field: Field<unknown>, indent: string): string[][] {
  const { control, label } = field;
  const how = controlText(control);
  const columns = control.kind === 'rows' ? Object.values(control.columns) : [];
  return [
    [`${indent}${label.ja}`, `${indent}${label.en}`, needText(field), `${how.ja} / ${how.en}`],
    ...columns.flatMap((column) => questionRows(column, `${indent}└ `)),
  ];
}

function needText({ control, optional, requiredIf }: Field<unknown>): string {
  if (control.kind === 'identity') return '';
  if (requiredIf) return `${requiredIf.ja}は必須 / required if ${requiredIf.en}`;
  return optional ? '任意 / optional' : '必須 / required';
}

function controlText(control: Control): Text {
  switch (control.kind) {
    case 'text':
      return control.inputMode === 'numeric' ? same('数字', 'digits') : same('1行の文字', 'one line');
    case 'textarea':
      return same(`${control.limit}文字以内の文章`, `up to ${control.limit} characters`);
    case 'choice':
      return same('1つ選択', 'choose one');
    case 'choices':
      return same('いくつでも選択', 'choose any');
    case 'lookup':
      return same('名称・カナ・コードで検索して1つ選択', 'look up by name, kana or code, choose one');
    case 'codes':
      return same(`事業所コード（${control.max}件まで）`, `office codes, up to ${control.max}`);
    case 'files':
      return same(`添付ファイル（${control.max}件まで）`, `files, up to ${control.max}`);
    case 'rows':
      return control.fixed
        ? same('契約の内容ごとに1行', 'a row for each in the contract')
        : same(`${control.max}行まで`, `up to ${control.max} rows`);
    case 'identity':
      return same('契約の内容を表示', 'shown from the contract');
  }
}

function rulesPart(procedure: AnyProcedure): string {
  const rules = procedure.rules as readonly Rule<Record<string, unknown>>[];
  if (rules.length === 0) return '**自動確認**：この手続だけの確認はありません。 / No checks of its own.';
  const labels = new Map(questionsOf(procedure).map(({ name, field }) => [name, field.label]));
  return [
    '#### 自動確認 / Checks',
    table(
      ['確認すること', 'What is checked', '質問 / Question', '出典 / Source'],
      rules.map((rule) => {
        const at = labels.get(rule.at) ?? same(rule.at, rule.at);
        return [rule.checks.ja, rule.checks.en, lines(at), rule.source];
      }),
    ),
  ].join('\n\n');
}

/** What is checked of the contract itself, whichever procedure changes it. */
const contractPart = (): string =>
  [
    '## すべての手続に共通の確認 / Checks that all procedures share',
    '申込の結果の契約が、次のことを満たすかを確認します。申込に関わる部分だけを確認します。 / Checked of the contract that an application comes to, where the application touches it.',
    table(
      ['確認すること', 'What is checked', '出典 / Source'],
      contractRules.map(({ checks, source }) => [checks.ja, checks.en, source]),
    ),
  ].join('\n\n');

function examplesPart(procedure: AnyProcedure): string {
  const examples = procedure.examples as readonly AnyExample[];
  const rules = [...contractRules, ...(procedure.rules as readonly Rule<unknown>[])];
  const checks = new Map(rules.map(({ id, checks: { ja } }) => [id, ja]));
  const refused = examples.flatMap(({ name, breaks }) =>
    breaks === undefined ? [] : [`- ${cell(name)}（${cell(checks.get(breaks) ?? breaks)}）`],
  );
  return [
    '#### 例 / Examples',
    '申し込める例 / Accepted:',
    accepted(procedure)
      .map(({ name }) => `- ${cell(name)}`)
      .join('\n'),
    ...(refused.length > 0
      ? ['申し込めない例と、満たさない確認 / Refused, with the check that fails:', refused.join('\n')]
      : []),
  ].join('\n\n');
}

/** Both languages in one cell. */
const lines = ({ ja, en }: Text): string => (ja === en ? ja : `${ja}<br>${en}`);

const both = ({ ja, en }: Text): string => `${cell(ja)}<br>\n${cell(en)}`;
const quoted = ({ ja, en }: Text): string => `> ${cell(ja)}<br>\n> ${cell(en)}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
