import { claimRules } from './rules/claims.ts';
import { consentRules } from './rules/consents.ts';
import { fileRules } from './rules/files.ts';
import { jobRules } from './rules/jobs.ts';
import { ledgerRules } from './rules/ledger.ts';
import { mailRules } from './rules/mails.ts';
import { numberRules } from './rules/numbers.ts';
import type { Ground, Rule } from './rules/rule.ts';
import { dueRules, stepRules } from './rules/steps.ts';
import { toldRules } from './rules/told.ts';
import { usageRules } from './rules/usage.ts';

/** Something that must not be: how often it was found, and one example. */
export type Finding = { what: string; count: number; example?: string };

/** Everything that must be true of the database of a program, however often that was killed. */
export const rules: readonly Rule[] = [
  ...toldRules,
  ...numberRules,
  ...stepRules,
  ...dueRules,
  ...claimRules,
  ...ledgerRules,
  ...mailRules,
  ...consentRules,
  ...jobRules,
  ...usageRules,
  ...fileRules,
];

/** Looks for what a kill may have lost, doubled or left half done, in the whole database. It must have come to rest. */
export async function verify(ground: Ground): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, find } of rules) findings.push(findingOf(name, await find(ground)));
  return findings;
}

export const findingOf = (what: string, examples: readonly string[]): Finding => ({
  what,
  count: examples.length,
  ...(examples[0] !== undefined && { example: examples[0] }),
});

/** Whether anything at all was found. */
export const isSound = (findings: readonly Finding[]): boolean => findings.every(({ count }) => count === 0);
