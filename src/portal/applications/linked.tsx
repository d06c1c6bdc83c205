import { titlesOf } from '../../application/classes.ts';
import { type Linked, listLinked } from '../../application/linked.ts';
import { Notice } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { linkedWords as words } from '../../words/linked.ts';
import type { Say } from './parts.tsx';

/** The filed applications of the same linked group. */
export const listFiledWith = async ({ db }: Web, id: string): Promise<Linked[]> =>
  (await listLinked(db, id)).filter(({ receptionNo }) => receptionNo !== null);

/** Which applications this one goes together with, and what that means. */
export function LinkedNotice({ linked, web, say }: { linked: readonly Linked[]; web: Web; say: Say }) {
  if (linked.length === 0) return null;
  return (
    <Notice tone="info" title={say(words.numbers)}>
      <p>{say(words.goesTogether)}</p>
      <ul>
        {linked.map(({ receptionNo, procedures }) => (
          <li key={receptionNo}>
            <a href={`/applications/${receptionNo}`}>{receptionNo}</a>{' '}
            {titlesOf(web.catalogue, procedures, web.clock.today())
              .map(say)
              .join(say({ ja: '、', en: ', ' }))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
