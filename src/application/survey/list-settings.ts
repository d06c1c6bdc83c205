import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import { cameToNothing, type Status } from '../move/status.ts';
import { listSettings, type Setting, type Settled } from '../record/settles.ts';

/** An application that waits for its system settings, with the settings that were begun or filed for it last. */
export type AwaitingSettings = Settled & { officeName: string; setting?: Setting };

/** What waits for settings in these offices, the nearest deadline first. */
export async function listAwaitingSettings(db: Connection, offices: readonly string[]): Promise<AwaitingSettings[]> {
  const { rows } = await sql<AwaitingSettings>`
    select id, reception_no as "receptionNo", status, office_code as "officeCode", office_name as "officeName", procedures,
      start_date as "startDate", setting_deadline as "settingDeadline"
    from application where office_code = any(${[...offices]}) and status = 'settingPending'
    order by setting_deadline, reception_no`.execute(db);
  return Promise.all(
    rows.map(async (row) => {
      const setting = (await listSettings(db, row.id)).find(({ status }) => isAlive(status));
      return { ...row, ...(setting && { setting }) };
    }),
  );
}

/** What was withdrawn, refused or has expired is begun anew. */
const isAlive = (status: Status): boolean => !(cameToNothing as readonly Status[]).includes(status);
