import { startEmbedded } from '../../src/db/embedded.ts';
import type { ReadyDraft } from '../data/drafts.ts';
import { makeBase } from '../data/make.ts';

/** Who gets a mail of each filing: the filing person, the system manager, and the one of the office whose equipment was shared. */
export const recipients = 3;

/** Fills a data folder; its database is ended again. */
export async function makeData(dataDir: string, companies: number): Promise<ReadyDraft[]> {
  const server = await startEmbedded({ folder: dataDir });
  try {
    return (await makeBase(server.ownerUrl, dataDir, { companies })).drafts;
  } finally {
    await server.stop();
  }
}
