import type { Day } from '../ground/clock.ts';
import { formatDay, formatDayWithWeekday } from '../ground/text/day.ts';
import type { Lang, Text } from '../ground/words.ts';
import type { Feasibility, Hindrance } from './feasible.ts';

/** Why a contract cannot change on a day, as a sentence for the person who wished it. */
export function explain(hindrance: Hindrance): Text {
  switch (hindrance.reason) {
    case 'notARegistrationDate':
      return {
        ja: 'スケジュール表のシステム登録日ではありません。',
        en: 'This is not a registration date of the schedule.',
      };
    case 'past':
      return { ja: '明日以降のシステム登録日を入力してください。', en: 'Enter a registration date from tomorrow on.' };
    case 'beyondSchedule':
      return beyondSchedule(hindrance.lastDate);
    case 'frozen':
      return frozen(hindrance.freeze);
    case 'tooSoon':
      return tooSoon(hindrance);
    case 'tooSoonForSettings':
      return tooSoonForSettings(hindrance);
  }
}

/** Why the wish does not work, and the next dates that do. */
export function explainRefusal({ hindrance, next }: Extract<Feasibility, { ok: false }>): Text {
  const why = explain(hindrance);
  if (next.length === 0) return why;
  const days = (lang: Lang, between: string) => next.map((day) => formatDayWithWeekday(day, lang)).join(between);
  return {
    ja: `${why.ja}次の日から選んでください：${days('ja', '、')}。`,
    en: `${why.en} The next dates are ${days('en', '; ')}.`,
  };
}

function beyondSchedule(last: Day): Text {
  return {
    ja: `スケジュール表は${formatDay(last, 'ja')}まで公開しています。その日までのシステム登録日を入力してください。`,
    en: `The schedule is published up to ${formatDay(last, 'en')}. Enter a registration date up to that day.`,
  };
}

function frozen({ from, to, reason }: Extract<Hindrance, { reason: 'frozen' }>['freeze']): Text {
  return {
    ja: `${formatDay(from, 'ja')}から${formatDay(to, 'ja')}までは登録を停止しています（${reason.ja}）。`,
    en: `No contract changes from ${formatDay(from, 'en')} to ${formatDay(to, 'en')} (${reason.en}).`,
  };
}

function tooSoon({ lastDayToApply: last, filedOn }: Extract<Hindrance, { reason: 'tooSoon' }>): Text {
  if (filedOn) {
    const [filed, by] = [filedOn, last].map((day) => (lang: Lang) => formatDayWithWeekday(day, lang));
    return {
      ja: `申込日の${filed?.('ja')}が、この登録日の申込締切日である${by?.('ja')}より後です。申込の内容に必要な日数がありません。`,
      en: `It was filed on ${filed?.('en')}, after the last day to apply for this date (${by?.('en')}): this leaves less time than the application needs.`,
    };
  }
  return {
    ja: `この登録日の申込締切日の${formatDayWithWeekday(last, 'ja')}を過ぎています。`,
    en: `The last day to apply for this date was ${formatDayWithWeekday(last, 'en')}.`,
  };
}

function tooSoonForSettings({
  settingDeadline,
  customerDays,
}: Extract<Hindrance, { reason: 'tooSoonForSettings' }>): Text {
  const day = (lang: Lang) => formatDayWithWeekday(settingDeadline, lang);
  return {
    ja: `この利用開始日のシステム設定申込締切日は${day('ja')}です。お客さまがシステム設定を申し込む期間（${customerDays}営業日）を確保できません。`,
    en: `The last day for the system settings of this date is ${day('en')}: it leaves less than the ${customerDays} business days to apply for them.`,
  };
}
