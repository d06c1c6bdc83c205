import { kinds } from '../../files/limits.ts';
import { contentDisposition } from '../../files/name.ts';
import { blankWorkbook } from '../../files/survey/blank.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { type Journey, readJourney } from './journey.ts';
import { openDraft } from './open.ts';
import type { PickStep } from './page.ts';
import type { Step } from './steps.ts';

/** GET: a survey form as a blank workbook, in the language of the page, for the contract of the start date; else the way to the page. */
export async function sendForm(visit: CompanyVisit, pick: PickStep): Promise<Response> {
  const { c } = visit;
  const draft = await openDraft(visit);
  if (draft instanceof Response) return draft;
  const journey = await readJourney(visit, draft);
  const step = pick(journey.steps);
  if (!step?.procedure || !isForm(step)) return c.redirect(step?.href ?? `/apply/${draft.id}`, 303);
  const { settled, basis } = journey.examined;
  const bytes = blankWorkbook(
    { procedure: step.procedure, page: step.page, now: basis.present },
    { lang: journey.lang, ...(settled && { settles: settled.receptionNo }) },
  );
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': kinds.xlsx.type,
    'content-disposition': contentDisposition(fileName(journey, step)),
    'cache-control': 'private, no-store',
  });
}

const isForm = ({ page }: Step): boolean =>
  page.sections.some(({ ask }) =>
    Object.values(ask).some(({ control }) => control.kind === 'files' && control.form !== undefined),
  );

/** As the centre names filled forms, but for the number of the file: `2600055A_trader_1.xlsx` (`domain.md` 8, 14). */
function fileName({ examined, draft }: Journey, { procedure }: Step): string {
  const survey = procedure?.survey;
  const form = survey ? `${survey.kind}_${survey.formNo}` : (procedure?.id ?? '');
  return `${examined.settled?.receptionNo ?? draft.officeCode}_${form}.xlsx`;
}
