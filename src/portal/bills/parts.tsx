import { Button, SearchForm, Select, Tabs } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { billsWords as words } from './words.ts';

const places = { months: '/bills', search: '/bills/search', plan: '/bills/plan' } as const;
type Place = keyof typeof places;

/** The pages of bills; the office that is looked at stays the same. */
export function BillsNav({ current, office }: { current: Place; office?: string | undefined }) {
  const say = useSay();
  const query = office ? `?${new URLSearchParams({ office })}` : '';
  return (
    <Tabs
      label={say(words.places)}
      items={(Object.keys(places) as Place[]).map((place) => ({
        href: `${places[place]}${place === 'search' ? '' : query}`,
        label: say(words[place]),
        current: place === current,
      }))}
    />
  );
}

/** Which office's bills, for who sees those of several. */
export function OfficePicker({ at, offices, office }: { at: string; offices: readonly string[]; office: string }) {
  const say = useSay();
  if (offices.length < 2) return null;
  return (
    <SearchForm action={at} label={say(words.choose)} submit={<Button variant="secondary">{say(words.show)}</Button>}>
      <Select
        name="office"
        label={say(words.office)}
        value={office}
        options={offices.map((code) => ({ value: code, label: code }))}
      />
    </SearchForm>
  );
}
