import type { Services } from '../application/move/services.ts';
import type { Raw } from '../procedure/field.ts';

/** What becomes of an application of the demonstration; `confirmed` are the system settings that it needed. */
export type Ending =
  | 'draft'
  | 'submitted'
  | 'inReview'
  | 'queried'
  | 'resubmitted'
  | 'confirmed'
  | 'settingPending'
  | 'scheduled'
  | 'postponed'
  | 'effective'
  | 'withdrawn'
  | 'rejected'
  | 'invalidated'
  | 'expired';

/** An application of the demonstration, as it is told. */
export type Story = {
  daysAgo: number;
  office: string;
  by: string;
  procedure: string;
  page: string;
  answers: Raw;
  reason: string;
  ending: Ending;
  /** One of その他の契約変更; all but the end of a contract are spoken about beforehand. */
  special?: true;
  /** An ordinary application that is filed together with it. */
  beside?: Pick<Story, 'procedure' | 'page' | 'answers' | 'reason'>;
  /** Wishes for the first start date whose settings can still be applied for tomorrow. */
  nearDeadline?: true;
  /** Asked and corrected on the way. */
  queried?: string;
  /** The question that it is tied to; the name where it is left out. */
  queriedAt?: string;
  /** The system settings that it needs, filed and reviewed. */
  settings?: { page: string; answers: Raw };
  attach?(services: Services, applicationId: string, personId: string): Promise<void>;
};
