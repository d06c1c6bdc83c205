import type { Figures } from './stats.ts';

/** One line of the table: what was measured, what it is held against, and what is wanted. */
export type Row = {
  name: string;
  ours: Partial<Figures> & { value?: number };
  unit?: string;
  /** The floor, or what the line is compared with. */
  against?: Partial<Figures> & { name: string; value?: number };
  /** In words, with the figure that it is judged by. */
  targets?: readonly Target[];
};

export type Target = { what: string; value: number; wanted: string; met: boolean };

/** @param value rounded to two digits for people */
export const atLeast = (what: string, value: number, limit: number): Target => ({
  what,
  value,
  wanted: `≥ ${limit}`,
  met: value >= limit,
});
export const atMost = (what: string, value: number, limit: number): Target => ({
  what,
  value,
  wanted: `≤ ${limit}`,
  met: value <= limit,
});
