import type { Connection } from '../db/connect.ts';
import type { Present } from '../procedure/present.ts';
import type { Effects } from './effects.ts';
import type { Moved } from './move.ts';
import type { Move } from './moves.ts';
import type { Contact } from './pages.ts';
import type { Services } from './services.ts';

export type Facts = { effects: Effects; contact: Contact; present: Present; queries?: readonly { question?: string; text: string }[]; reason?: string };

/** What the row of the table says follows a move: its letters and its paper, as jobs of the same transaction. */
export async function followMove(_trx: Connection, _services: Services, _name: Move, _moved: Moved, _facts: Facts): Promise<void> {}
