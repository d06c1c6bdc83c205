import type { Text } from '../../ground/words.ts';
import type { tabWords } from '../../words/applications.ts';
import type { ConnectionFamily } from '../masters.ts';
import type { Imported } from './imported.ts';
import type { IssuedKinds } from './issued.ts';
import { type ConnectionRow, type Row, type RowsOf, shown, type ValueRow } from './row.ts';

/** Declares a part of the company; what is left out does not compile. */
export const companyPart = <T extends object, const B extends Text | 'connection', const I, const K = unknown>(
  declared: Declared<T, B, I, K>,
): Part<T, B, I, K> => part('company', declared);

/** Declares a part of the office; what is left out does not compile. */
export const officePart = <T extends object, const B extends Text | 'connection', const I, const K = unknown>(
  declared: Declared<T, B, I, K>,
): Part<T, B, I, K> => part('office', declared);

/**
 * All that is known of a part of a contract: some values of the company or the office that a page shows as one block.
 * `T` is these values, each under its name in the company or the office.
 */
type Declared<T extends object, B, I, K> = {
  /** The heading of its block; `connection` where each of its rows stands in the block of the connection that it is of. */
  block: B;
  /** Where its block stands on the pages. */
  pages: B extends 'connection' ? 'none' : Places;
  /** The connection that ends when nothing of it is left (`domain.md` 2.6). */
  connection: ConnectionFamily | 'none';
  /** What the values are before anything is registered. */
  blank: T;
  /** How each value reads, in order: on pages, and in the comparison of before and after. */
  rows: RowsOf<NoInfer<T>, NoInfer<T>, B extends 'connection' ? ConnectionRow : ValueRow>;
  /** How the import of contracts comes to each value. */
  imported: I & NoInfer<Imported<T>>;
  /** What the centre issues of it, by kind: the identities in a list of the part. */
  issued?: K & NoInfer<IssuedKinds<T>>;
};

/** On the contract page with the parties of the contract, with what it holds, or in a region of its own; on the tabs of an application. */
type Places = {
  contract: 'parties' | 'holdings' | 'own';
  application: readonly Exclude<keyof typeof tabWords, 'application'>[];
};

type Part<T extends object, B, I, K> = Omit<Declared<T, B, I, K>, 'rows' | 'imported' | 'issued'> & {
  imported: I;
  issued?: K;
  /** The values of a company or an office in words. */
  describe(state: T): Row[];
};

function part<T extends object, B, I, K>(
  subject: Row['subject'],
  { rows, ...declared }: Declared<T, B, I, K>,
): Part<T, B, I, K> {
  const of = declared.connection === 'none' ? {} : { connection: declared.connection };
  return {
    ...declared,
    describe: (state) => shown(rows, state, state).map((row) => ({ subject, ...of, ...row })),
  };
}
