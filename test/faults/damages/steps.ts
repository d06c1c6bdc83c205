import { again, both, type Damage, historyColumns, of, set } from './damage.ts';

/** Status, history and what a step writes beside. */
export const stepDamages: readonly Damage[] = [
  {
    damage: 'half-done move: a status without its history',
    rule: 'a status that its history does not lead to',
    by: ({ submitted }) => set(submitted, `status = 'withdrawn'`),
  },
  {
    damage: 'half-done move: the history without its status',
    rule: 'a status that its history does not lead to',
    by: ({ scheduled }) => set(scheduled, `status = 'inReview'`),
  },
  {
    damage: 'step of the history that is gone',
    rule: 'a step of the history that does not follow from the one before',
    by: ({ scheduled }) => `delete from audit_event where ${of(scheduled)} and event = 'pickUp'`,
  },
  {
    damage: 'step that nobody can make',
    rule: 'a step that the table of moves does not have',
    by: ({ submitted }) =>
      both(
        again('audit_event', 'subject_kind, subject_id, business_at, actor_name, actor_side', of(submitted), {
          ...{ event: `'confirm'`, from_status: `'submitted'`, to_status: `'effective'` },
        }),
      ),
  },
  {
    damage: 'filing that is gone',
    rule: 'filings that are not one for each 登録',
    by: ({ corrected }) => `delete from filing where ${of(corrected)} and revision = 1`,
  },
  {
    damage: 'working copy that was left behind',
    rule: 'a working copy where nothing can be typed, or none where it can',
    by: ({ queried, submitted }) => `update draft set application_id = '${submitted}' where ${of(queried)}`,
  },
  {
    damage: 'draft that holds a claim already',
    rule: 'never filed, and something was left behind',
    by: ({ draft }) =>
      `insert into claim (subject_code, path, application_id) values ('BBB001', 'manager.name', '${draft}')`,
  },
  {
    damage: 'outcome that is gone',
    rule: 'decided, and without its outcome, or the other way round',
    by: ({ scheduled }) => `delete from outcome where ${of(scheduled)}`,
  },
  {
    damage: 'outcome of another day',
    rule: 'an outcome of another start date',
    by: ({ scheduled }) => `update outcome set start_date = '2027-01-05' where ${of(scheduled)}`,
  },
  {
    damage: 'review in nobody’s hands',
    rule: 'in review, and by nobody who took it',
    by: ({ inReview }) => set(inReview, 'taken_by = null'),
  },
  {
    damage: '確認事項 of which one is gone',
    rule: '確認事項 that were not asked as the history says',
    by: ({ queried }) => `delete from review_query where id = (select max(id) from review_query where ${of(queried)})`,
  },
  {
    damage: 'application that slept through its day',
    rule: 'its day has come, and it has not started',
    by: ({ scheduled }) => set(scheduled, `start_date = '2026-12-08'`),
  },
  {
    damage: 'settings that slept through theirs',
    rule: 'its settings are overdue, and it is not void',
    by: ({ settingPending, settings }) =>
      both(set(settingPending, `setting_deadline = '2026-12-10'`), set(settings, `status = 'withdrawn'`)),
  },
  {
    damage: 'query that slept through its last day',
    rule: 'a query that nobody may answer any more, and it has not ended',
    by: ({ queried }) => set(queried, `changed_at = '2026-11-01T10:00:00+09:00'`),
  },
  {
    damage: 'start that was made twice',
    rule: 'started before its day, or more than once',
    by: ({ started }) => again('audit_event', historyColumns, `${of(started)} and event = 'start'`),
  },
];
