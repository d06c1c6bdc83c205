import type { FormerContact } from '../../application/draft/former.ts';
import { contactNames } from '../../application/draft/former.ts';
import { first, type Raw } from '../../procedure/field.ts';
import { Details, Picks } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { reuseWords as words } from './form-words.ts';
import { buttons } from './posted.ts';

/** Who dealt with the office's applications before, to be taken with one press; not whom the page shows already. */
export function FormerContacts({ contacts, now }: { contacts: readonly FormerContact[]; now: Raw }) {
  const say = useSay();
  const others = contacts.filter(({ contact }) =>
    contactNames.some((name) => (contact[name as keyof typeof contact] ?? '') !== first(now, name)),
  );
  if (others.length === 0) return null;
  return (
    <Details summary={say(words.contacts)} wide>
      <Picks
        label={say(words.contacts)}
        id="former-contacts"
        name={buttons.reuse}
        picks={others.map(({ from, contact: { name, department, phone, mail } }) => ({
          value: from,
          label: [name, department].filter(Boolean).join('　'),
          note: [phone, mail].filter(Boolean).join('　'),
        }))}
      />
    </Details>
  );
}
