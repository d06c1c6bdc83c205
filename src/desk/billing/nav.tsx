import { Tabs } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { billingNavWords as words } from './nav-words.ts';

const places = {
  months: '/desk/billing',
  invoices: '/desk/billing/invoices',
  prices: '/desk/billing/prices',
  usage: '/desk/billing/usage',
  debit: '/desk/billing/debit',
  transfers: '/desk/billing/transfers',
  unpaid: '/desk/billing/unpaid',
} as const;
export type BillingPlace = keyof typeof places;

/** Where the accountants of the centre go. */
export function BillingNav({ current }: { current: BillingPlace }) {
  const say = useSay();
  return (
    <Tabs
      label={say(words.title)}
      items={(Object.keys(places) as BillingPlace[]).map((place) => ({
        href: places[place],
        label: say(words[place]),
        current: place === current,
      }))}
    />
  );
}
