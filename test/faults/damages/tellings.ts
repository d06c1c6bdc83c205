import { again, type Damage, mailColumns, of } from './damage.ts';

/** Mails and news. */
export const tellingDamages: readonly Damage[] = [
  {
    damage: 'missing mail',
    rule: 'a mail that was not written',
    by: ({ submitted }) => `delete from mail where id = (select min(id::text) from mail where ${of(submitted)})::uuid`,
  },
  {
    damage: 'mail missing to the office that was asked',
    rule: 'a mail that was not written',
    by: ({ declined }) => `delete from mail where ${of(declined)} and letter = 'consentAsked'`,
  },
  {
    damage: 'doubled mail',
    rule: 'a mail that was written twice, or tells of nothing',
    by: ({ scheduled }) =>
      again('mail', mailColumns, `${of(scheduled)} and letter = 'confirmed'`, {
        message_id: `'<again@centre.example>'`,
      }),
  },
  {
    damage: 'mail of a step that was not made',
    rule: 'a mail that was written twice, or tells of nothing',
    by: ({ submitted }) => `update mail set letter = 'withdrawn' where ${of(submitted)}`,
  },
  {
    damage: 'missing news',
    rule: 'news that are not there',
    by: ({ scheduled }) => `delete from news where ${of(scheduled)}`,
  },
  {
    damage: 'doubled news',
    rule: 'news that are there twice, or tell of nothing',
    by: ({ started }) =>
      again(
        'news',
        'office_code, company_code, application_id, reception_no, category, sentence, published_at',
        of(started),
      ),
  },
];
