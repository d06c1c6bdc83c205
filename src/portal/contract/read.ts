import { listProvenance, type Provenance } from '../../application/record/provenance.ts';
import type { Prices } from '../../contract/prices.ts';
import type { Office } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import {
  type ContractAsOf,
  coHoldersOf,
  contractsAsOf,
  findContractAsOf,
  type LedgerEntry,
  listBorrowers,
  listChanges,
  listDependents,
} from '../../ledger/read.ts';
import { loadPrices } from '../../prices/load.ts';

/** Everything that 「契約内容確認」 shows of an office on a day. */
export type Shown = {
  contract: ContractAsOf | undefined;
  /** Offices that share this office's equipment. */
  borrowers: readonly string[];
  /** Offices whose joint use rests on this one. */
  dependents: readonly string[];
  /** Offices that hold a user code of this one too. */
  coHolders: Readonly<Record<string, Office>>;
  prices: Prices;
  /** Names of the offices on either side of a sharing or a joint use. */
  names: Readonly<Record<string, string>>;
  /** Newest first, those to come included. */
  changes: readonly LedgerEntry[];
  /** The applications that changes and values go back to. */
  filed: ReadonlyMap<string, Provenance>;
};

export async function readContract(db: Connection, officeCode: string, on: Day): Promise<Shown> {
  const [contract, borrowers, dependents, changes] = await Promise.all([
    findContractAsOf(db, officeCode, on),
    listBorrowers(db, officeCode, on),
    listDependents(db, officeCode, on),
    listChanges(db, officeCode),
  ]);
  const parent = contract?.office.jointUseParent ?? '';
  const others = [
    ...borrowers,
    ...dependents,
    ...(parent ? [parent] : []),
    ...(contract?.office.sharing ?? []).map(({ id }) => id),
  ];
  const [sharing, filed, coHolders, prices] = await Promise.all([
    contractsAsOf(db, others, on),
    listProvenance(db, numbersOf(contract, changes)),
    contract ? coHoldersOf(db, contract, on) : {},
    loadPrices(db),
  ]);
  const names = Object.fromEntries(Object.values(sharing).map(({ officeCode: code, office }) => [code, office.name]));
  return { contract, borrowers, dependents, coHolders, prices, names, changes, filed };
}

function numbersOf(contract: ContractAsOf | undefined, changes: readonly LedgerEntry[]): string[] {
  const sources = contract
    ? [...Object.values(contract.sources.company), ...Object.values(contract.sources.office)]
    : [];
  return [...new Set([...sources, ...changes.map(({ receptionNo }) => receptionNo)])].filter((number) => number !== '');
}
