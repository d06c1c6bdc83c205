import { isDecided, statuses } from '../../application/move/status.ts';
import { listSettings, type Setting, type Settled } from '../../application/record/settles.ts';
import type { Connection } from '../../db/connect.ts';
import { DescriptionList, Link, Section } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { settingsWords as words } from '../settings/words.ts';
import { dayOrDash } from './shown.ts';

/** The settings that were filed for an application, the newest first. */
export const listFiledSettings = async (db: Connection, id: string): Promise<Setting[]> =>
  (await listSettings(db, id)).filter(({ receptionNo }) => receptionNo !== null);

/** Whether settings that were filed have still to be decided on, so that nobody has to apply for them now. */
export const areUnderWay = (settings: readonly Setting[]): boolean => settings.some(({ status }) => !isDecided(status));

/** The way from an application to the settings that were filed for it, and back. */
export function Settings({ settings, settled }: { settings: readonly Setting[]; settled?: Settled }) {
  const say = useSay();
  if (settled)
    return (
      <Section id="settings" title={say(words.settingsFor)}>
        <DescriptionList
          dense
          items={[
            {
              term: say(words.receptionNo),
              value: <Link href={`/applications/${settled.receptionNo}`}>{settled.receptionNo}</Link>,
            },
            { term: say(words.status), value: say(statuses[settled.status]) },
            { term: say(words.deadline), value: dayOrDash(settled.settingDeadline) },
          ]}
        />
      </Section>
    );
  if (settings.length === 0) return null;
  return (
    <Section id="settings" title={say(words.title)}>
      <ul>
        {settings.map(({ id, receptionNo, status }) => (
          <li key={id}>
            <Link href={`/applications/${receptionNo}`}>{receptionNo}</Link>　{say(statuses[status])}
          </li>
        ))}
      </ul>
    </Section>
  );
}
