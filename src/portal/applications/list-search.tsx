import { statuses } from '../../application/move/status.ts';
import { isBlank } from '../../ground/text/visible.ts';
import type { Text } from '../../ground/words.ts';
import { Button, ButtonLink, DateField, Details, SearchForm, Select, TextInput } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { listWords as words } from '../../words/application-list.ts';
import { listHref, moreFields, type Offered, type SearchField, type TypedSearch } from './search.ts';

type SearchProps = { typed: TypedSearch; offered: Offered /** Shows all of it. */; open: boolean };

/** What the list is narrowed to: three fields, and more below them for who needs it. */
export function Search({ typed: search, offered, open }: SearchProps) {
  const say = useSay();
  const { typed, view, sort } = search;
  const usesMore = moreFields.some((field) => !isBlank(typed[field]));
  return (
    <SearchForm
      action="/applications"
      label={say(words.search)}
      submit={
        <>
          <Button variant="secondary" icon="search">
            {say(words.submit)}
          </Button>{' '}
          {search.narrowed && (
            <ButtonLink href={listHref({ ...search, typed: nothing }, {})} variant="tertiary">
              {say(words.clear)}
            </ButtonLink>
          )}
        </>
      }
    >
      <TextInput name="text" label={say(words.text)} hint={say(words.textHint)} value={typed.text} />
      <TextInput
        name="number"
        label={say(words.number)}
        hint={say(words.numberHint)}
        value={typed.number}
        normalize="code"
      />
      <Choice
        name="status"
        search={search}
        options={Object.entries(statuses).map(([value, label]) => ({ value, label }))}
      />
      <Details summary={say(words.more)} open={open || usesMore}>
        <div class="search-form-more">
          <Choice name="kind" search={search} options={offered.kinds} />
          {offered.offices.length > 1 && (
            <Choice name="office" search={search} options={offered.offices.map((code) => named(code, code))} />
          )}
          {offered.people.length > 1 && (
            <Choice name="person" search={search} options={offered.people.map(({ id, name }) => named(id, name))} />
          )}
          <Day name="from" search={search} />
          <Day name="to" search={search} />
          <Day name="startFrom" search={search} />
          <Day name="startTo" search={search} />
        </div>
      </Details>
      {view !== 'all' && <input type="hidden" name="view" value={view} />}
      <input type="hidden" name="sort" value={sort.by} />
      <input type="hidden" name="order" value={sort.descending ? 'desc' : 'asc'} />
    </SearchForm>
  );
}

type Option = { value: string; label: Text };
const named = (value: string, name: string): Option => ({ value, label: { ja: name, en: name } });
const nothing = Object.fromEntries(
  ['text', 'number', 'status', ...moreFields].map((field) => [field, '']),
) as TypedSearch['typed'];

type ChoiceProps = {
  name: SearchField & ('status' | 'kind' | 'office' | 'person');
  search: TypedSearch;
  options: readonly Option[];
};

function Choice({ name, search, options }: ChoiceProps) {
  const say = useSay();
  return (
    <Select
      name={name}
      label={say(words[name])}
      value={search.typed[name]}
      placeholder={say(words.all)}
      options={options.map(({ value, label }) => ({ value, label: say(label) }))}
    />
  );
}

function Day({ name, search }: { name: SearchField & ('from' | 'to' | 'startFrom' | 'startTo'); search: TypedSearch }) {
  const say = useSay();
  const fault = search.faults.find(({ field }) => field === name)?.message;
  return (
    <DateField
      name={name}
      label={say(words[name])}
      hint={say(words.dayHint)}
      value={search.typed[name]}
      error={fault && say(fault)}
    />
  );
}
