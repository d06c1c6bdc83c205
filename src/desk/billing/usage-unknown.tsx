import type { Month } from '../../billing/invoices/content.ts';
import type { Unknown, UnknownId } from '../../billing/usage/unknown.ts';
import { connections } from '../../contract/masters.ts';
import type { Day } from '../../ground/clock.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { Button, Form, Link, Section, Stack, Table } from '../../ui/index.ts';
import { Turning } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { usagePath } from './usage-path.ts';
import { waitingText, usageWords as words } from './usage-words.ts';

/** Rows that are shown at once. */
export const mostUnknown = 50;

type Props = { month: Month; unknown: Unknown; works: boolean };

/** The user IDs of a month that no contract has: to be assigned, or assigned to whom. */
export function UnknownIds({ month, unknown: { shown, from, all, waiting }, works }: Props) {
  const say = useSay();
  if (all === 0)
    return (
      <Section id="unknown" title={say(words.unknown)}>
        <p>{say(words.noUnknown)}</p>
      </Section>
    );
  const last = Math.ceil(all / mostUnknown);
  const cut = { shown, part: from / mostUnknown + 1, last, from, of: all, per: mostUnknown };
  return (
    <Section id="unknown" title={say(words.unknown)} lead={say(words.unknownLead)}>
      <Stack gap="small">
        <Table
          id="unknown-ids"
          caption={say(waitingText(waiting, all))}
          cards
          columns={[
            { label: say(words.userId), nowrap: true },
            { label: say(words.days) },
            { label: say(words.lines), align: 'end', nowrap: true },
            { label: say(words.uses), align: 'end', nowrap: true },
            { label: say(words.assigned) },
          ]}
          rows={shown.map((id) => ({
            key: id.userId,
            cells: [
              id.userId,
              daysText(id.days),
              id.lines.toLocaleString('ja-JP'),
              id.uses.toLocaleString('ja-JP'),
              <Assigned month={month} id={id} works={works} />,
            ],
          }))}
        />
        {all > mostUnknown && (
          <Turning
            cut={cut}
            label={say(words.unknown)}
            href={(part) => `${usagePath(month)}?part=${part}#unknown-title`}
          />
        )}
      </Stack>
    </Section>
  );
}

function Assigned({ month, id: { userId, assigned }, works }: { month: Month; id: UnknownId; works: boolean }) {
  const say = useSay();
  if (!assigned)
    return works ? (
      <Link href={`${usagePath(month)}?assign=${userId}#assign`} aria-label={`${say(words.assign)} ${userId}`}>
        {say(words.assign)}
      </Link>
    ) : (
      '—'
    );
  const { officeCode, family, why, by, at } = assigned;
  return (
    <Stack gap="small">
      <div>
        {officeCode}（{say(connections[family])}）{why}
        <br />
        {by} {formatDateTime(at)}
      </div>
      {works && (
        <Form action={`${usagePath(month)}/unassign`}>
          <input type="hidden" name="userId" value={userId} />
          <div>
            <Button variant="tertiary" size="small" label={`${say(words.undo)} ${userId}`}>
              {say(words.undo)}
            </Button>
          </div>
        </Form>
      )}
    </Stack>
  );
}

/** Days of one month, those that follow each other together: 11/3～7、11/30. */
function daysText(days: readonly Day[]): string {
  const numbers = days.map((day) => Number(day.slice(8)));
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const month = Number(days[0]?.slice(5, 7));
  return runs.map(([from, to]) => `${month}/${from}${to > from ? `–${to}` : ''}`).join(', ');
}
