import type { AskedConsent } from '../../application/consent/answer-consent.ts';
import type { Waiting } from '../../application/lists/waiting.ts';
import { hasPassed } from '../../application/record/wish.ts';
import { issuedText } from '../../contract/pending.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDateTime, formatDayWithWeekday } from '../../ground/text/day.ts';
import type { Lang, Say } from '../../ground/words.ts';
import { menuTitle } from '../../procedures/menu.ts';
import { Deadline, StatusTag, type TaskItem } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { wishWords } from '../../words/applications.ts';
import { consentWords } from '../../words/consent.ts';
import { daysLeft, savedAt, untilDay, menuWords as words } from './words.ts';

/** What waits, as one line of the menu: what to do, for which application, and until when. */
export function taskOf(waiting: Waiting, today: Day, lang: Lang): TaskItem {
  const say = sayIn(lang);
  const what = waiting.procedures.map((id) => say(menuTitle(id))).join(lang === 'ja' ? '、' : ', ');
  const subject = `${say(issuedText(waiting.officeCode))}　${what || say(words.nothingChosen)}`;
  if (waiting.status === 'draft') {
    return {
      href: `/apply/${waiting.id}`,
      label: say(words.continueDraft),
      about: `${subject}　${say(savedAt(formatDateTime(waiting.savedAt)))}${hasPassed(waiting.wish, 'draft', today) ? `　${say(wishWords.passed)}` : ''}`,
      beside: draftLeft(waiting.until, today, lang),
    };
  }
  if (waiting.status === 'declined') {
    return {
      href: `/applications/${waiting.receptionNo}`,
      label: say(consentWords.declinedTask),
      about: `${waiting.receptionNo}　${subject}`,
    };
  }
  return {
    href: waiting.status === 'queried' ? `/applications/${waiting.receptionNo}` : '/settings',
    label: say(waiting.status === 'queried' ? words.answer : words.applyForSettings),
    about: `${waiting.receptionNo}　${subject}`,
    beside: <Left until={waiting.until} today={today} lang={lang} />,
  };
}

/** An application of another office that one of theirs is to agree to. */
export function consentTask(asked: AskedConsent, say: Say): TaskItem {
  const { receptionNo, officeCode, applicant } = asked;
  return {
    href: `/consents/${receptionNo}`,
    label: say(consentWords.task),
    about: `${receptionNo}　${officeCode}　${applicant.companyName} ${applicant.officeName}（${applicant.officeCode}）`,
  };
}

/** A draft is told its last day only when it comes near. */
function draftLeft(until: Day, today: Day, lang: Lang) {
  if (daysUntil(today, until) <= 14) return <Left until={until} today={today} lang={lang} />;
  return <StatusTag status="draft">{sayIn(lang)(words.draft)}</StatusTag>;
}

/** The last day for something, with the days that are left. */
export function Left({ until, today, lang }: { until: Day; today: Day; lang: Lang }) {
  const say = useSay();
  const left = daysUntil(today, until);
  const level = left < 0 ? 'over' : left <= soon ? 'soon' : 'calm';
  return (
    <Deadline
      level={level}
      left={say(left < 0 ? words.over : left === 0 ? words.lastDay : daysLeft(left))}
      day={say(untilDay(formatDayWithWeekday(until, lang)))}
      datetime={until}
    />
  );
}

const soon = 7;

const daysUntil = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
