import type { ComparedRow } from '../../contract/compare.ts';
import { endings } from '../../contract/masters.ts';
import { isPending, issuedText, officeText } from '../../contract/pending.ts';
import type { Contract } from '../../contract/shape.ts';
import { blankCompany, blankOffice, representativeOf } from '../../contract/shape.ts';
import type { Connection } from '../../db/connect.ts';
import type { Day } from '../../ground/clock.ts';
import { dayOf } from '../../ground/clock.ts';
import { parseDay } from '../../ground/text/day.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import { contractsAsOf, findContractAsOf } from '../../ledger/read.ts';
import type { Operator } from '../../operator/operator.ts';
import type { Block, Box, ChangeRow, PaperData, PaperKind, SharingRow } from '../../papers/data.ts';
import {
  applicationKinds,
  boxes,
  closingOffice,
  endingKinds,
  manualSentences,
  specialKinds,
} from '../../papers/words.ts';
import { applicationClasses, specialClasses } from '../../procedure/classes.ts';
import type { AnyProcedure } from '../../procedure/define.ts';
import { first } from '../../procedure/field.ts';
import type { Services } from '../move/services.ts';
import { classesOf } from '../record/classes.ts';
import { type Application, findOutcome, type Outcome } from '../record/detail.ts';
import type { Effects } from '../record/effects.ts';
import { asFiled, type Filing, filedProcedures, listFilings } from '../record/filing.ts';
import { factsOf } from '../record/row-facts.ts';
import { connectionsOf } from './paper-contract.ts';

type Sources = Pick<Services, 'catalogue' | 'operators'>;

/** What both papers are made from; `outcome` on the letter only. */
type Ground = {
  application: Application;
  filing: Filing;
  outcome?: Outcome;
  effects: Effects;
  startDate: Day;
  contract: Contract;
  /** Who signs the form, and whom the letter is for. */
  applicant: Pick<Contract, 'company' | 'office'>;
};

/**
 * What the 申込書 of a filing says: the wish, the contract as it will be after the change, numbers of IDs. It is made from the versions of
 * the contract that the filing was bound to, so it says the same whenever it is made.
 */
export async function applicationFormData(
  sources: Sources,
  db: Connection,
  application: Application,
  revision: number,
): Promise<PaperData> {
  const filing = await filingOf(db, application.id, revision);
  const startDate = wishOf(filing) ?? application.desiredStart ?? dayOf(filing.filedAt);
  const { contract, applicant } = await onForm(sources, db, application, filing, startDate);
  const ground: Ground = { application, filing, effects: filing.effects, startDate, contract, applicant };
  return {
    ...(await common(sources, db, ground)),
    ...connectionsOf(contract.office, 'counts'),
    date: dayOf(application.appliedAt),
    sentence: manualSentences.applicationForm,
    more: attachments(filing),
  };
}

/** The contract as the change will leave it; one that ends as it is until then, like on its notice. */
async function onForm(
  sources: Sources,
  db: Connection,
  application: Application,
  filing: Filing,
  startsOn: Day,
): Promise<Pick<Ground, 'contract' | 'applicant'>> {
  const options = { startsOn, own: blank(application) };
  const { contract, was, applicant } = await asFiled(sources, db, filing, application.officeCode, options);
  return { contract: filing.effects.ends ? was : contract, applicant };
}

/**
 * What the 承諾書, and the システムサービス利用契約解除通知書 in its place, says: the confirmed start date, the contract as of that day, the issued values. Its date is the day on which the
 * review ended, as in the manual's sample.
 */
export async function acceptanceLetterData(
  sources: Sources,
  db: Connection,
  application: Application,
  revision: number,
): Promise<PaperData> {
  const outcome = await findOutcome(db, application.id);
  if (!outcome) throw new Error(`the review of ${application.receptionNo} has not ended`);
  const filing = await filingOf(db, application.id, revision);
  const { startDate, effects } = outcome;
  const code = effects.opens?.[0] ?? application.officeCode;
  const contract = (await findContractAsOf(db, code, startDate)) ?? blank(application);
  const ground: Ground = { application, filing, outcome, effects, startDate, contract, applicant: contract };
  return {
    ...(await common(sources, db, ground)),
    ...connectionsOf(contract.office, 'values'),
    date: dayOf(outcome.decidedAt),
    sentence: letterSentence(effects),
    notes: [...effects.warnings.map(({ ja }) => ja), ...effects.followUps.map(({ because }) => because.ja)],
  };
}

function letterSentence({ ends }: Effects): string {
  if (ends === undefined) return manualSentences.acceptanceLetter;
  return ends === 'close' ? closingOffice : manualSentences.closureNotice;
}

/** Every paper; the notice of an end is the letter with another heading and sentence. */
export const paperData = (kind: PaperKind) => (kind === 'applicationForm' ? applicationFormData : acceptanceLetterData);

type Common = Omit<PaperData, 'date' | 'sentence' | 'line' | 'internet' | 'notes' | 'more'>;

