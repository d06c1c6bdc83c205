import { type Listed, writeCursor } from '../../application/lists/keyset.ts';
import type { ListedInvoice } from '../../billing/invoices/search.ts';
import { invoiceKindNames } from '../../billing/invoices/words.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import {
  Button,
  ButtonLink,
  DateField,
  EmptyState,
  Link,
  Pager,
  SearchForm,
  Section,
  Stack,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { useSay } from '../say.ts';
import { type SearchField, searchFields, type TypedSearch } from './search.ts';
import { searchWords as words } from './search-words.ts';
import { PaymentTag } from './standing.tsx';
import { monthText, yenText } from './standing-words.ts';

type Props = {
  /** Where the search is; an invoice stands at `below` with its number. */
  path: string;
  below: string;
  typed: TypedSearch;
  listed: Listed<ListedInvoice>;
};

/** The search of invoices with what it found, and the download of all of it (`bills.md` 21). */
export function InvoiceSearchPage(props: Props) {
  const say = useSay();
  const { path, typed, listed } = props;
  return (
    <>
      <Conditions path={path} typed={typed} />
      {listed.rows.length === 0 ? (
        <EmptyState title={say(words.empty)}>{say(words.emptyText)}</EmptyState>
      ) : (
        <>
          <Stack gap="small">
            <Found {...props} />
            <Pages path={path} typed={typed} listed={listed} />
          </Stack>
          <Bulk path={path} typed={typed} />
        </>
      )}
    </>
  );
}

function Conditions({ path, typed: { typed, faults } }: Pick<Props, 'path' | 'typed'>) {
  const say = useSay();
  const fault = (field: SearchField) => {
    const found = faults.find((each) => each.field === field);
    return found && say(found.text);
  };
  const amount = (name: 'least' | 'most') => (
    <TextInput
      name={name}
      label={say(words[name])}
      hint={say(words.amountHint)}
      value={typed[name]}
      width="short"
      inputmode="numeric"
      error={fault(name)}
    />
  );
  const narrowed = searchFields.some((field) => typed[field] !== '');
  return (
    <SearchForm
      action={path}
      label={say(words.search)}
      submit={
        <>
          <Button icon="search">{say(words.submit)}</Button>{' '}
          {narrowed && (
            <ButtonLink href={path} variant="tertiary">
              {say(words.clear)}
            </ButtonLink>
          )}
        </>
      }
    >
      <DateField name="from" label={say(words.from)} value={typed.from} error={fault('from')} />
      <DateField name="until" label={say(words.until)} value={typed.until} error={fault('until')} />
      {amount('least')}
      {amount('most')}
      <TextInput name="party" label={say(words.party)} hint={say(words.partyHint)} value={typed.party} width="medium" />
    </SearchForm>
  );
}

function Found({ below, listed: { rows } }: Props) {
  const say = useSay();
  return (
    <Table
      id="found"
      caption={say(words.list)}
      captionHidden
      cards
      columns={[
        { label: say(words.number), nowrap: true },
        { label: say(words.issuedOn), nowrap: true },
        { label: say(words.month), nowrap: true },
        { label: say(words.to) },
        { label: say(words.kind) },
        { label: say(words.amount), align: 'end', nowrap: true },
        { label: say(words.state) },
      ]}
      rows={rows.map((row) => ({
        key: row.number,
        cells: [
          <Link href={`${below}/${row.number}`}>{row.number}</Link>,
          formatDaySlashed(row.issuedOn),
          say(monthText(row.month)),
          <>
            {row.officeCode} {row.companyName}
            {row.addressee !== row.companyName && row.addressee !== '' && (
              <>
                <br />
                <small>{row.addressee}</small>
              </>
            )}
          </>,
          say(invoiceKindNames[row.kind]),
          say(yenText(row.total)),
          row.status ? <PaymentTag status={row.status} /> : say(words.none),
        ],
      }))}
    />
  );
}

/** An address of the search with what was typed. */
export function searchAddress(
  path: string,
  { typed }: Pick<TypedSearch, 'typed'>,
  more: Record<string, string> = {},
): string {
  const kept = searchFields.filter((field) => typed[field] !== '').map((field) => [field, typed[field]]);
  const query = new URLSearchParams({ ...Object.fromEntries(kept), ...more });
  return query.size === 0 ? path : `${path}?${query}`;
}

function Pages({ path, typed, listed: { previous, next } }: Omit<Props, 'below'>) {
  const say = useSay();
  if (!previous && !next) return null;
  const to = (more: Record<string, string>) => searchAddress(path, typed, more);
  return (
    <Pager
      label={say(words.pages)}
      {...(previous && { previous: { href: to({ before: writeCursor(previous) }), label: say(words.previous) } })}
      {...(next && { next: { href: to({ after: writeCursor(next) }), label: say(words.next) } })}
    />
  );
}

/** All that was found at once, of a period. */
function Bulk({ path, typed }: Pick<Props, 'path' | 'typed'>) {
  const say = useSay();
  const { from, until } = typed.search;
  const offered = from && until && typed.faults.length === 0;
  return (
    <Section id="bulk" title={say(words.bulk)} lead={say(offered ? words.bulkText : words.bulkPeriod)}>
      {offered && (
        <div>
          <ButtonLink href={searchAddress(`${path}/invoices.zip`, typed)} variant="secondary" icon="download" download>
            {say(words.bulkNow)}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
