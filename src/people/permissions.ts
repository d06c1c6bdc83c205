import type { Actor, CentreRole, CompanyRole } from './actor.ts';
import { centreRoles } from './actor.ts';

/** Who holds a permission. */
interface Holders {
  /** Roles within the office that is asked for. */
  company: readonly CompanyRole[];
  /** Also the company administrator as such, who is `manager` of every office anyway. */
  companyAdministrator?: true;
  centre: readonly CentreRole[];
}

const everyOfficeRole = ['manager', 'clerk', 'billing', 'viewer'] as const;
/** A newcomer has a menu, drafts and an application, and no contract or bill yet. */
const readers = ['manager', 'clerk', 'viewer', 'newcomer'] as const;
const filers = ['manager', 'clerk', 'newcomer'] as const;
const everybody = [...everyOfficeRole, 'newcomer'] as const;
/** See what the customer sees, and nothing else; each of their views is recorded. */
const onlookers = ['helpDesk', 'auditor'] as const;

/** Read the centre's own side; the help desk sees only the customer's. */
const staff = ['reviewer', 'approver', 'setting', 'cert', 'billing', 'schedule', 'auditor', 'administrator'] as const;

/** Who may do what (`decisions.md` 25). The centre's permissions hold for every company. */
export const permissions = {
  'menu.read': { company: everybody, centre: onlookers },
  'application.list': { company: readers, centre: onlookers },
  'application.read': { company: readers, centre: centreRoles },
  'application.file': { company: filers, centre: [] },
  'change.file': { company: ['manager', 'clerk'], centre: [] },
  /** A first contract, or one for another office of the company. */
  'office.open': { company: ['manager', 'newcomer'], centre: [] },
  'application.withdraw': { company: filers, centre: [] },
  'consent.answer': { company: ['manager'], centre: [] },
  'message.write': { company: filers, centre: [] },
  'contract.read': { company: everyOfficeRole, centre: centreRoles },
  /** The page of bills, which says to whom amounts are shown. */
  'bill.open': { company: everyOfficeRole, centre: [] },
  /** Amounts; the operator may open them to everybody of an office (`bills.md` 29). */
  'bill.read': { company: ['manager', 'billing'], centre: [...onlookers, 'billing', 'approver', 'administrator'] },
  'schedule.read': { company: everybody, centre: centreRoles },
  'password.change': { company: everybody, companyAdministrator: true, centre: centreRoles },
  'queue.read': { company: [], centre: staff },
  'review.read': { company: [], centre: staff },
  'review.take': { company: [], centre: ['reviewer'] },
  'review.decide': { company: [], centre: ['reviewer', 'approver'] },
  'review.approve': { company: [], centre: ['approver'] },
  'message.answer': { company: [], centre: ['reviewer', 'approver'] },
  /** The months, invoices and payments at the desk (`bills.md` 30). */
  'billing.read': { company: [], centre: ['billing', 'approver', 'auditor', 'administrator'] },
  'billing.work': { company: [], centre: ['billing'] },
  /** A second person agrees to a month, and to an invoice that is mended or reduced (`bills.md` 13, 20). */
  'billing.approve': { company: [], centre: ['billing', 'approver', 'administrator'] },
  'price.edit': { company: [], centre: ['billing', 'administrator'] },
  /** How far the paper form of a direct debit has come (`domain.md` 8.30). */
  'mandate.note': { company: [], centre: ['billing', 'reviewer'] },
  'mailbox.read': { company: [], centre: ['administrator'] },
  'people.manage': { company: [], companyAdministrator: true, centre: ['administrator'] },
  'audit.read': { company: [], centre: ['auditor', 'administrator'] },
  'metrics.read': { company: [], centre: ['administrator'] },
} as const satisfies Record<string, Holders>;

export type Permission = keyof typeof permissions;

/**
 * Whether somebody may do something. Of a company: within the office, or, when none is named, within at least one of theirs.
 * An office that is not theirs is as one that does not exist.
 */
export function may(actor: Actor, permission: Permission, office?: string): boolean {
  const holders: Holders = permissions[permission];
  if (actor.side === 'centre') return actor.roles.some((role) => holders.centre.includes(role));
  const offices = actor.offices.filter(({ code }) => office === undefined || code === office);
  if (offices.some(({ role }) => holders.company.includes(role))) return true;
  return holders.companyAdministrator === true && actor.administrator && (office === undefined || offices.length > 0);
}

/** Nobody is logged in: the request leads through log-in and back. */
export class NotLoggedInError extends Error {
  override name = 'NotLoggedInError';
}

/** Somebody is logged in who may not: the answer is that of something that does not exist. */
export class NotPermittedError extends Error {
  override name = 'NotPermittedError';
}

/**
 * The first line of a handler.
 * @throws NotLoggedInError, NotPermittedError
 */
export function requirePermission(
  actor: Actor | null,
  permission: Permission,
  office?: string,
): asserts actor is Actor {
  if (!actor) throw new NotLoggedInError(permission);
  if (!may(actor, permission, office))
    throw new NotPermittedError(`${actor.loginId} lacks ${permission}${office ? ` for ${office}` : ''}`);
}
