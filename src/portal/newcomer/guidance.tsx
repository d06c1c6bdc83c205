import { isNewcomer } from '../../people/actor.ts';
import { anotherOffice, firstContract } from '../../procedures/menu.ts';
import { BackLink, Button, DocumentLink, Form, PageTitle, Section, Steps, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { companyPage } from '../page.tsx';
import { newGuidanceItems, newGuidanceSteps, newGuidanceWords as words } from './words.ts';

/** 「新規利用申込ガイダンス」: the five steps, what will be asked, and what to download before. */
export function newGuidancePage(visit: CompanyVisit): Promise<Response> {
  const { actor, say } = visit;
  const item = isNewcomer(actor) ? firstContract : anotherOffice;
  return companyPage(visit, {
    title: say(words.title),
    current: 'apply',
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <Next item={item} />
        <Section id="steps" title={say(words.steps)} variant="plain">
          <Steps
            level={3}
            items={newGuidanceSteps.map(({ label, title, texts }) => ({
              key: label,
              label,
              title: say(title),
              body: texts.map((text) => <p>{say(text)}</p>),
            }))}
          />
        </Section>
        <Section id="items" title={say(words.table)}>
          <Table
            id="items-table"
            caption={say(words.table)}
            captionHidden
            cards
            columns={[{ label: say(words.item) }, { label: say(words.content) }]}
            rows={newGuidanceItems.map(({ item: name, content }) => ({
              key: name.en,
              cells: [say(name), say(content)],
            }))}
          />
        </Section>
        <Section id="documents" title={say(words.documents)} lead={say(words.documentsLead)}>
          <DocumentLink href="/files/template/system-diagram" label={say(words.diagram)} meta="XLSX" />
        </Section>
        <Next item={item} />
      </>
    ),
  });
}

/** The manual says button here, so it is one; it leads on by GET. */
function Next({ item }: { item: string }) {
  const say = useSay();
  return (
    <Form action="/apply/new" method="get">
      <input type="hidden" name="item" value={item} />
      <div>
        <Button size="large" forward>
          {say(words.next)}
        </Button>
      </div>
    </Form>
  );
}
