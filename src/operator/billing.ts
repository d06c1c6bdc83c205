import { z } from 'zod';
import { isCorporateNumber } from '../ground/text/corporate-number.ts';

const businessDays = (count: number) => z.int().min(1).max(25).default(count);

/**
 * Who bills, when, and how is paid (`bills.md` 12, 13, 15–17, 20, 21, 24, 28): what counts for a month is what counts on its last day (JST).
 * The names and numbers that are shipped are made up.
 */
export const billing = z
  .object({
    /** 適格請求書発行事業者: T and 13 digits, of which the first is the check digit of the rest. */
    registration: z
      .string()
      .refine((typed) => typed.startsWith('T') && isCorporateNumber(typed.slice(1)), 'It is not T and a 法人番号')
      .default('T7000012050002'),
    /** 法人番号 of the operator. */
    corporateNumber: z
      .string()
      .refine(isCorporateNumber, 'It is not a 法人番号: its first digit is not the check digit of the others')
      .default('7000012050002'),
    name: z.string().min(1).default('輸出入・港湾関連情報処理センター株式会社'),
    postalCode: z.string().default('105-0013'),
    address: z.string().min(1).default('東京都港区浜松町1-3-1'),
    phone: z.string().default('044-520-6266'),
    /** The business day of the next month on which a month is to be fixed. */
    fixOn: businessDays(5),
    /** The day of the month on which accounts are debited; the next business day where it is none. */
    debitDay: z.int().min(1).max(28).default(27),
    /** Business days before the debit on which the bank gets its file, and after it on which the bank answers. */
    handOverBefore: businessDays(8),
    resultAfter: businessDays(3),
    /** How often a debit is tried; after that the invoice is to be transferred. */
    debitTries: z.int().min(1).max(3).default(2),
    /** Business days after the due day on which an unpaid invoice is reminded of. */
    remindAfter: businessDays(10),
    /** Whether a second person approves a month, and a mended or reduced invoice. */
    secondPerson: z.boolean().default(true),
    /** Whether an office without anything to pay gets an invoice of 0 yen. */
    zeroInvoices: z.boolean().default(false),
    /** Whether clerks and viewers of an office see its invoices too. */
    everybodySees: z.boolean().default(false),
    /** Years for which an invoice is kept and shown. */
    keepYears: z.int().min(7).max(30).default(10),
    /** The parts that the usage of a month comes in; one file is the whole of it when left out. */
    usageParts: z.array(z.string().regex(/^[A-Za-z0-9-]{1,20}$/)).default([]),
    /** Where transfers go, as it stands on an invoice. */
    transferAccount: z.string().min(1).default('みずほ銀行 東京営業部 普通 1234567 ユシユツニユウコウワン（カ'),
    /** How the bank knows the operator: 委託者コード, 委託者名 and the account that collects (`bills.md` 24). */
    debit: z
      .object({
        code: z
          .string()
          .regex(/^\d{10}$/)
          .default('0123456789'),
        name: z.string().min(1).default('ﾕｼﾕﾂﾆﾕｳｺｳﾜﾝ'),
        bank: z
          .string()
          .regex(/^\d{4}$/)
          .default('0001'),
        bankName: z.string().default('ﾐｽﾞﾎ'),
        branch: z
          .string()
          .regex(/^\d{3}$/)
          .default('001'),
        branchName: z.string().default('ﾄｳｷﾖｳ'),
        kind: z.enum(['1', '2', '3', '9']).default('1'),
        number: z
          .string()
          .regex(/^\d{7}$/)
          .default('1234567'),
        /** Whether records end with a carriage return and a line feed, and what a customer's number is made of. */
        lineBreaks: z.boolean().default(true),
        customerNumber: z.enum(['digits', 'letters']).default('digits'),
      })
      .prefault({}),
  })
  .prefault({});
