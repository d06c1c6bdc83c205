import { isDecided } from '../../application/move/status.ts';
import { type TargetItem, targetItems } from '../../application/paper/target-items.ts';
import { classesOf, titlesOf } from '../../application/record/classes.ts';
import { type Application, type Detail, effectsNow, isAccepted } from '../../application/record/detail.ts';
import { issuedText } from '../../contract/pending.ts';
import { dayOf } from '../../ground/clock.ts';
import { listed, type Say } from '../../ground/words.ts';
import type { Catalogue } from '../../procedure/catalogue.ts';
import { applicationClasses, specialClasses } from '../../procedure/classes.ts';
import { DescriptionList, Section, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { detailWords as words } from '../../words/applications.ts';
import { dayOrDash } from './shown.ts';

/** The manual's four blocks: 申込内容, 申込事務担当者, 申込結果, 対象項目. */
export function Blocks({ detail, catalogue }: { detail: Detail; catalogue: Catalogue }) {
  return (
    <>
      <Contents application={detail.application} catalogue={catalogue} />
      <Contact detail={detail} />
      {!detail.application.settles && <Result detail={detail} catalogue={catalogue} />}
      {!detail.application.settles && <TargetItems items={targetItems(effectsNow(detail))} />}
    </>
  );
}

function Contents({ application, catalogue }: { application: Application; catalogue: Catalogue }) {
  const say = useSay();
  const appliedOn = dayOf(application.appliedAt);
  const { main, special } = classesOf(catalogue, application.procedures, appliedOn);
  const titles = titlesOf(catalogue, application.procedures, appliedOn);
  return (
    <Section id="contents" title={say(words.contents)}>
      <DescriptionList
        dense
        items={[
          { term: say(words.receptionNo), value: application.receptionNo },
          { term: say(words.applicantOffice), value: say(issuedText(application.officeCode)) },
          { term: say(words.appliedOn), value: dayOrDash(appliedOn) },
          application.settles
            ? { term: say(words.start), value: dayOrDash(application.startDate ?? application.desiredStart) }
            : { term: say(words.desired), value: dayOrDash(application.desiredStart), note: say(words.mayDiffer) },
          { term: say(words.class), value: say(applicationClasses[main]) },
          {
            term: say(words.special),
            value: say(
              listed(
                special.map((id) => specialClasses[id]),
                words.none,
              ),
            ),
          },
          { term: say(words.subject), value: say(listed(titles)) },
        ]}
      />
    </Section>
  );
}

function Contact({ detail: { application, filings } }: { detail: Detail }) {
  const say = useSay();
  const { contact } = filings[0];
  const orDash = (value: string) => value || say(words.none);
  return (
    <Section id="contact" title={say(words.contact)}>
      <DescriptionList
        dense
        items={[
          { term: say(words.company), value: application.companyName },
          { term: say(words.companyCode), value: say(issuedText(application.companyCode)) },
          { term: say(words.office), value: application.officeName },
          { term: say(words.officeCode), value: say(issuedText(application.officeCode)) },
          { term: say(words.name), value: orDash(contact.name) },
          { term: say(words.kana), value: orDash(contact.kana) },
          { term: say(words.department), value: orDash(contact.department) },
          { term: say(words.post), value: orDash(contact.post) },
          { term: say(words.phone), value: orDash(contact.phone) },
          { term: say(words.fax), value: orDash(contact.fax) },
          { term: say(words.mail), value: orDash(contact.mail) },
        ]}
      />
    </Section>
  );
}

function Result({ detail: { application }, catalogue }: { detail: Detail; catalogue: Catalogue }) {
  const say = useSay();
  const { status, startDate, settingDeadline } = application;
  const closes = classesOf(catalogue, application.procedures, dayOf(application.appliedAt)).main === 'closure';
  const open = !isDecided(status);
  return (
    <Section id="result" title={say(words.result)}>
      <DescriptionList
        dense
        items={[
          { term: say(words.start), value: open ? say(words.undecided) : dayOrDash(startDate) },
          {
            term: say(words.contractEnd),
            value: closes && isAccepted(application) ? dayOrDash(startDate) : say(words.none),
          },
          { term: say(words.formDeadline), value: say(words.formNotNeeded) },
          { term: say(words.settingDeadline), value: settingText(application, say, settingDeadline) },
        ]}
      />
    </Section>
  );
}

function settingText(application: Application, say: Say, deadline: string | null): string {
  if (deadline) return dayOrDash(deadline);
  return say(isAccepted(application) ? words.settingNotNeeded : words.none);
}

function TargetItems({ items }: { items: readonly TargetItem[] }) {
  const say = useSay();
  return (
    <Section id="items" title={say(words.items)}>
      <Table
        id="items-table"
        caption={say(words.itemsCaption)}
        captionHidden
        columns={[
          { label: say(words.items) },
          { label: say(words.added), align: 'end' },
          { label: say(words.changedCount), align: 'end' },
        ]}
        rows={items.map(({ item, added, changed }) => ({
          key: item,
          cells: [say(words[item]), String(added), String(changed)],
        }))}
      />
    </Section>
  );
}
