import { canMove } from '../../application/move/move-table.ts';
import { titlesOf } from '../../application/record/classes.ts';
import type { Application } from '../../application/record/detail.ts';
import { type Linked, listLinked } from '../../application/record/linked-group.ts';
import { listed } from '../../ground/words.ts';
import { Link, Notice } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { linkedWords as words } from '../../words/linked.ts';

/** The filed applications of the same linked group. */
export const listFiledWith = async ({ db }: Web, id: string): Promise<Linked[]> =>
  (await listLinked(db, id)).filter(({ receptionNo }) => receptionNo !== null);

/** Which applications this one goes together with, and what that means. */
export function LinkedNotice({ application, ...props }: ListProps & { application: Application }) {
  const say = useSay();
  if (props.linked.length === 0) return null;
  return (
    <Notice tone="info" title={say(words.numbers)}>
      <p>{say(canMove('withdraw', application.status) ? words.goesTogether : words.wentTogether)}</p>
      <LinkedList {...props} />
    </Notice>
  );
}

type ListProps = { linked: readonly Linked[]; web: Web };

/** The linked applications by number and title; one that is still being typed by its title. */
export function LinkedList({ linked, web }: ListProps) {
  const say = useSay();
  return (
    <ul>
      {linked.map(({ id, receptionNo, procedures }) => {
        const title = say(listed(titlesOf(web.catalogue, procedures, web.clock.today())));
        return (
          <li key={id}>
            {receptionNo === null ? (
              <Link href={`/apply/${id}`}>{title}</Link>
            ) : (
              <>
                <Link href={`/applications/${receptionNo}`}>{receptionNo}</Link> {title}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
