import { monthlyFee } from '../../contract/fee.ts';
import { type ConnectionFamily, connections, planLabels } from '../../contract/masters.ts';
import { change } from '../../contract/operation.ts';
import { breakEven } from '../../contract/plan-advice.ts';
import type { Plan } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import type { Lang, Text } from '../../ground/words.ts';
import { defineProcedure, page, section } from '../../procedure/define.ts';
import type { Option } from '../../procedure/field.ts';
import { oneOf } from '../../procedure/fields/choice.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { firstOfMonthAfter } from '../parts/days.ts';
import { exampleLine, exampleOf } from '../parts/examples.ts';

const line = { terminals: 4, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 };
const byLine = exampleOf({ plan: { line: 'B', internet: 'none' }, lines: [exampleLine], line });
const byBoth = exampleOf({
  plan: { line: 'A', internet: 'B' },
  lines: [exampleLine],
  line,
  internet: { netTerminals: 2, webCertificates: 0 },
});

/** 料金プラン: A or B for each connection of the office, by whole months (`domain.md` 2.2, 4, `decisions.md` 4). */
export const pricePlan = defineProcedure({
  id: 'price-plan',
  effectiveFrom: '2018-01-01',
  title: { ja: '料金プラン（AプランまたはBプランの選択）', en: 'Price plan (A or B)' },
  group: 'plan',
  reasons: [
    { ja: '利用件数の増加のため', en: 'More transactions' },
    { ja: '利用件数の減少のため', en: 'Fewer transactions' },
  ],
  leadClass: 'plan',
  touches: [{ subject: 'office', path: 'plan' }],
  help: {
    ja: 'Aプランは、端末またはメールボックス1つにつき月額5,000円（税抜）の基本料金がかかり、従量料金が約13.4～20％安くなります。Bプランは従量料金だけです。1つあたりのBプランの従量料金が月額25,000円未満ならBプラン、約37,500円を超えるならAプランが有利です。その間は、利用する業務によって変わります。',
    en: 'Plan A has a base fee of 5,000 yen a month (without tax) per terminal or mailbox and usage fees that are about 13.4 to 20 % lower. Plan B has usage fees only. Per terminal or mailbox, plan B is better below 25,000 yen of usage a month (at plan B prices), plan A above about 37,500 yen. In between it depends on what you use.',
  },
  pages: [
    page('price-plan', { ja: '料金プラン 入力', en: 'Price plan' }, [
      section(
        { ja: '適用料金の選択', en: 'Choice of the plan' },
        { line: planOf('line'), internet: planOf('internet') },
        {
          lead: {
            ja: '料金プランは月単位です。利用開始日の翌月1日から変わります。',
            en: 'Plans count by whole months: the new one begins on the first of the month after the start date.',
          },
        },
      ),
    ]),
  ],
  rules: [ruleOf('line'), ruleOf('internet')],
  effect: (answers, now) => {
    const office = change('office', now.officeCode, firstOfMonthAfter(now.startsOn));
    return [office.set('plan.line', answers.line as Plan), office.set('plan.internet', answers.internet as Plan)];
  },
  warnings: (_, now, after) => [
    begins(firstOfMonthAfter(now.startsOn)),
    ...families.filter((family) => becomesA(family, now, after)).map((family) => adviceOn(family, after)),
  ],
  examples: [
    { name: 'to plan A', now: byLine, answers: { line: 'A', internet: 'none' } },
    { name: 'both change', now: byBoth, answers: { line: 'B', internet: 'A' } },
    {
      name: 'a plan for no line',
      now: exampleOf({ plan: { line: 'none', internet: 'B' } }),
      answers: { line: 'A', internet: 'B' },
      breaks: 'line-in-use',
    },
    {
      name: 'a plan for no Internet',
      now: byLine,
      answers: { line: 'B', internet: 'A' },
      breaks: 'internet-in-use',
    },
  ],
});

const families = Object.keys(connections) as ConnectionFamily[];

/** Plans are offered for a connection in use; for another there is nothing to choose. */
function planOf(family: ConnectionFamily) {
  const field = oneOf({
    label: connections[family],
    options: (now) => offered(family, now),
    from: (now) => now.office.plan[family],
  });
  // The plan of a connection that begins in the same application is not among the options of the page.
  return { ...field, show: (value: string, lang: Lang) => [labelOf(value)[lang]] };
}

const labelOf = (plan: string): Text => (plan === 'A' || plan === 'B' ? planLabels[plan] : notInUse);

const offered = (family: ConnectionFamily, { office }: OwnPresent): Option[] =>
  office.plan[family] === 'none'
    ? [{ value: 'none', label: notInUse }]
    : (['A', 'B'] as const).map((plan) => ({ value: plan, label: planLabels[plan] }));

const notInUse: Text = { ja: '現在、この接続は利用していません', en: 'This connection is not in use now' };

function ruleOf<F extends ConnectionFamily>(family: F) {
  const { ja, en } = connections[family];
  return {
    id: `${family}-in-use`,
    at: family,
    checks: { ja: `${ja}の料金プランは、選べるものである`, en: `The plan of the connection (${en}) can be chosen` },
    holds: (answers: Readonly<Record<ConnectionFamily, string>>, now: OwnPresent) =>
      offered(family, now).some(({ value }) => value === answers[family]),
    message: {
      ja: `${ja}の料金プランを選び直してください。利用していない接続の料金プランは選べません。`,
      en: `Choose the plan again (${en}). A connection that is not in use has no plan.`,
    },
    source: 'domain.md 3.9',
  };
}

const begins = (day: Day): Text => ({
  ja: `新しい料金プランは、${day.replaceAll('-', '/')}（利用開始日の翌月1日）から適用されます。`,
  en: `The new plan begins on ${day}, the first of the month after the start date.`,
});

const becomesA = (family: ConnectionFamily, now: OwnPresent, after: OwnPresent): boolean =>
  after.office.plan[family] === 'A' && now.office.plan[family] !== 'A';

/** What plan A costs this office, and from what use on it pays. */
function adviceOn(family: ConnectionFamily, { office, prices, startsOn }: OwnPresent): Text {
  const on = firstOfMonthAfter(startsOn);
  const alone = { line: 'none', internet: 'none', [family]: 'A' } as const;
  const { base } = monthlyFee({ ...office, plan: alone }, prices, on);
  const limits = breakEven(base, prices, on);
  const [{ ja, en }, yen] = [connections[family], (amount: number) => amount.toLocaleString('en')];
  if (!limits)
    return {
      ja: `${ja}のAプランの基本料金は、月額${yen(base)}円（税抜）です。`,
      en: `Plan A (${en}) has a base fee of ${yen(base)} yen a month without tax.`,
    };
  const { certainlyB, certainlyA } = limits;
  return {
    ja: `${ja}のAプランの基本料金は、月額${yen(base)}円（税抜）です。Bプランの従量料金が月額${yen(certainlyB)}円未満ならBプラン、${yen(certainlyA)}円以上ならAプランが有利です。`,
    en: `Plan A (${en}) has a base fee of ${yen(base)} yen a month without tax. Plan B is better below ${yen(certainlyB)} yen of usage a month at its prices, plan A from ${yen(certainlyA)} yen.`,
  };
}
