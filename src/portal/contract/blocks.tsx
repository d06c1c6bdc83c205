import { parts } from '../../contract/parts/index.ts';
import { type Block, type BlockId, describe, type Row } from '../../contract/rows.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { type Description, DescriptionList, Section } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { Parted } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { ApplicationLink } from './links.tsx';
import { sourcesOf } from './sources.ts';
import type { View } from './view.ts';
import { setBy, contractWords as words } from './words.ts';

type BlocksProps = { view: View; contract: ContractAsOf };

type Region = (typeof parts)[BlockId]['pages']['contract'];

/** Who the contract is with. */
export const Parties = (props: BlocksProps) => <Blocks {...props} region="parties" />;
/** What the contract holds. */
export const Holdings = (props: BlocksProps) => <Blocks {...props} region="holdings" />;

function Blocks({ view, contract, region }: BlocksProps & { region: Region }) {
  return (
    <>
      {describe(contract)
        .filter(({ id }) => parts[id].pages.contract === region)
        .map((block) => (
          <BlockSection view={view} contract={contract} block={block} />
        ))}
    </>
  );
}

function BlockSection({ view, contract, block }: { view: View; contract: ContractAsOf; block: Block }) {
  const say = useSay();
  return (
    <Section id={block.id} title={say(block.title)}>
      {block.rows.length === 0 ? (
        <p>{say(words.nothing)}</p>
      ) : (
        <Parted
          id={block.id}
          anchor={`${block.id}-title`}
          label={say(block.title)}
          rows={block.rows}
          parts={view.parts}
          draw={(shown) => <DescriptionList items={shown.map((row) => itemOf(view, contract, row))} />}
        />
      )}
    </Section>
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
