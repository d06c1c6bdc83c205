import { z } from 'zod';
import type { Services } from '../application/move/services.ts';
import { paperData } from '../application/paper/paper-data.ts';
import { findFiled } from '../application/record/detail.ts';
import { paperKinds } from '../papers/data.ts';
import { isDueYet } from '../papers/due.ts';
import type { Renderer } from '../papers/render.ts';
import { isIssued, issuePaperJob, type PaperKey, storePaper } from '../papers/stored.ts';
import { defineJob, type Job } from './queue.ts';

type Office = Pick<Services, 'db' | 'clock' | 'catalogue' | 'operators'> & {
  renderer: Renderer;
  /** Resolves when there is time for a paper; there always is when left out. */
  calm?(): Promise<void>;
};

/** The job that issues a paper of an application. */
export const issuePaper = (office: Office): Job =>
  defineJob({
    name: issuePaperJob,
    lane: 'papers',
    payload: z.object({
      applicationId: z.uuid(),
      revision: z.int().min(1),
      kind: z.enum(paperKinds),
    }),
    run: async (key) => {
      await office.calm?.();
      await issue(office, key);
    },
  });

/**
 * Renders a paper and keeps it. A paper is issued once and never rendered anew; a letter only once the application has started
 * (`decisions.md` 21).
 */
async function issue(office: Office, key: PaperKey): Promise<void> {
  const { db, clock, renderer } = office;
  if (await isIssued(db, key)) return;
  const application = await findFiled(db, key.applicationId);
  if (!application || !isDueYet(key.kind, application.status === 'effective')) return;
  const data = await paperData(key.kind)(office, db, application, key.revision);
  const { pdf, sha256, templateVersion } = await renderer.render(key.kind, data);
  await storePaper(db, key, { pdf, sha256, templateVersion, issuedAt: clock.now() });
}
