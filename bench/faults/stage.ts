import type { ReadyDraft } from '../data/drafts.ts';
import type { ToldAct, ToldNumber } from './told.ts';
import type { Tray } from './tray.ts';
import type { Watch } from './watch.ts';

/** An application whose number somebody was told. */
export type Filed = { draft: ReadyDraft; receptionNo: string };

/** What all who play on it share. */
export type Stage = {
  /** Address of the service, which stays the same over its restarts. */
  base: string;
  watch: Watch;
  told: { numbers: ToldNumber[]; acts: ToldAct[] };
  stopping(): boolean;
  /** What the centre is to review. */
  desk: Tray<Filed>;
  /** What its applicant wants to withdraw. */
  regrets: Tray<Filed>;
  /** What another office is to agree to. */
  requests: Tray<Filed>;
};
