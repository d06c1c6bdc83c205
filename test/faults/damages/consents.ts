import { again, both, type Damage, of, set } from './damage.ts';

/** Consents. */
export const consentDamages: readonly Damage[] = [
  {
    damage: 'consent given without its history',
    rule: 'an answer to a consent that the history does not have once',
    by: ({ inReview }) => `delete from audit_event where ${of(inReview)} and event = 'agree'`,
  },
  {
    damage: 'history of a consent that nobody gave',
    rule: 'an answer to a consent that the history does not have once',
    by: ({ declined }) =>
      `update consent set answered_at = null, answered_by = null, answered_by_name = null, agreed = null, reason = '' where ${of(declined)}`,
  },
  {
    damage: 'consent asked twice',
    rule: 'asked twice for one consent',
    by: ({ declined }) =>
      both(
        'drop index consent_once',
        again('consent', 'application_id, office_code, office_name, asked_at', of(declined)),
      ),
  },
  {
    damage: 'review before the consent',
    rule: 'reviewed before everybody had answered',
    by: ({ inReview }) =>
      `update consent set answered_at = null, answered_by = null, answered_by_name = null, agreed = null where ${of(inReview)}`,
  },
  {
    damage: 'accepted against a consent',
    rule: 'accepted although somebody did not agree',
    by: ({ declined }) => set(declined, `status = 'scheduled', start_date = '2026-12-22'`),
  },
  {
    damage: 'consent that was never asked for',
    rule: 'joint use under an office that was not asked',
    by: ({ declined }) => `delete from consent where ${of(declined)}`,
  },
];
