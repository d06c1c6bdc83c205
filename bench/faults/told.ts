import type { ConsentMove, Move } from '../../src/application/move/move-table.ts';

/** A number that somebody was told for a draft. */
export type ToldNumber = { id: string; receptionNo: string };

/** Something that somebody was told is done. */
export type ToldAct = {
  /** The application. */
  id: string;
  /** The row that its history must have once. */
  move: Move | ConsentMove;
  /** Who did it. */
  person: string;
  /** The start date that the end of a review fixed, `YYYY-MM-DD`. */
  startDate?: string;
};

/** All that was acknowledged. */
export type Told = { numbers: readonly ToldNumber[]; acts: readonly ToldAct[] };
