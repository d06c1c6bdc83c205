import { waysIn } from '../../contract/shape.ts';
import { formatDaySlashed, parseDay } from '../../ground/text/day.ts';
import { listed, type Text } from '../../ground/words.ts';
import type { Assessment, Check } from '../../procedure/assess.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import type { Raw } from '../../procedure/field.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { mainContract } from './effects.ts';

export type { Check } from '../../procedure/assess.ts';
export type CheckCounts = Record<Check['result'], number>;

/** Anything that was filed, or is about to be. */
export type Checkable = {
  procedures: readonly AnyProcedure[];
  assessment: Assessment;
  /** What was typed on the choice page. */
  choice: Raw | undefined;
};

/** The automatic checks that need no more than the filing and the contract it was judged on. */
export function checksOf(filed: Checkable): Check[] {
  const { assessment } = filed;
  return [...unreadable(assessment), ...assessment.checks, ...consulted(filed), access(assessment)];
}

/** How the checks came out, for a list. */
export function countResults(checks: readonly Check[]): CheckCounts {
  const count = (result: Check['result']) => checks.filter((check) => check.result === result).length;
  return { pass: count('pass'), warn: count('warn'), fail: count('fail') };
}

/** An answer that cannot be read on the contract of the start date stops all rules of its procedure. */
function unreadable({ faults, checks }: Assessment): Check[] {
  if (faults.length === 0 || checks.some(({ result }) => result === 'fail')) return [];
  return faults.map(({ question, message }) => ({
    id: `unreadable.${question}`,
    checks: { ja: '回答は開始日の契約で読み取れる', en: 'The answers can be read on the contract of the start date' },
    result: 'fail',
    evidence: message,
  }));
}

/** 事前連絡: special changes are discussed with the inquiry centre first; it stops nothing. */
function consulted({ procedures, choice }: Checkable): Check[] {
  const asked = procedures.filter(({ priorContact }) => priorContact);
  if (asked.length === 0) return [];
  const done = choice?.consulted?.includes('yes') ?? false;
  const day = parseDay(choice?.consultedOn?.[0] ?? '');
  const on = day ? formatDaySlashed(day) : '';
  const names = listed(asked.map(({ id }) => menuTitle(id)));
  return [
    {
      id: 'consulted',
      checks: { ja: '事前にお問合せセンターへ連絡している', en: 'The inquiry centre was asked before' },
      result: done ? 'pass' : 'warn',
      evidence: done
        ? { ja: `申込者の申告：連絡した ${on}`.trim(), en: `The applicant says: asked ${on}`.trim() }
        : {
            ja: `事前連絡が必要な項目：${names.ja}／連絡の申告なし`,
            en: `Should be asked before: ${names.en}; the applicant names no call`,
          },
    },
  ];
}

/** Which ways into the service the office has after the change (`domain.md` 2.3). */
function access(assessment: Assessment): Check {
  const { after } = assessment;
  const { own, shared, internet, joint } = waysIn(mainContract(assessment).office);
  return {
    id: 'access',
    checks: { ja: '変更後も接続手段が残る', en: 'A way into the service is left afterwards' },
    result: own + shared + internet + joint > 0 ? 'pass' : 'warn',
    evidence: waysText({ own, shared, internet, joint }, formatDaySlashed(after.startsOn)),
  };
}

function waysText({ own, shared, internet, joint }: ReturnType<typeof waysIn>, on: string): Text {
  return {
    ja: `${on}以降：自社回線の論理端末 ${own}台、機器共用 ${shared}件、インターネット接続 ${internet}件、共同利用 ${joint === 0 ? 'なし' : 'あり'}`,
    en: `From ${on}: own terminals ${own}, shared equipment ${shared}, internet ${internet}, joint use ${joint === 0 ? 'no' : 'yes'}`,
  };
}
