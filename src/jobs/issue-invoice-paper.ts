import { z } from 'zod';
import { findContent } from '../billing/invoices/contents.ts';
import { invoicePdf } from '../billing/invoices/pdf.ts';
import type { Database } from '../db/connect.ts';
import type { Clock } from '../ground/clock.ts';
import type { Renderer } from '../papers/render.ts';
import { hasInvoicePaper, issueInvoicePaperJob, storeInvoicePaper } from '../papers/stored-invoices.ts';
import { defineJob, type Job } from './define.ts';

type Office = {
  db: Database;
  clock: Clock;
  renderer: Renderer;
  /** Resolves when there is time for a paper; there always is when left out. */
  calm?(): Promise<void>;
};

/** The job that makes the paper of an invoice from what it says, once: it is never made anew (`bills.md` 19). */
export const issueInvoicePaper = ({ db, clock, renderer, calm }: Office): Job =>
  defineJob({
    name: issueInvoicePaperJob,
    lane: 'papers',
    payload: z.object({ invoiceId: z.int() }),
    run: async ({ invoiceId }) => {
      await calm?.();
      if (await hasInvoicePaper(db, invoiceId)) return;
      const content = await findContent(db, invoiceId);
      if (!content) return;
      const { pdf, sha256, templateVersion } = await invoicePdf(renderer, content);
      await storeInvoicePaper(db, invoiceId, { pdf, sha256, templateVersion, issuedAt: clock.now() });
    },
  });
