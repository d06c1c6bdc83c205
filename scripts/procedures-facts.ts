import { describe, type Row } from '../src/contract/rows.ts';
import { blankCompany, blankOffice } from '../src/contract/shape.ts';
import type { Text } from '../src/ground/words.ts';
import { specialClasses } from '../src/procedure/classes.ts';
import type { AnyProcedure, Example } from '../src/procedure/define.ts';
import type { LeadClass } from '../src/schedule/schedule.ts';

export type AnyExample = Example<Record<string, unknown>>;

/** What a procedure is, as pairs of a heading and its content. */
export function factsOf(procedure: AnyProcedure, leadClasses: readonly LeadClass[]): [Text, Text][] {
  const { id, effectiveFrom, alone, priorContact, special, leadClass } = procedure;
  const lead = leadClasses.find((each) => each.id === leadClass);
  return [
    [{ ja: 'ID', en: 'ID' }, same(`\`${id}\`（${effectiveFrom}〜）`, `\`${id}\`, from ${effectiveFrom}`)],
    [
      { ja: '申込方法', en: 'How to apply' },
      alone
        ? same('単独で申し込む（他の手続と一緒に申し込めない）', 'Alone, not together with others')
        : same('他の手続と一緒に申し込める', 'Together with others or alone'),
    ],
    ...(special ? [[{ ja: '申込分類（特殊）', en: 'Special class' }, specialClasses[special]] as [Text, Text]] : []),
    [
      { ja: '事前連絡', en: 'Prior contact' },
      priorContact
        ? same('お問合せセンターへの事前連絡が必要', 'The inquiry centre is asked first')
        : same('不要', 'Not needed'),
    ],
    [
      { ja: '申込期限', en: 'Lead time' },
      lead
        ? same(
            `利用開始日の${lead.businessDays}営業日前まで（${lead.label.ja}）`,
            `${lead.businessDays} business days before the start date (${lead.label.en})`,
          )
        : same(leadClass, leadClass),
    ],
    [{ ja: '契約で変わるもの', en: 'What it may change' }, touchedBy(procedure)],
    [{ ja: 'センターが決定する値', en: 'Values that the centre issues' }, issuedBy(procedure)],
    [{ ja: 'システム設定の申込', en: 'System settings' }, settingOf(procedure)],
    ...(procedure.consent ? [[{ ja: '他の事業所の同意', en: 'Consent' }, consent] as [Text, Text]] : []),
    ...(procedure.concerns ? [[{ ja: 'お知らせ', en: 'Notices' }, concern] as [Text, Text]] : []),
  ];
}

export const same = (ja: string, en: string): Text => ({ ja, en });

const consent = same('審査の前に、相手の事業所が画面で同意する', 'The other office agrees on-line before the review');
const concern = same(
  '関係する事業所のシステム管理責任者にも届く',
  'The managers of the other offices get the letters too',
);

/** An office that has something in every place of the contract, so that every place has its words. */
const blocks = describe({
  companyCode: 'NAC',
  company: blankCompany,
  officeCode: 'NAC001',
  office: {
    ...blankOffice,
    jointUseParent: '-',
    predecessor: '-',
    successor: '-',
    billing: { ...blankOffice.billing, method: 'directDebit' },
  },
});

/** In the words of the contract page: a block of it, or the rows of a block. */
function touchedBy({ touches }: AnyProcedure): Text {
  if (touches.length === 0) return same('契約は変わらない', 'Nothing of the contract');
  if (touches.some(({ subject, path }) => subject === 'office' && path === ''))
    return same('契約すべて', 'The whole contract');
  const company = touches.some(({ subject }) => subject === 'company');
  const places = listed(
    blocks.flatMap(({ id, title, rows }) => {
      const whole = touches.some(({ subject, path }) => subject === 'office' && path === id);
      const some = rows.filter((row) => touches.some((touch) => isUnder(row, touch)));
      if (whole || (some.length > 0 && some.length === rows.length)) return [title];
      return some.length === 0 ? [] : [within(title, listed(some.map(({ label }) => label)))];
    }),
    same('／', ' / '),
  );
  return company
    ? same(`${places.ja}（企業の情報は全事業所に反映）`, `${places.en} (of the company: for all its offices)`)
    : places;
}

const within = (title: Text, rows: Text): Text => same(`${title.ja}：${rows.ja}`, `${title.en}: ${rows.en}`);

const isUnder = (row: Row, { subject, path }: AnyProcedure['touches'][number]): boolean =>
  row.subject === subject && (path === '' || row.path === path || row.path.startsWith(`${path}.`));

function issuedBy(procedure: AnyProcedure): Text {
  const slots = accepted(procedure).flatMap(({ answers, now }) => procedure.issues?.(answers, now) ?? []);
  const kinds = Object.keys(issuedKinds).filter((kind) => slots.some((slot) => slot.kind === kind));
  return kinds.length === 0
    ? same('なし', 'None')
    : listed(kinds.map((kind) => issuedKinds[kind as keyof typeof issuedKinds]));
}

const issuedKinds = {
  officeCode: same('事業所コード', 'Office codes'),
  userCode: same('利用者コード', 'User codes'),
  idNumber: same('識別番号', 'ID numbers'),
};

function settingOf(procedure: AnyProcedure): Text {
  const needed = accepted(procedure).map(({ answers, now }) => procedure.needsSetting?.(answers, now) ?? false);
  if (!needed.includes(true)) return same('不要', 'Not needed');
  return needed.includes(false) ? same('内容により必要', 'Needed for some changes') : same('必要', 'Needed');
}

export const accepted = ({ examples }: AnyProcedure): AnyExample[] =>
  (examples as readonly AnyExample[]).filter(({ breaks }) => breaks === undefined);

/** In a row, nothing said twice. */
function listed(texts: readonly Text[], between: Text = same('、', '; ')): Text {
  const once = [...new Map(texts.map((text) => [text.ja, text])).values()];
  return same(once.map(({ ja }) => ja).join(between.ja), once.map(({ en }) => en).join(between.en));
}
