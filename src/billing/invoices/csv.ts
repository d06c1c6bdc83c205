import { paymentMethods } from '../../contract/masters.ts';
import type { Cell } from '../../ground/text/csv.ts';
import type { Say } from '../../ground/words.ts';
import type { InvoiceContent, InvoiceLine } from './content.ts';
import { heads, csvWords as words } from './csv-words.ts';
import { invoiceKindNames, lineGroups, lineKindNames, noDebitReasons, sampleMark, taxNames } from './words.ts';

/**
 * An invoice as rows of CSV: what it says as a whole, a label and a value each, the sums per rate, an empty row, and a row for every line.
 * Amounts and unit prices are numbers in yen, without tax where it is not named; days are days of Japan.
 */
export function invoiceCsv(content: InvoiceContent, say: Say): Cell[][] {
  return [
    ...wholeOf(content, say),
    ...paymentOf(content, say),
    [],
    heads(say, ['category', 'percent', 'net', 'tax']),
    ...content.taxes.map(({ category, percent, net, tax }) => [say(taxNames[category]), percent, net, tax]),
    [],
    heads(say, lineHeads),
    ...content.lines.map((line) => lineRow(line, content, say)),
  ];
}

function wholeOf(content: InvoiceContent, say: Say): Cell[][] {
  const { kind, number, issuedOn, period, issuer, addressee, refersTo, net, tax, total, sample } = content;
  return [
    [say(words.kind), say(invoiceKindNames[kind])],
    [say(words.number), number],
    [say(words.issuedOn), issuedOn],
    [say(words.from), period.from],
    [say(words.until), period.until],
    [say(words.issuer), issuer.name],
    [say(words.registration), issuer.registration],
    [say(words.company), addressee.companyName],
    [say(words.sentTo), addressee.name, addressee.department, addressee.contact],
    [say(words.officeCode), addressee.officeCode],
    [say(words.officeName), addressee.officeName],
    ...(refersTo
      ? [
          [say(words.firstNumber), refersTo.number],
          [say(words.firstDay), refersTo.issuedOn],
          [say(words.reason), refersTo.reason],
        ]
      : []),
    [say(words.net), net],
    [say(words.tax), tax],
    [say(words.total), total],
    ...(sample ? [[say(words.sample), say(sampleMark)]] : []),
  ];
}

/** A return is not paid. */
function paymentOf({ kind, payment: { method, dueOn, reference, noDebit } }: InvoiceContent, say: Say): Cell[][] {
  if (kind === 'return') return [];
  return [
    [say(words.method), say(paymentMethods[method])],
    [say(words.dueOn), dueOn],
    ...(method === 'bankTransfer' ? [[say(words.reference), reference]] : []),
    ...(noDebit === '' ? [] : [[say(words.noDebit), say(noDebitReasons[noDebit])]]),
  ];
}

const lineHeads = [
  ...([
    'connection',
    'item',
    'code',
    'label',
    'plan',
    'quantity',
    'unitPrice',
    'amount',
    'category',
    'percent',
  ] as const),
  ...(['sample', 'billedTo', 'gateway', 'userCode', 'reachedOn', 'receptionNo', 'lineId'] as const),
] as const;

function lineRow(line: InvoiceLine, { taxes }: Pick<InvoiceContent, 'taxes'>, say: Say): Cell[] {
  const { kind, key, family, plan, label, quantity, unitPrice, amount, tax, sample, cause } = line;
  const group = lineGroups.find((each) => each.family === family);
  return [
    group ? say(group.title) : '',
    say(lineKindNames[kind]),
    key,
    say(label),
    plan,
    quantity,
    unitPrice / 100,
    amount,
    say(taxNames[tax]),
    taxes.find(({ category }) => category === tax)?.percent ?? '',
    sample ? say(sampleMark) : '',
    cause.billedTo ?? '',
    cause.gateway ?? '',
    cause.userCode ?? '',
    cause.reachedOn ?? '',
    cause.receptionNo ?? '',
    cause.lineId ?? '',
  ];
}
