import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Day } from '../../src/ground/clock.ts';
import type { Raw } from '../../src/procedure/field.ts';
import { writeRows } from './bulk.ts';
import { type GeneratedOffice, isOwner } from './offices.ts';
import type { Visitor } from './people.ts';

/**
 * A draft that can be filed as it is, with the person who began it.
 * @property parent the office that has to agree to it, with its manager, where it begins a joint use
 */
export type ReadyDraft = { id: string; office: GeneratedOffice; person: Visitor; parent?: Parent };

type Parent = { code: string; person: Visitor };

/** Who is in joint use under whom: the code of the parent; undefined for who is not. */
export type ParentOf = (office: GeneratedOffice) => string | undefined;

/**
 * A draft in each office: the borrowers end their sharing, the owners change the telephone of their system manager, and who has a parent
 * begins a joint use.
 */
export async function writeDrafts(
  pool: Pool,
  offices: readonly GeneratedOffice[],
  people: readonly Visitor[],
  { wish, parentOf = () => undefined }: { wish: Day; parentOf?: ParentOf | undefined },
): Promise<ReadyDraft[]> {
  const managers = new Map(offices.map(({ code }, index) => [code, people[index]]));
  const drafts = offices.flatMap((office, index) => {
    const person = people[index];
    const code = parentOf(office);
    const manager = code === undefined ? undefined : managers.get(code);
    const parent = code !== undefined && manager ? { parent: { code, person: manager } } : {};
    return person ? [{ id: randomUUID(), office, person, ...parent }] : [];
  });
  await writeRows(pool, applications, drafts.map(applicationRow));
  await writeRows(
    pool,
    workingCopies,
    drafts.map((draft) => draftRow(draft, wish)),
  );
  return drafts;
}

const applications = `
  insert into application (id, office_code, company_code, office_name, company_name, status, lang, begun_by, begun_at, changed_at)
  select id, office, company, office_name, company_name, 'draft', 'ja', person, now(), now()
  from json_to_recordset($1) as r(id uuid, office text, company text, office_name text, company_name text, person text)`;

const workingCopies = `
  insert into draft (application_id, pages, pinned, updated_at, updated_by)
  select id, pages, pinned, now(), person from json_to_recordset($1) as r(id uuid, pages jsonb, pinned jsonb, person text)`;

const applicationRow = ({ id, office, person }: ReadyDraft) => ({
  id,
  office: office.code,
  company: office.company,
  office_name: office.name,
  company_name: office.companyName,
  person: person.personId,
});

function draftRow({ id, office, person, parent }: ReadyDraft, wish: Day) {
  const { procedure, answers } = changeOf(office, parent);
  const pages: Record<string, Raw> = {
    choice: { ...chosen(procedure, wish), desiredStart: [wish.replaceAll('-', '')], reason: ['機器共用解除のため'] },
    contact: {
      name: [person.name],
      kana: ['コンサイ　イチロウ'],
      department: ['通関課'],
      post: ['課長'],
      phone: ['0123456789'],
      fax: ['0123456788'],
      mail: [`contact.${office.code.toLowerCase()}@bench.example`],
    },
    ...answers,
  };
  return { id, pages, pinned: { [procedure]: '2018-01-01' }, person: person.personId };
}

function changeOf(office: GeneratedOffice, parent: Parent | undefined) {
  if (parent)
    return { procedure: 'joint-use', answers: { 'joint-use.joint-use': { parent: [parent.code], plan: ['B'] } } };
  return isOwner(office)
    ? { procedure: 'system-manager', answers: managerPage(office) }
    : { procedure: 'equipment-sharing', answers: { 'equipment-sharing.sharing': { release: [office.owner] } } };
}

const chosen = (procedure: string, wish: Day): Raw =>
  procedure !== 'system-manager'
    ? { special: ['yes'], specialItem: [procedure], consulted: ['yes'], consultedOn: [wish.replaceAll('-', '')] }
    : { special: ['no'], items: [procedure] };

const managerPage = ({ code }: GeneratedOffice): Record<string, Raw> => ({
  'system-manager.manager': {
    name: [`責任 ${code}`],
    kana: ['セキニン　シャ'],
    department: ['業務部'],
    post: ['部長'],
    phone: ['0399999999'],
    emergencyFax: ['0345678902'],
    mail: [`manager.${code.toLowerCase()}@bench.example`],
  },
});
