import { sharing } from '../../contract/parts/sharing.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { DescriptionList, Section } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { useSay } from '../../web/say.ts';
import { SetBy } from './blocks.tsx';
import type { View } from './view.ts';
import { contractWords as words } from './words.ts';

/** The region 「機器共用」: whose equipment this office uses, and who uses its own. */
export function Sharing({ view, contract }: { view: View; contract: ContractAsOf }) {
  const say = useSay();
  const owners = contract.office.sharing.map(({ id }) => ({ code: id, numbers: numbersOf(contract, id) }));
  const borrowers = view.borrowers.map((code) => ({ code, numbers: [] }));
  return (
    <Section id="sharing" title={say(sharing.block)}>
      <DescriptionList
        items={[
          { term: say(words.sharesOf), value: <Offices view={view} offices={owners} /> },
          { term: say(words.sharedBy), value: <Offices view={view} offices={borrowers} /> },
        ]}
      />
    </Section>
  );
}

/** The region 「共同利用の関係」: through whose line this office works, and who works through its own. */
export function JointUse({ view, contract }: { view: View; contract: ContractAsOf }) {
  const say = useSay();
  const { jointUseParent: parent } = contract.office;
  const parents = parent === '' ? [] : [{ code: parent, numbers: [] }];
  const dependents = view.dependents.map((code) => ({ code, numbers: [] }));
  return (
    <Section id="joint-use-offices" title={say(words.jointUse)}>
      <DescriptionList
        items={[
          { term: say(words.jointUseOf), value: <Offices view={view} offices={parents} /> },
          { term: say(words.jointUsedBy), value: <Offices view={view} offices={dependents} /> },
        ]}
      />
    </Section>
  );
}

type Side = { code: string; numbers: readonly string[] };

function Offices({ view, offices }: { view: View; offices: readonly Side[] }) {
  if (offices.length === 0) return <>{sayIn(view.c.get('lang'))(words.none)}</>;
  return (
    <ul>
      {offices.map(({ code, numbers }) => (
        <li>
          {code} {view.names[code]}
          {numbers.length > 0 && (
            <>
              （<SetBy view={view} numbers={numbers} />）
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function numbersOf({ sources }: ContractAsOf, owner: string): string[] {
  const number = sources.office[`sharing.${owner}`];
  return number ? [number] : [];
}
