/** What an operator may want otherwise (⚙). All in real time, never in business time (`decisions.md` 16). */
export interface Limits {
  /** A session ends after this many minutes without a request. */
  idleMinutes: number;
  /** Sessions of one person; the oldest ends where another begins. */
  sessionsOfOnePerson: number;
  /** A session ends after this many hours, whatever its use. */
  sessionHours: number;
  /** Wrong passwords of one log-in ID, from one address or one browser that knows its person, before the first delay. */
  freeFailures: number;
  /** Wrong passwords of one log-in ID from strangers' browsers, after which each address waits once before its first try. */
  failuresOfOnePerson: number;
  /** Wrong passwords from one address, at most `freeFailures` of one log-in ID, after which each further log-in ID waits once. */
  failuresOfOneAddress: number;
  /** Seconds of the first delay; each further one is twice as long. */
  firstDelaySeconds: number;
  /** Seconds of the longest delay. */
  longestDelaySeconds: number;
  /** Minutes after which a wrong password is forgotten when none follows. */
  failureMinutes: number;
  /** Passwords that are hashed at once. */
  hashesAtOnce: number;
  /** Seconds that somebody waits for the answer that says to wait, or that too many are waiting. */
  refusalSeconds: number;
  /** Log-ins that may wait their turn, strangers' and known ones apart; who comes after is asked to try again in a moment. */
  waiting: number;
  /** Log-ins of strangers' browsers from one address that may wait or run. */
  turnsOfOneAddress: number;
  /** Log-ins with one log-in ID that may wait or run, strangers' and known ones apart. */
  turnsOfOnePerson: number;
  /** Days for which a browser knows a person after a log-in. */
  knownDays: number;
  /** Links for a forgotten password within an hour, for one log-in ID from one address, or from one browser that knows its person. */
  linksAnHour: number;
  /** The same for one log-in ID from all strangers' browsers. After it, and after `linksAnHour`, they come less often. */
  linksOfOnePerson: number;
  /** The same for all log-in IDs from one address; after it a link is sent to those only who have none that is still valid. */
  linksOfOneAddress: number;
  /** The same for one log-in ID, after which not even the first one from a further address is sent at once. */
  linksOfOnePersonAtMost: number;
  /** Minutes between two links that come less often. */
  linkPauseMinutes: number;
  /** Hours that the link of a provisional account is valid. */
  newcomerHours: number;
  /** Provisional accounts that may be asked for from one address within an hour; after it one a minute. */
  newcomersAnHour: number;
  /** Minutes for which a form that was not taken is shown again with what was typed: one of a session, and one of a stranger. */
  shownMinutes: number;
  shownMinutesOfStranger: number;
  /** Such forms of one session; the oldest goes. */
  shownOfOneSession: number;
  /** Such forms of strangers from one address, and of all strangers together; who comes after is answered without. */
  shownOfOneAddress: number;
  shownOfStrangers: number;
  /** Such forms of strangers that are being kept at once; who comes meanwhile is answered without, and no connection waits for them. */
  shownAtOnce: number;
  /** Bytes of one such form, of a stranger's, and of all of strangers together. */
  shownBytes: number;
  shownBytesOfStranger: number;
  shownBytesOfStrangers: number;
}

export const defaultLimits: Limits = {
  idleMinutes: 30,
  sessionsOfOnePerson: 50,
  sessionHours: 12,
  freeFailures: 5,
  failuresOfOnePerson: 20,
  failuresOfOneAddress: 30,
  firstDelaySeconds: 5,
  longestDelaySeconds: 60,
  failureMinutes: 60,
  hashesAtOnce: 2,
  refusalSeconds: 1,
  waiting: 100,
  turnsOfOneAddress: 3,
  turnsOfOnePerson: 2,
  knownDays: 365,
  linksAnHour: 3,
  linksOfOnePerson: 5,
  linksOfOneAddress: 10,
  linksOfOnePersonAtMost: 60,
  linkPauseMinutes: 5,
  newcomerHours: 24,
  newcomersAnHour: 10,
  shownMinutes: 12 * 60,
  shownMinutesOfStranger: 60,
  shownOfOneSession: 20,
  shownOfOneAddress: 50,
  shownOfStrangers: 5_000,
  shownAtOnce: 4,
  shownBytes: 256 * 1024,
  shownBytesOfStranger: 64 * 1024,
  shownBytesOfStrangers: 32 * 1024 * 1024,
};
