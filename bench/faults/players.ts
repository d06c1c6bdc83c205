import type { Visitor } from '../data/people.ts';
import { answerConsents, withdraw } from './applicants.ts';
import { startClerks } from './clerks.ts';
import type { FaultsData } from './data.ts';
import { review } from './reviewers.ts';
import type { Filed, Stage } from './stage.ts';
import type { Told } from './told.ts';
import { createTray } from './tray.ts';
import type { Watch } from './watch.ts';

export type Players = {
  told: Told;
  /** 登録 that got no answer, or the answer that the service is not there. */
  unanswered(): number;
  /** Lets everybody finish what they are at, and waits. */
  stop(): Promise<void>;
};

type Casting = {
  /** Address of the service, which stays the same over its restarts. */
  base: string;
  data: Pick<FaultsData, 'drafts' | 'reviewers'>;
  clerks: number;
  watch: Watch;
};

/** So many withdraw, and so many answer consents, at the same time. */
const others = { withdraw: 2, answerConsents: 2 };

/** Clerks who file, and everybody who goes on with what they filed: reviewers, applicants who withdraw, parents who are asked. */
export function startPlayers({ base, data, clerks: count, watch }: Casting): Players {
  let stopping = false;
  const stage: Stage = {
    ...{ base, watch, told: { numbers: [], acts: [] }, stopping: () => stopping },
    ...{ desk: createTray(), regrets: createTray(), requests: createTray() },
  };
  const clerks = startClerks({ base, drafts: data.drafts, count, watch, onFiled: (filed) => handOn(stage, filed) });
  const all = Promise.all([
    ...data.reviewers.map((person: Visitor) => review(stage, person)),
    ...Array.from({ length: others.withdraw }, () => withdraw(stage)),
    ...Array.from({ length: others.answerConsents }, () => answerConsents(stage)),
  ]);
  const stop = async () => {
    await clerks.stop();
    stopping = true;
    for (const tray of [stage.desk, stage.regrets, stage.requests]) tray.close();
    await all;
  };
  return { told: stage.told, unanswered: clerks.unanswered, stop };
}

/** Of ten that were filed two are withdrawn at once, one while the centre decides, one is left alone, and the others are reviewed. */
function handOn({ told, desk, regrets, requests }: Stage, filed: Filed): void {
  told.numbers.push({ id: filed.draft.id, receptionNo: filed.receptionNo });
  const kind = told.numbers.length % 10;
  const trays = filed.draft.parent
    ? [requests]
    : kind < 2
      ? [regrets]
      : kind === 2
        ? []
        : kind === 3
          ? [desk, regrets]
          : [desk];
  for (const tray of trays) tray.put(filed);
}
