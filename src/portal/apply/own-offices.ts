import { sistersOf } from '../../ledger/read.ts';
import type { OfficeName } from './asked.ts';
import type { Journey } from './journey.ts';
import type { Step } from './steps.ts';

/** The company's offices on the wished day, for a page that asks for some of them. */
export async function ownOfficesFor({ web, draft, examined }: Journey, { page }: Step): Promise<OfficeName[]> {
  const isAsked = page.sections.some(({ ask }) =>
    Object.values(ask).some(({ control }) => control.kind === 'codes' && control.own !== undefined),
  );
  if (!isAsked) return [];
  const { office, startsOn } = examined.basis.present;
  const others = await sistersOf(web.db, draft.officeCode, startsOn);
  return [{ code: draft.officeCode, name: office.name, own: true as const }, ...others].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}
