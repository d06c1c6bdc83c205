import { describe, type Row } from '../../contract/rows.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { type Description, DescriptionList, Section } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { setBy, contractWords as words } from '../../words/contract.ts';
import { ApplicationLink } from './links.tsx';
import { sourcesOf } from './sources.ts';
import type { View } from './view.ts';

/** The contract in the manual's blocks. Sharing has a region of its own, with both of its sides. */
export function Blocks({ view, contract }: { view: View; contract: ContractAsOf }) {
  const say = sayIn(view.c.get('lang'));
  const blocks = describe(contract).filter(({ id }) => id !== 'sharing');
  return (
    <>
      {blocks.map(({ id, title, rows }) => (
        <Section id={id} title={say(title)}>
          {rows.length === 0 ? (
            <p>{say(words.nothing)}</p>
          ) : (
            <DescriptionList items={rows.map((row) => itemOf(view, contract, row))} />
          )}
        </Section>
      ))}
    </>
  );
}

function itemOf(view: View, contract: ContractAsOf, row: Row): Description {
  const say = sayIn(view.c.get('lang'));
  const numbers = sourcesOf(contract, row);
  return {
    term: say(row.label),
    value: say(row.value) || say(words.empty),
    ...(numbers.length > 0 && { note: <SetBy view={view} numbers={numbers} /> }),
  };
}

/** 「申込 2600055A」: the applications that set a value. */
export function SetBy({ view, numbers }: { view: View; numbers: readonly string[] }) {
  return (
    <>
      {sayIn(view.c.get('lang'))(setBy)}
      {numbers.map((number) => (
        <>
          {' '}
          <ApplicationLink actor={view.actor} filed={view.filed.get(number)} receptionNo={number} />
        </>
      ))}
    </>
  );
}
