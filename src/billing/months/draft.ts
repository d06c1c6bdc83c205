import type { Prices } from '../../contract/prices.ts';
import { companyOf, type Office } from '../../contract/shape.ts';
import type { Billing } from '../../operator/operator.ts';
import { billOf } from '../charges/bill.ts';
import type { Problem } from '../charges/problem.ts';
import { debtorFault } from '../debit/debtor.ts';
import type { Addressee, InvoiceContent, InvoicePayment, Issuer, Month, NoDebit } from '../invoices/content.ts';
import { lastDayOf } from './days.ts';
import type { Input } from './inputs.ts';

/** What an invoice will say, but for what is known at the fix: its number, its day and the days of its payment. */
export type DraftContent = Omit<InvoiceContent, 'number' | 'issuedOn'>;

/** Who is told of an invoice: the billing contact, and the system manager (`bills.md` 13). */
export type Told = { department: string; name: string; mail: string };

export type Draft = { officeCode: string; content: DraftContent; problems: Problem[]; recipients: Told[] };

/** Drafts of whole companies. @param settings those of the last day of the month */
export function draftsOf(inputs: readonly Input[], month: Month, prices: Prices, settings: Billing): Draft[] {
  const companies = Map.groupBy(inputs, ({ officeCode }) => companyOf(officeCode));
  return inputs.map((own) =>
    draftOf(own, companies.get(companyOf(own.officeCode)) ?? [own], { month, prices, settings }),
  );
}

function draftOf(
  own: Input,
  company: readonly Input[],
  { month, prices, settings }: { month: Month; prices: Prices; settings: Billing },
): Draft {
  const until = lastDayOf(month);
  const { problems, ...bill } = billOf(own, company, own.used, prices, until);
  const content: DraftContent = {
    kind: 'invoice',
    month,
    period: { from: month, until },
    issuer: issuerOf(settings),
    addressee: addresseeOf(own),
    ...bill,
    payment: paymentOf(own.last, settings),
  };
  return { officeCode: own.officeCode, content, problems, recipients: toldOf(own.last) };
}

/** The operator as it stands on invoices. */
const issuerOf = (settings: Billing): Issuer => ({
  name: settings.name,
  registration: settings.registration,
  corporateNumber: settings.corporateNumber,
  postalCode: settings.postalCode,
  address: settings.address,
  phone: settings.phone,
});

/** Where nothing is registered as billing addressee, it is the office itself. */
function addresseeOf({ officeCode, company, last: { name, postalCode, address, billing } }: Input): Addressee {
  const own = billing.address === '';
  return {
    companyCode: companyOf(officeCode),
    companyName: company.name,
    corporateNumber: '',
    officeCode,
    officeName: name,
    name: billing.name || company.name,
    department: billing.department,
    contact: billing.contact,
    postalCode: own ? postalCode : billing.postalCode,
    address: own ? address : billing.address,
  };
}

function paymentOf({ billing }: Office, settings: Billing): InvoicePayment {
  const noDebit = billing.method === 'directDebit' ? (debtorFault(billing) ?? '') : '';
  const byDebit = billing.method === 'directDebit' && noDebit === '';
  return {
    method: byDebit ? 'directDebit' : 'bankTransfer',
    dueOn: '',
    noDebit: noDebit as NoDebit | '',
    reference: '',
    account: byDebit ? '' : settings.transferAccount,
  };
}

const toldOf = ({ billing, manager }: Office): Told[] =>
  [
    { department: billing.department, name: billing.contact, mail: billing.mail },
    { department: manager.department, name: manager.name, mail: manager.mail },
  ].filter(({ mail }) => mail !== '');
