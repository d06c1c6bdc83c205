import type { Day } from '../../ground/clock.ts';
import type { CompanyActor } from '../../people/actor.ts';
import type { C } from '../../web/env.ts';
import type { Parts } from '../../web/parts.tsx';
import type { Shown } from './read.ts';

/** What every part of 「契約内容確認」 needs: who looks, at which office's contract, and as of when. */
export type View = Shown & { c: C; actor: CompanyActor; officeCode: string; on: Day; today: Day; parts: Parts };
