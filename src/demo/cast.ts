import { companyOf } from '../contract/shape.ts';
import type { Raw } from '../procedure/field.ts';
import { demoOffices } from './contracts.ts';
import type { DemoPerson } from './people.ts';

/** Who is there, and what their offices are called. */
export type Cast = {
  ids: Readonly<Record<string, string>>;
  people: readonly DemoPerson[];
  names: Readonly<Record<string, { company: string; office: string }>>;
};

/** Somebody of the demonstration, with what they fill in about themselves and the offices that they file for. */
export function personOf(cast: Cast, loginId: string) {
  const person = cast.people.find((each) => each.loginId === loginId);
  const profile = person?.profile;
  const contact: Raw = {
    name: [person?.name ?? ''],
    kana: [profile?.kana ?? ''],
    department: [profile?.department ?? ''],
    post: [profile?.post ?? ''],
    phone: [profile?.phone ?? ''],
    fax: [profile?.fax ?? ''],
    mail: [person?.mail ?? ''],
  };
  return { id: cast.ids[loginId] ?? '', name: person?.name ?? '', contact, offices: officesOf(person) };
}

function officesOf(person: DemoPerson | undefined): string[] {
  if (person?.side !== 'company') return [];
  if (!person.administrator) return person.offices.map(({ code }) => code);
  return Object.keys(demoOffices).filter((code) => companyOf(code) === person.companyCode);
}
