import type { Provenance } from '../../application/record/provenance.ts';
import type { Day } from '../../ground/clock.ts';
import type { CompanyActor } from '../../people/actor.ts';
import { may } from '../../people/permissions.ts';
import { Link } from '../../ui/index.ts';

/** The contract of an office on a day. */
export const contractHref = (officeCode: string, day: Day): string =>
  `/contract?${new URLSearchParams({ office: officeCode, on: day })}`;

type ApplicationLinkProps = { actor: CompanyActor; filed: Provenance | undefined; receptionNo: string };

/** An application by its number: a link for those who may open it, the number alone for everybody else. */
export function ApplicationLink({ actor, filed, receptionNo }: ApplicationLinkProps) {
  if (!filed || !may(actor, 'application.read', filed.officeCode)) return <>{receptionNo}</>;
  return <Link href={`/applications/${receptionNo}`}>{receptionNo}</Link>;
}
