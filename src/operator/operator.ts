import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Day } from '../ground/clock.ts';
import { onDay } from '../ground/dated.ts';
import { typedText } from '../ground/text/normalise.ts';
import { billing } from './billing.ts';
import { cleaned, line, readFileOf, text, word } from './file.ts';
import { leadClasses } from './lead-classes.ts';

const desk = z.object({ name: text, phone: word, hours: text });

const quotas = (openDrafts: number, megabytesADay: number, messagesAnHour: number) =>
  z
    .object({
      /** Applications of one office that are saved and not filed. */
      openDrafts: z.int().positive().default(openDrafts),
      /** Files that one office attaches within 24 hours, in millions of bytes. */
      megabytesADay: z.int().positive().default(megabytesADay),
      /** Messages that one office sends within an hour. */
      messagesAnHour: z.int().positive().default(messagesAnHour),
    })
    .prefault({});

const days = (count: number) => z.int().positive().default(count);
const steps = (...counts: number[]) => z.array(z.int().positive()).default(counts);

/** How long things may take, in days (JST), each counted whole; reminders in business days. */
const terms = z
  .object({
    /** Days that a query may stay unanswered, the last day included (`decisions.md`, Moves). */
    queryDays: days(30),
    /** Days after which an untouched draft is deleted (`decisions.md`, Moves). */
    draftDays: days(90),
    /** Days before a draft is deleted on which whoever saved it last is warned; it is never deleted sooner after the warning. */
    draftWarningDays: days(7),
    /** Days after which a provisional account is deleted that has no application, not even a draft. */
    newcomerDays: days(90),
    /** Business days after which an unanswered query is recalled, each once (`decisions.md`, Moves). */
    queryReminderDays: steps(3, 7),
    /** Business days after which a consent that was not given or declined is recalled, each once. */
    consentReminderDays: steps(3, 7),
    /** Business days before the start date on which settings that are missing are recalled, each once (`domain.md` 5.4). */
    settingReminderDays: steps(10, 7, 5),
    /** Days for which the link of an invitation is valid, in real time: whoever is away for some days still finds it open. */
    invitationDays: days(7),
  })
  .refine(({ draftDays, draftWarningDays }) => draftWarningDays < draftDays, {
    path: ['draftWarningDays'],
    error: 'It must be less than draftDays',
  })
  .prefault({});

/** How much may be attached to an application and written about it. */
const limits = z
  .object({
    /** Files of one application, over all its questions (`domain.md` 8, 13). */
    files: z.int().positive().max(100).default(10),
    /** One file, in MiB; the database takes none over 10 (`domain.md` 8, 13). */
    fileMegabytes: z.int().positive().max(10).default(10),
    /** Characters of one message. */
    messageCharacters: z.int().positive().max(10_000).default(1000),
    /** Characters of why an application is withdrawn, or an office does not agree to one. */
    reasonCharacters: z.int().positive().max(1000).default(240),
  })
  .prefault({});

const profile = z.object({
  /** The day from which this profile counts (JST). */
  from: z.iso.date(),
  /** Name of the portal in headers and letters. */
  product: text,
  /** Legal name, with the short form used inside sentences. */
  company: text,
  shortName: text,
  service: text,
  /** In front of the subject of every letter. */
  subjectPrefix: cleaned(typedText),
  /** お問い合わせ先, on the done page and in letters. */
  desks: z.array(desk).min(1),
  /** Asked before the special changes are filed. */
  inquiryCentre: desk,
  /** Who signs the acceptance letter. */
  signatory: z.object({ post: line, name: line }),
  /** Kinds of application whose review ends only when an approver agrees; none when left out. */
  approval: z.array(z.enum(leadClasses)).default([]),
  /** What an office may send; one without a contract, whose account anybody can ask for, less. */
  quotas: quotas(200, 500, 30),
  quotasOfNewcomers: quotas(5, 100, 10),
  /** How long things may take. What began is held to the terms of the day on which it began. */
  terms,
  /** How much may be attached and written, from the day on which it is sent. */
  limits,
  billing,
});

/** What one office may send (⚙). */
export type Quotas = Operator['quotas'];

/** How long things may take (⚙). */
export type Terms = Operator['terms'];

/** How much may be attached and written (⚙). */
export type Limits = Operator['limits'];

/** Who bills, when, and how is paid (⚙). */
export type Billing = Operator['billing'];

/** Names, desks, signatory and terms of the operator (`decisions.md` 19). */
export type Operator = z.infer<typeof profile>;

/** The operator's profile as of a day, the newest that has begun; and all of them, the oldest first. */
export type Operators = ((on: Day) => Operator) & { profiles: readonly [Operator, ...Operator[]] };

/**
 * Reads the profiles from `operator.json` of the data folder, else the ones the program ships with.
 * @throws StartError when the file is not well formed
 */
export function loadOperators(file: string): Operators {
  const profiles = existsSync(file) ? read(file) : shipped;
  return Object.assign((on: Day) => onDay(profiles, on), { profiles });
}

/** The same profiles with something otherwise, such as for a demonstration. @param change told the day that is asked for */
export const changed = (operators: Operators, change: (profile: Operator, on: Day) => Partial<Operator>): Operators => {
  const of = (profile: Operator, on: Day): Operator => ({ ...profile, ...change(profile, on) });
  const [oldest, ...later] = operators.profiles;
  return Object.assign((on: Day) => of(operators(on), on), {
    profiles: [of(oldest, oldest.from), ...later.map((each) => of(each, each.from))] as const,
  });
};

const profilesOfFile = z
  .array(profile)
  .min(1)
  .refine((all) => new Set(all.map(({ from }) => from)).size === all.length, {
    error: 'Two profiles count from the same day',
  });

function read(file: string): Operators['profiles'] {
  const [first, ...rest] = readFileOf(profilesOfFile, file, 'no list of operator profiles').toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  return [first as Operator, ...rest];
}

const contractDesk = {
  name: { ja: 'ソリューション事業推進部 利用契約事務課', en: 'Solutions Department, Contract Desk' },
  phone: '044-520-6266',
  hours: { ja: '平日 9:00～18:00', en: 'Weekdays 9:00–18:00' },
};

const shipped: Operators['profiles'] = [
  profile.parse({
    from: '2008-10-01',
    product: { ja: '窓口', en: 'Madoguchi' },
    company: {
      ja: '輸出入・港湾関連情報処理センター株式会社',
      en: 'Nippon Automated Cargo and Port Consolidated System, Inc.',
    },
    shortName: { ja: 'センター', en: 'the centre' },
    service: { ja: 'NACCS', en: 'NACCS' },
    subjectPrefix: '【NACCS】',
    desks: [
      {
        name: { ja: 'ヘルプデスク', en: 'Help desk' },
        phone: '0120-794-550',
        hours: { ja: '終日', en: 'Day and night' },
      },
      contractDesk,
    ],
    inquiryCentre: {
      ...contractDesk,
      name: { ja: 'お問合せセンター（利用契約事務課）', en: 'Inquiry Centre (Contract Desk)' },
    },
    signatory: { post: '代表取締役社長', name: 'センター社長 名' },
    approval: [],
  }),
];
