import { claimDamages } from './claims.ts';
import { consentDamages } from './consents.ts';
import type { Damage } from './damage.ts';
import { ledgerDamages } from './ledger.ts';
import { numberDamages } from './numbers.ts';
import { restDamages } from './rest.ts';
import { stepDamages } from './steps.ts';
import { tellingDamages } from './tellings.ts';
import { usageDamages } from './usage.ts';

export type { Damage };

/** One at least for every rule of the verifier. */
export const damages: readonly Damage[] = [
  ...numberDamages,
  ...stepDamages,
  ...claimDamages,
  ...ledgerDamages,
  ...tellingDamages,
  ...consentDamages,
  ...usageDamages,
  ...restDamages,
];
