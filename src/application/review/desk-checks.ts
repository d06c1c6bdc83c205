import { sql } from 'kysely';
import { type Operation, touchedPath } from '../../contract/operation.ts';
import { leafOf } from '../../contract/paths.ts';
import { subjectKind } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import { type Day, dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { foresee } from '../../ledger/foresee.ts';
import { claimsOf } from '../../procedure/claims.ts';
import { fileText } from '../../procedure/fields/files.ts';
import { explain } from '../../schedule/explain.ts';
import { feasible, leavesLead } from '../../schedule/feasible.ts';
import { lastDayToApply, type Schedule } from '../../schedule/schedule.ts';
import { unreadWords } from '../../words/survey.ts';
import { consentChecks } from '../consent/consents.ts';
import { leadOf } from '../draft/lead.ts';
import { statuses } from '../move/status.ts';
import type { Check } from '../record/checks.ts';
import type { Filing, Judged } from '../record/filing.ts';
import type { Settled } from '../record/settles.ts';

export type Reviewed = {
  application: {
    id: string;
    receptionNo: string;
    officeCode: string;
    appliedAt: Date;
    desiredStart: Day;
    settled?: Settled;
  };
  filing: Filing;
  judged: Judged;
  startsOn: Day;
  /** Whether system settings will be asked for at the end of the review. */
  settings: boolean;
  schedule: Schedule;
  today: Day;
  /** What is wrong with the stored files; undefined when each is there. */
  filesProblem: Text | undefined;
};

/** The checks that look beyond the filing: at other applications, the ledger, the schedule and the stored files. */
export async function deskChecks(db: Connection, reviewed: Reviewed): Promise<Check[]> {
  const { settled } = reviewed.application;
  if (settled) return [settledCheck(settled), movedCheck(reviewed), ...formsCheck(reviewed), filesCheck(reviewed)];
  return [
    dateCheck(reviewed),
    leadCheck(reviewed),
    ...shownCheck(reviewed),
    await openCheck(db, reviewed),
    await acceptedCheck(db, reviewed),
    await laterCheck(db, reviewed),
    ...(await consentChecks(db, reviewed.application.id)),
    movedCheck(reviewed),
    ...formsCheck(reviewed),
    filesCheck(reviewed),
  ];
}

/** Settings are of use as long as an application waits for them. */
function settledCheck({ receptionNo, status, settingDeadline }: Settled): Check {
  const [word, day] = [statuses[status], settingDeadline ? formatDaySlashed(settingDeadline) : '—'];
  return {
    id: 'settles',
    checks: { ja: '対象の利用申込がシステム設定を待っている', en: 'The application waits for these settings' },
    result: status === 'settingPending' ? 'pass' : 'fail',
    evidence: {
      ja: `${receptionNo}：${word.ja}、システム設定申込締切日 ${day}`,
      en: `${receptionNo}: ${word.en}, last day for the settings ${day}`,
    },
  };
}

/** A failing one stops no end on another day: the wish cannot be met, and the date that is shown must be told then. */
function dateCheck({ application: { desiredStart }, schedule, today, startsOn, settings }: Reviewed): Check {
  const result = feasible(schedule, { today, leadDays: 0, settings, wish: desiredStart });
  const [wish, first] = [formatDaySlashed(desiredStart), formatDaySlashed(startsOn)];
  return {
    id: 'date',
    checks: { ja: '利用開始希望日に今からでも間に合う', en: 'The wished start date can still be met' },
    result: result.ok ? 'pass' : 'fail',
    evidence: result.ok
      ? { ja: `希望日 ${wish} はシステム登録日`, en: `${wish} is a registration date` }
      : {
          ja: `希望日 ${wish}：${explain(result.hindrance).ja}表示中の利用開始日 ${first}`,
          en: `Wish ${wish}: ${explain(result.hindrance).en} Shown: ${first}`,
        },
  };
}

/** The time that the slowest of what the application holds needs, such as a line (`decisions.md` 15): the end is refused for the same. */
function leadCheck({ filing, judged, schedule, startsOn }: Reviewed): Check {
  const lead = leadOf(schedule, judged, filing);
  const days = lead.leadDays;
  const [on, by] = [dayOf(filing.filedAt), lastDayToApply(schedule, startsOn, days)].map(formatDaySlashed);
  return {
    id: 'lead',
    checks: {
      ja: '利用開始日までに、申込の内容に必要な日数がある',
      en: 'The start date leaves the time that the application needs',
    },
    result: leavesLead(schedule, lead, startsOn) ? 'pass' : 'fail',
    evidence: {
      ja: `必要な日数：${days}営業日／申込日 ${on}／この利用開始日の申込締切日 ${by}`,
      en: `Needed: ${days} business days; filed on ${on}; last day to apply for this start date ${by}`,
    },
  };
}

/** Another day than the wish, which somebody looks at or proposed: only said when the review can no longer end on it. */
function shownCheck({ application: { desiredStart }, schedule, today, startsOn, settings }: Reviewed): Check[] {
  const result = feasible(schedule, { today, leadDays: 0, settings, wish: startsOn });
  if (result.ok || startsOn === desiredStart) return [];
  const [day, why] = [formatDaySlashed(startsOn), explain(result.hindrance)];
  return [
    {
      id: 'shown-date',
      checks: { ja: '表示中の利用開始日で審査を終了できる', en: 'The review can end on the start date that is shown' },
      result: 'fail',
      evidence: { ja: `${day}：${why.ja}`, en: `${day}: ${why.en}` },
    },
  ];
}

type Claimant = { receptionNo: string; overlaps: boolean };

/** Other open applications of the office; one on the same part of the contract cannot be (`decisions.md` 10), and is named if it is. */
async function openCheck(db: Connection, { application, judged }: Reviewed): Promise<Check> {
  const claims = claimsOf(judged.procedures, application.officeCode, judged.assessment.operations);
  const { rows } = await sql<Claimant>`
    select a.reception_no as "receptionNo", bool_or(concat(c.subject_code, ' ', c.path) = any(${claims.map(({ subject, path }) => `${subject} ${path}`)})) as overlaps
    from claim c join application a on a.id = c.application_id
    where c.subject_code = any(${[...new Set(claims.map(({ subject }) => subject))]}) and c.application_id <> ${application.id}
      and (a.group_id is null or a.group_id is distinct from (select group_id from application where id = ${application.id}))
    group by a.reception_no order by a.reception_no limit 20`.execute(db);
  const same = rows.filter(({ overlaps }) => overlaps).map(({ receptionNo }) => receptionNo);
  const others = rows.filter(({ overlaps }) => !overlaps).map(({ receptionNo }) => receptionNo);
  return {
    id: 'no-other-open',
    checks: { ja: '同じ項目に未決の申込が他にない', en: 'No other open application for the same items' },
    result: same.length === 0 ? 'pass' : 'fail',
    evidence: {
      ja: `同じ項目：${list(same, 'ja')}／同じ企業・事業所の他の項目：${list(others, 'ja')}`,
      en: `Same items: ${list(same, 'en')}; other items of the office or company: ${list(others, 'en')}`,
    },
  };
}

type Future = { receptionNo: string; effectiveOn: Day; subject: string; operations: Operation[] };

/** Changes that are accepted already, for a day still to come, on the same parts of the contract. */
async function acceptedCheck(db: Connection, { application, judged, today }: Reviewed): Promise<Check> {
  const claims = claimsOf(judged.procedures, application.officeCode, judged.assessment.operations);
  const { rows } = await sql<Future>`
    select reception_no as "receptionNo", effective_on as "effectiveOn", subject_code as subject, operations from ledger_change
    where subject_code = any(${[...new Set(claims.map(({ subject }) => subject))]}) and voided_at is null and effective_on > ${today}
      and application_id is distinct from ${application.id}
    order by effective_on, reception_no limit 50`.execute(db);
  const claimed = new Set(claims.map(({ subject, path }) => `${subject} ${path}`));
  const same = rows.filter(({ subject, operations }) =>
    operations.some((operation) =>
      claimed.has(`${subject} ${leafOf(subjectKind(subject), touchedPath(operation)) ?? ''}`),
    ),
  );
  const names = [
    ...new Set(same.map(({ receptionNo, effectiveOn }) => `${receptionNo}（${formatDaySlashed(effectiveOn)}）`)),
  ];
  return {
    id: 'no-accepted-future',
    checks: {
      ja: '同じ項目に、承諾済みで開始前の変更がない',
      en: 'No accepted change of the same items is still to start',
    },
    result: names.length === 0 ? 'pass' : 'warn',
    evidence: { ja: `承諾済み・開始前：${list(names, 'ja')}`, en: `Accepted, not started: ${list(names, 'en')}` },
  };
}

/** The dry run of `decisions.md` 7: the end of the review is refused for the same reason. */
async function laterCheck(db: Connection, { application, judged, startsOn }: Reviewed): Promise<Check> {
  const { operations } = judged.assessment;
  const conflict = await foresee(db, { receptionNo: application.receptionNo, startsOn, operations });
  return {
    id: 'later-applies',
    checks: { ja: '後日の承諾済み変更と両立する', en: 'Accepted changes of later days still apply' },
    result: conflict ? 'fail' : 'pass',
    evidence: conflict
      ? {
          ja: `${conflict.receptionNo}（${formatDaySlashed(conflict.effectiveOn)}、${conflict.subject}）が適用できなくなります`,
          en: `${conflict.receptionNo} (${formatDaySlashed(conflict.effectiveOn)}, ${conflict.subject}) would no longer apply`,
        }
      : {
          ja: `${formatDaySlashed(startsOn)}以降の変更を順に適用して確認`,
          en: `All changes from ${formatDaySlashed(startsOn)} on were applied in order`,
        },
  };
}

function movedCheck({ judged: { moved } }: Reviewed): Check {
  return {
    id: 'contract-unmoved',
    checks: { ja: '登録後に契約が変わっていない', en: 'The contract has not moved since the filing' },
    result: moved.length === 0 ? 'pass' : 'warn',
    evidence: { ja: `変わった契約：${list(moved, 'ja')}`, en: `Contracts that moved: ${list(moved, 'en')}` },
  };
}

function filesCheck({ filing, filesProblem }: Reviewed): Check {
  const files = Object.values(filing.files).flat();
  return {
    id: 'files-stored',
    checks: { ja: '添付ファイルがすべて保管されている', en: 'Every attached file is stored' },
    result: filesProblem ? 'fail' : 'pass',
    evidence: filesProblem ?? { ja: `${files.length}件`, en: `${files.length} files` },
  };
}

/** The answers of an attached form that was not read stand in the file alone. */
function formsCheck({ filing }: Reviewed): Check[] {
  const forms = Object.values(filing.files)
    .flat()
    .filter(({ reading }) => reading);
  if (forms.length === 0) return [];
  const unread = forms.filter(({ reading }) => reading !== 'read');
  const told = (lang: 'ja' | 'en') =>
    (unread.length > 0 ? unread : forms).map((file) => fileText(file, lang)).join('\n');
  return [
    {
      id: 'forms-read',
      checks: unreadWords.checks,
      result: unread.length === 0 ? 'pass' : 'warn',
      evidence: { ja: told('ja'), en: told('en') },
    },
  ];
}

const list = (items: readonly string[], lang: 'ja' | 'en'): string =>
  items.length === 0 ? { ja: 'なし', en: 'none' }[lang] : items.join(lang === 'ja' ? '、' : ', ');
