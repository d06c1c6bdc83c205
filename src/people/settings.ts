/** What an operator may want otherwise (⚙). All in real time, never in business time (`decisions.md` 16). */
export interface Settings {
  /** A session ends after this many minutes without a request. */
  idleMinutes: number;
  /** Failed log-ins within the window that lock a log-in ID for the address they came from. */
  failuresFromOneAddress: number;
  /** Failed log-ins within the window that lock a log-in ID for everybody. */
  failuresOfOnePerson: number;
  /** Failed log-ins within the window that lock an address for every log-in ID. */
  failuresOfOneAddress: number;
  /** The window in which failures are counted; a lock lasts until its end. */
  lockMinutes: number;
  /** Log-ins that may wait their turn; who comes after is asked to try again in a moment. */
  waiting: number;
  /** Links for a forgotten password that one person may ask for within an hour. */
  linksAnHour: number;
  /** Hours that the link of an invitation is valid: whoever is away for some days still finds it open. */
  invitationHours: number;
  /** Hours that the link of a provisional account is valid. */
  newcomerHours: number;
  /** Provisional accounts that may be asked for from one address within an hour; for one mail address `linksAnHour`. */
  newcomersAnHour: number;
}

export const defaultSettings: Settings = {
  idleMinutes: 30,
  failuresFromOneAddress: 5,
  failuresOfOnePerson: 50,
  failuresOfOneAddress: 100,
  lockMinutes: 15,
  waiting: 100,
  linksAnHour: 3,
  invitationHours: 168,
  newcomerHours: 24,
  newcomersAnHour: 10,
};
