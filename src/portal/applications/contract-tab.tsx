import type { Application } from '../../application/record/detail.ts';
import type { ConnectionFamily } from '../../contract/masters.ts';
import { parts as contractParts } from '../../contract/parts/index.ts';
import { type BlockId, describe, type Row } from '../../contract/rows.ts';
import type { Day } from '../../ground/clock.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { DescriptionList, Section, Stack, Tag } from '../../ui/index.ts';
import { Parted, type Parts } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { contractAsOf, type tabWords, detailWords as words } from '../../words/applications.ts';
import { Lines } from './parts.tsx';
import { dayText } from './shown.ts';

export type ContractTabId = Exclude<keyof typeof tabWords, 'application'>;

type Props = {
  tab: ContractTabId;
  application: Application;
  contract: ContractAsOf | undefined;
  day: Day;
  /** Whether the contract holds what was applied for. */
  includes: boolean;
  parts: Parts;
};

/** A part of the contract as of the start date, or today's while there is none; what this application set is marked. */
export function ContractTab({ tab, application, contract, day, includes, parts }: Props) {
  const say = useSay();
  const when = dayText(day);
  const blocks = contract ? describe(contract).filter(({ id }) => isOn(tab, id)) : [];
  return (
    <Stack>
      <p>
        {say(contractAsOf(when.ja, when.en))} {!includes && say(words.asOfBefore)}
      </p>
      {contract === undefined && <p>{say(words.nothingRegistered)}</p>}
      {contract &&
        blocks.map(({ id, title, rows }) => (
          <Section key={id} id={id} title={say(title)}>
            <Parted
              id={id}
              anchor={`${id}-title`}
              label={say(title)}
              rows={rows.filter((row) => isOfTab(tab, row))}
              parts={parts}
              draw={(shown) => <Rows rows={shown} application={application} contract={contract} />}
            />
          </Section>
        ))}
    </Stack>
  );
}

function Rows({
  rows,
  application,
  contract,
}: Pick<Props, 'application'> & { rows: readonly Row[]; contract: ContractAsOf }) {
  const say = useSay();
  if (rows.length === 0) return <p>{say(words.nothingRegistered)}</p>;
  return (
    <DescriptionList
      items={rows.map(({ path, subject, label, value }) => ({
        term: say(label),
        value: (
          <>
            <Lines text={say(value)} empty={say(words.none)} />{' '}
            {contract.sources[subject][path] === application.receptionNo && (
              <Tag tone="info">{say(words.setByThis)}</Tag>
            )}
          </>
        ),
      }))}
    />
  );
}

const isOn = (tab: ContractTabId, block: BlockId): boolean =>
  (contractParts[block].pages.application as readonly ContractTabId[]).includes(tab);

/** User IDs and plans stand on the tab of their connection. */
const isOfTab = (tab: ContractTabId, { connection }: Row): boolean =>
  connection === undefined || (connectionOfTab[tab] ?? connection) === connection;

const connectionOfTab: Partial<Record<ContractTabId, ConnectionFamily>> = { net: 'internet', general: 'line' };