async function common({ catalogue, operators }: Sources, db: Connection, ground: Ground): Promise<Common> {
  const { application, filing, effects, startDate, contract, applicant } = ground;
  const { main, special } = classesOf(catalogue, Object.keys(filing.versions), dayOf(filing.filedAt));
  return {
    receptionNo: application.receptionNo,
    ...names(operators(startDate), contract, applicant),
    startDate,
    contractEnd: main === 'closure' ? startDate : null,
    kinds: boxes(applicationKinds, [applicationClasses[main].ja]) as readonly Box[],
    specialKinds: boxes(
      specialKinds,
      special.map((id) => specialClasses[id].ja),
    ),
    ...(effects.ends && effects.ends !== true && { endings: boxes(endingKinds, [endings[effects.ends].ja]) }),
    changes: changeRows(effects, contract.officeCode),
    jointUseParent: contract.office.jointUseParent === '' ? null : issuedText(contract.office.jointUseParent).ja,
    sharing: await sharingRows(db, effects, contract, startDate),
    ...wordingIn(filedProcedures(catalogue, filing)),
    reason: filing.reason,
    ...(filing.remarks && { remarks: filing.remarks }),
    contact: { ...filing.contact, tel: filing.contact.phone },
  };
}

function wordingIn(procedures: readonly AnyProcedure[]): Pick<PaperData, 'wording'> {
  const own = procedures.find(({ wording }) => wording)?.wording;
  if (!own) return {};
  const { changes, before, after, reason } = own;
  return { wording: { changes: changes.ja, before: before.ja, after: after.ja, reason: reason.ja } };
}

function names(
  operator: Operator,
  { officeCode, office }: Contract,
  applicant: Ground['applicant'],
): Pick<PaperData, 'operator' | 'service' | 'applicant' | 'contractor' | 'office'> {
  return {
    operator: { company: operator.company.ja, ...operator.signatory },
    service: operator.service.ja,
    ...partyOf(applicant),
    office: { name: office.name, code: issuedText(officeCode).ja, address: office.address },
  };
}

/** The company and whoever stands for it; the contractor of the office besides, where that is somebody else. */
function partyOf(contract: Ground['applicant']): Pick<PaperData, 'applicant' | 'contractor'> {
  const { post, name } = representativeOf(contract);
  const { contractor } = contract.office;
  const isOther = contractor.name !== '' && (contractor.name !== name || contractor.post !== post);
  return {
    applicant: { company: contract.company.name, post, name },
    ...(isOther && { contractor: { post: contractor.post, name: contractor.name } }),
  };
}

async function filingOf(db: Connection, applicationId: string, revision: number): Promise<Filing> {
  const filing = (await listFilings(db, applicationId)).find((each) => each.revision === revision);
  if (!filing) throw new Error(`${applicationId} has no revision ${revision}`);
  return filing;
}

/** The wished start date of this filing; that of the application may be of a later correction. */
const wishOf = ({ pages }: Filing): Day | undefined => parseDay(first(pages.pages.choice ?? {}, 'desiredStart'));

const blank = ({ companyCode, companyName, officeCode, officeName }: Application): Contract => ({
  companyCode,
  company: { ...blankCompany, name: companyName },
  officeCode,
  office: { ...blankOffice, name: officeName },
});

/** What changes; a row of another office says whose it is. */
function changeRows({ changes }: Effects, officeCode: string): ChangeRow[] {
  return changes.flatMap((change) =>
    change.blocks.flatMap(({ title, rows }) =>
      rows
        .filter((row) => row.changed)
        .map((row) => ({
          item: row.label.ja.startsWith(title.ja) ? row.label.ja : `${title.ja}：${row.label.ja}`,
          before: row.before.ja,
          after: row.after.ja,
          ...(row.startsOn && { startsOn: row.startsOn }),
          ...(change.officeCode !== officeCode && {
            subject: officeText(change.officeCode, change.officeName).ja,
          }),
        })),
    ),
  );
}

/** 機器共用先 as the change leaves them, those that it ends too. */
async function sharingRows(
  db: Connection,
  { changes }: Effects,
  { officeCode, office }: Contract,
  day: Day,
): Promise<SharingRow[]> {
  const block = changes.find((change) => change.officeCode === officeCode)?.blocks.find(({ id }) => id === 'sharing');
  const states: Pick<SharingRow, 'officeCode' | 'state'>[] = block
    ? block.rows.flatMap((row) => sharedWith(row) ?? [])
    : office.sharing.map(({ id }) => ({ officeCode: id, state: 'kept' }));
  const codes = states.map((row) => row.officeCode);
  const owners = await contractsAsOf(
    db,
    codes.filter((code) => !isPending(code)),
    day,
  );
  const opened = new Map(changes.map((change) => [change.officeCode, change.officeName]));
  return states.map(({ officeCode: code, state }) => ({
    officeCode: issuedText(code).ja,
    officeName: owners[code]?.office.name ?? opened.get(code) ?? '',
    state,
  }));
}

/** The office of a row and what becomes of the sharing with it. */
function sharedWith(row: ComparedRow): Pick<SharingRow, 'officeCode' | 'state'> | undefined {
  const { item, change } = factsOf(row);
  return item && { officeCode: item.id, state: stateOf[change] };
}

const stateOf = { kept: 'kept', changed: 'kept', added: 'added', removed: 'released' } as const;

function attachments({ files }: Filing): Block[] {
  const rows = Object.values(files).flatMap((refs) => refs.map(({ name, size }) => [name, formatFileSize(size)]));
  return rows.length === 0 ? [] : [{ title: '添付書類', columns: ['添付ファイル名', 'ファイルサイズ'], rows }];
}
