import { Link, Section, Table } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { entryWords as words } from '../../words/entry.ts';

type DemoPeopleProps = {
  web: Pick<Web, 'demoPeople' | 'demoPassword'>;
  to: string;
  /** The page holds what somebody typed: a link would leave it behind. */
  held: boolean;
};

/** Who can be tried in a demonstration, each a link that fills in the log-in ID. */
export function DemoPeople({ web, to, held }: DemoPeopleProps) {
  const say = useSay();
  if (!web.demoPeople?.length) return null;
  return (
    <Section id="demo" title={say(words.demoTitle)} {...(!held && { lead: say(words.demoLead) })}>
      {web.demoPassword && (
        <p>
          {say(words.demoPassword)}: <code>{web.demoPassword}</code>
        </p>
      )}
      <Table
        id="demo-people"
        caption={say(words.demoList)}
        captionHidden
        cards
        columns={[
          { label: say(words.id), nowrap: true },
          { label: say(words.who), nowrap: true },
          { label: say(words.about) },
        ]}
        rows={web.demoPeople.map((person) => ({
          key: person.loginId,
          cells: [
            held ? person.loginId : <Link href={prefilled(person.loginId, to)}>{person.loginId}</Link>,
            person.name,
            say(person.about),
          ],
        }))}
      />
    </Section>
  );
}

const prefilled = (loginId: string, to: string): string =>
  `/login?${new URLSearchParams({ loginId, ...(to !== '/' && { to }) })}`;
