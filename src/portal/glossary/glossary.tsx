import type { Text } from '../../ground/words.ts';
import type { AnyProcedure, Page } from '../../procedure/define.ts';
import type { Field } from '../../procedure/field.ts';
import { BackLink, Link, PageTitle, Table } from '../../ui/index.ts';
import type { Web } from '../../web/env.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { glossary, type Term, termsIn, glossaryWords as words } from '../../words/glossary.ts';
import { applyWords } from '../apply/words.ts';
import { companyPage } from '../page.tsx';

/** 「用語」: every term of the forms, what it means, and the applications that ask for it. */
export function showGlossary(visit: CompanyVisit): Promise<Response> {
  const { web, say } = visit;
  const uses = usesIn(web);
  return companyPage(visit, {
    title: say(words.title),
    children: (
      <>
        <BackLink href="/menu">{say(applyWords.backToMenu)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <p class="term-index">
          {glossary.map(({ id, term }) => (
            <Link key={id} href={`#${id}`}>
              {say(term)}
            </Link>
          ))}
        </p>
        <Table
          id="terms"
          caption={say(words.title)}
          captionHidden
          cards
          columns={[
            { label: say(words.term), nowrap: true },
            { label: say(words.meaning) },
            { label: say(words.usedIn) },
          ]}
          rows={glossary.map(({ id, term, explained, example }) => ({
            key: id,
            cells: [
              <span id={id}>{say(term)}</span>,
              <>
                {say(explained)}
                {example && ` ${say({ ja: `例）${example}`, en: `For example ${example}.` })}`}
              </>,
              uses(id)
                .map(say)
                .join(say({ ja: '、', en: ', ' })),
            ],
          }))}
        />
      </>
    ),
  });
}

/** The titles of the procedures in force whose pages hold a term. */
function usesIn({ catalogue, clock }: Pick<Web, 'catalogue' | 'clock'>): (id: Term['id']) => Text[] {
  const all = catalogue.inForce(clock.today()).map((procedure) => ({
    title: procedure.title,
    terms: new Set(labelsOf(procedure).flatMap((label) => termsIn(label).map(({ id }) => id))),
  }));
  return (id) => [
    ...new Map(all.filter(({ terms }) => terms.has(id)).map(({ title }) => [bare(title).ja, bare(title)])).values(),
  ];
}

/** A title without what stands in brackets after it. */
const bare = ({ ja, en }: Text): Text => ({ ja: ja.replace(/（[^（）]*）$/, ''), en: en.replace(/ \([^()]*\)$/, '') });

const labelsOf = (procedure: AnyProcedure): Text[] => [
  procedure.title,
  ...(procedure.pages as readonly Page[]).flatMap(({ sections }) =>
    sections.flatMap(({ ask }) => Object.values(ask).flatMap(labelsIn)),
  ),
];

const labelsIn = ({ label, control }: Field<unknown>): Text[] => [
  label,
  ...(control.kind === 'rows' ? Object.values(control.columns).map((column) => column.label) : []),
];
