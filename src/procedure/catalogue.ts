import { contractRules } from '../contract/rules.ts';
import type { Day } from '../ground/clock.ts';
import { type AnyProcedure, type Fields, type Page, questionsOf } from './define.ts';

/** All procedures, each in its versions. The one place that is asked for a procedure by its id. */
export interface Catalogue {
  /** The version that an application begun on this day follows; undefined when none is in force yet. */
  current(id: string, day: Day): AnyProcedure | undefined;
  /** The version that an application was pinned to. @throws {Error} for a version that was never published */
  pinned(id: string, effectiveFrom: Day): AnyProcedure;
  /** The procedures in force on a day, in the order of the menu. */
  inForce(day: Day): readonly AnyProcedure[];
}

/**
 * Checks every definition and names all faults at once; a bad one stops the program at its start.
 * @throws {Error} with a line per fault
 */
export function createCatalogue(procedures: readonly AnyProcedure[]): Catalogue {
  const faults = [...doubles(procedures), ...procedures.flatMap(faultsOf)];
  if (faults.length > 0) throw new Error(`procedures are not well defined:\n${faults.join('\n')}`);
  const ids = [...new Set(procedures.map(({ id }) => id))];
  const current = (id: string, day: Day) =>
    procedures
      .filter((each) => each.id === id && each.effectiveFrom <= day)
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
      .at(0);
  return {
    current,
    pinned: (id, effectiveFrom) => {
      const found = procedures.find((each) => each.id === id && each.effectiveFrom === effectiveFrom);
      if (!found) throw new Error(`no version of ${effectiveFrom} of the procedure ${id}`);
      return found;
    },
    inForce: (day) => ids.flatMap((id) => current(id, day) ?? []),
  };
}

function doubles(procedures: readonly AnyProcedure[]): string[] {
  const versions = procedures.map(placeOf);
  return versions
    .filter((version, index) => versions.indexOf(version) < index)
    .map((version) => `${version}: declared twice; a new version has a day of its own in effectiveFrom`);
}

/** A procedure is the file of its id in the folder of its group. */
const placeOf = ({ group, id, effectiveFrom }: AnyProcedure): string =>
  `src/procedures/${group}/${id}.ts from ${effectiveFrom}`;

function faultsOf(procedure: AnyProcedure): string[] {
  const at = (fault: string) => `${placeOf(procedure)}: ${fault}`;
  const names = questionsOf(procedure).map(({ name }) => name);
  const pages = (procedure.pages as readonly Page[]).map(({ id }) => id);
  return [
    ...(pages.length === 0 ? [at('has no page; ask something in pages')] : []),
    ...(procedure.pages as readonly Page[]).flatMap(pageFaults).map(at),
    ...repeated(pages).map((id) => at(`page ${id} stands twice`)),
    ...repeated(names).map((name) => at(`question ${name} is asked twice`)),
    ...repeated(procedure.rules.map(({ id }) => id)).map((id) => at(`rule ${id} stands twice`)),
    ...procedure.rules
      .filter((rule) => !names.includes(rule.at))
      .map((rule) => at(`rule ${rule.id} stands at ${rule.at}, which is not asked`)),
    ...procedure.rules
      .filter((rule) => (rule.holds === undefined) === (rule.holdsAfter === undefined))
      .map((rule) => at(`rule ${rule.id} must hold either by itself or after the whole application`)),
    ...Object.entries(procedure.mends ?? {})
      .filter(([, name]) => !names.includes(String(name)))
      .map(([part, name]) => at(`${part} is mended at ${name}, which is not asked`)),
    ...procedure.examples.flatMap(({ name, breaks }) =>
      breaks === undefined || [...procedure.rules, ...contractRules].some(({ id }) => id === breaks)
        ? []
        : [
            at(
              `example “${name}” breaks ${breaks}, which is no rule; name one of its rules, or of src/contract/rules.ts`,
            ),
          ],
    ),
    ...(procedure.examples.some((example) => !example.breaks)
      ? []
      : [at('has no example that is accepted; add one without breaks to its examples')]),
  ];
}

/** A page is ruled by one question at most, and what takes out a row's item stands on its page. */
function pageFaults({ id, sections }: Page): string[] {
  const rulers = new Set(sections.flatMap(({ only }) => (only ? [`${only.question} ${only.is}`] : [])));
  const asked: Fields = Object.assign({}, ...sections.map(({ ask }) => ask));
  const lost = Object.values(asked).flatMap(({ control }) => {
    const by = control.kind === 'rows' ? control.removedBy?.question : undefined;
    return by !== undefined && asked[by]?.control.kind !== 'choices' ? [by] : [];
  });
  return [
    ...(rulers.size > 1 ? [`page ${id} has sections that are only asked in different cases`] : []),
    ...lost.map((name) => `page ${id} has rows that are removed by ${name}, which is no choice of it`),
  ];
}

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) < index);
