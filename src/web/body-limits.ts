/** How large the body of a request may be (⚙). A larger one is refused before it is read where its length is told, and otherwise as it is read. */
export type BodyLimits = {
  /** Bytes of all that is typed; of a form without files that is its body. */
  bytes: number;
  /** Values, each under its name. */
  fields: number;
  /** Seconds of real time until all of it is there. */
  seconds: number;
  /** What comes with files; left out, none are kept. */
  files?: { count: number; bytesEach: number; bodyBytes: number };
};

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** The kinds of bodies that the service takes; each address that takes one names its own (`route.ts`). */
export const bodies = {
  /** A switch, or a button and the way back. */
  switch: { bytes: 4 * KiB, fields: 16, seconds: 10 },
  /** A few words: a name, an address, a password. */
  words: { bytes: 16 * KiB, fields: 32, seconds: 10 },
  /** Text, or the forms of a review with everything that is to be issued. */
  text: { bytes: 200 * KiB, fields: 4_000, seconds: 30 },
  /** A page of a draft, with files. */
  page: {
    bytes: 2 * MiB,
    fields: 20_000,
    seconds: 300,
    files: { count: 3, bytesEach: 10 * MiB, bodyBytes: 256 * MiB },
  },
  /** What was used in a month: one large file beside a few words. */
  usage: {
    bytes: 16 * KiB,
    fields: 32,
    seconds: 300,
    files: { count: 1, bytesEach: GiB, bodyBytes: GiB + MiB },
  },
  /** The log-in, with a page that was sent after its session had ended: its names are longer and its values written out. */
  logIn: { bytes: 4 * MiB, fields: 20_100, seconds: 30 },
} as const satisfies Record<string, BodyLimits>;

/** Bytes up to which a body is read without waiting for a turn: many such at once still take little memory. */
export const little = 64 * KiB;

/** The same limits for somebody who is not logged in: files are dropped as they come, and there is less time. */
export const ofStranger = ({ files, seconds, ...limits }: BodyLimits): BodyLimits => ({
  ...limits,
  seconds: Math.min(seconds, 30),
  ...(files && { files: { ...files, count: 0, bodyBytes: Math.min(4 * files.bytesEach, 64 * MiB) } }),
});
