import type { RenderedPaper, Renderer } from '../../papers/render.ts';
import type { InvoiceContent } from './content.ts';
import { invoicePaper } from './paper.ts';

/**
 * The paper of an invoice as PDF/UA-1, of its frozen content alone: the same content gives the same bytes until a template changes
 * (`bills.md` 19). What was issued once is kept (`papers/invoices.ts`, `docs/adr/0037`).
 * @throws PaperError
 */
export const invoicePdf = (renderer: Renderer, content: InvoiceContent): Promise<RenderedPaper> =>
  renderer.render('invoice', invoicePaper(content));
