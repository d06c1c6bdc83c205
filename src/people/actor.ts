/** Roles within an office of a company (`decisions.md` 25); a newcomer has no office yet, only a code in its place. */
export const companyRoles = ['manager', 'clerk', 'billing', 'viewer', 'newcomer'] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** Roles of the centre's staff (`decisions.md` 25). */
export const centreRoles = [
  'reviewer',
  'approver',
  'setting',
  'cert',
  'billing',
  'schedule',
  'helpDesk',
  'auditor',
  'administrator',
] as const;
export type CentreRole = (typeof centreRoles)[number];

type Person = { personId: string; loginId: string; name: string; mail: string; loggedInAt: Date };

/** Somebody of a company: sees and moves what belongs to `offices`. */
export type CompanyActor = Person & {
  side: 'company';
  companyCode: string;
  /** Office codes and the role held there; a company administrator holds `manager` in every office. */
  offices: readonly { code: string; role: CompanyRole }[];
  /** 企業の管理者: picks the office to act for. */
  administrator: boolean;
};

/** Somebody of the centre. Nobody is of both sides. */
export type CentreActor = Person & { side: 'centre'; roles: readonly CentreRole[] };

export type Actor = CompanyActor | CentreActor;

/** Somebody who has no contract yet (仮アカウント). */
export const isNewcomer = (actor: CompanyActor): boolean => actor.offices.some(({ role }) => role === 'newcomer');
