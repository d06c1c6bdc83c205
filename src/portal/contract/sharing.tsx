import type { ContractAsOf } from '../../ledger/read.ts';
import { DescriptionList, Section } from '../../ui/index.ts';
import { sayIn } from '../../web/env.ts';
import { contractWords as words } from '../../words/contract.ts';
import { SetBy } from './blocks.tsx';
import type { View } from './view.ts';

/** The region 「機器共用・共同利用」: whose equipment or line this office uses, and who uses its own. */
export function Sharing({ view, contract }: { view: View; contract: ContractAsOf }) {
  const say = sayIn(view.c.get('lang'));
  const owners = contract.office.sharing.map(({ id }) => ({ code: id, numbers: numbersOf(contract, id) }));
  const borrowers = view.borrowers.map((code) => ({ code, numbers: [] }));
  const { jointUseParent: parent } = contract.office;
  const parents = parent === '' ? [] : [{ code: parent, numbers: [] }];
  const dependents = view.dependents.map((code) => ({ code, numbers: [] }));
  return (
    <Section id="sharing" title={say(words.sharingAndJointUse)}>
      <DescriptionList
        items={[
          { term: say(words.sharesOf), value: <Offices view={view} offices={owners} /> },
          { term: say(words.sharedBy), value: <Offices view={view} offices={borrowers} /> },
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
