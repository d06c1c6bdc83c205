import type { Database } from '../../db/connect.ts';
import type { Clock } from '../../ground/clock.ts';
import type { Config } from '../../ground/config.ts';
import type { Outbox } from '../../mails/outbox.ts';
import type { Operators } from '../../operator/operator.ts';
import type { Catalogue } from '../../procedure/catalogue.ts';
import type { Schedule } from '../../schedule/schedule.ts';

/** What the use cases of an application work with; made once, at the start. */
export type Services = {
  db: Database;
  clock: Clock;
  config: Pick<Config, 'baseUrl' | 'mailFrom' | 'smtpUrl'>;
  catalogue: Catalogue;
  operators: Operators;
  outbox: Outbox;
  /** The schedule, at most a few seconds old. */
  schedule(): Promise<Schedule>;
};
