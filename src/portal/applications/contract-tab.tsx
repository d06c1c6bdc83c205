import type { Application } from '../../application/record/detail.ts';
import type { BlockId } from '../../contract/rows.ts';
import { describe, type Row } from '../../contract/rows.ts';
import type { Day } from '../../ground/clock.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { DescriptionList, Section, Stack, Tag } from '../../ui/index.ts';
import { Parted, type Parts } from '../../web/parts.tsx';
import { contractAsOf, detailWords as words } from '../../words/applications.ts';
import { Lines, type Say } from './parts.tsx';
import { dayText } from './shown.ts';

/** Blocks of the contract that a tab shows, in the manual's order. */
export const tabBlocks = {
  office: ['company', 'office', 'contractor', 'manager'],
  net: ['userCodes', 'userIds', 'internet', 'plan'],
  general: ['userCodes', 'userIds', 'line', 'plan', 'sharing', 'jointUse'],
  lines: ['lines'],
  billing: ['billing'],
} as const satisfies Record<string, readonly BlockId[]>;

export type ContractTabId = keyof typeof tabBlocks;

type Props = {
  tab: ContractTabId;
  application: Application;
  contract: ContractAsOf | undefined;
  day: Day;
  /** Whether the contract holds what was applied for. */
  includes: boolean;
  parts: Parts;
  say: Say;
};

/** A part of the contract as of the start date, or today's while there is none; what this application set is marked. */
export function ContractTab({ tab, application, contract, day, includes, parts, say }: Props) {
  const when = dayText(day);
  const wanted: readonly BlockId[] = tabBlocks[tab];
  const blocks = contract ? describe(contract).filter(({ id }) => wanted.includes(id)) : [];
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
              rows={rows.filter((row) => isOfTab(tab, row, contract))}
              parts={parts}
              say={say}
              draw={(shown) => <Rows rows={shown} application={application} contract={contract} say={say} />}
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
  say,
}: Pick<Props, 'application' | 'say'> & { rows: readonly Row[]; contract: ContractAsOf }) {
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

/** User IDs and plans stand on the tab of their connection. */
function isOfTab(tab: ContractTabId, { path }: Row, { office }: ContractAsOf): boolean {
  if (tab !== 'net' && tab !== 'general') return true;
  const family = tab === 'net' ? 'internet' : 'line';
  if (path.startsWith('plan.')) return path === `plan.${family}`;
  if (!path.startsWith('userIds.')) return true;
  return office.userIds.some(({ id, connection }) => path === `userIds.${id}` && connection === family);
}
