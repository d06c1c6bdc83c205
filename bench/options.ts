import { parseArgs } from 'node:util';

/** How much is made and measured. */
export type Options = {
  quick: boolean;
  /** Names of the measures to take; all of them when empty. */
  only: readonly string[];
  rounds: number;
  companies: number;
  /** Past applications in the large queue, and how many of them are open. */
  applications: number;
  open: number;
  /** 登録 in each round. */
  submissions: number;
  /** Seconds that a page is asked for in each round. */
  seconds: number;
  papers: number;
  /** Keep the data folder afterwards, to look into it. */
  keep: boolean;
  /** The commit that 登録 and log-in are measured beside, and nothing else then. */
  beside?: string;
  /** A folder to write the profiles of the program to. */
  profile?: string;
};

const full = {
  rounds: 5,
  companies: 2_000,
  applications: 100_000,
  open: 2_000,
  submissions: 800,
  seconds: 5,
  papers: 40,
};
const small = { rounds: 2, companies: 100, applications: 10_000, open: 200, submissions: 100, seconds: 2, papers: 10 };

/** Offices of each company; the first owns the equipment that the others use. */
export const officesOfCompany = 10;

/** Reads `npm run bench -- [--quick] [--only=registration,queue] [--rounds=3] [--keep] [--profile=folder] [--beside=commit]`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      rounds: { type: 'string' },
      keep: { type: 'boolean', default: false },
      profile: { type: 'string' },
      beside: { type: 'string' },
    },
  });
  const size = values.quick ? small : full;
  return {
    ...size,
    quick: values.quick,
    only: values.only.split(',').filter(Boolean),
    rounds: values.rounds ? Number(values.rounds) : size.rounds,
    keep: values.keep,
    ...(values.beside && { beside: values.beside }),
    ...(values.profile && { profile: values.profile }),
  };
}
