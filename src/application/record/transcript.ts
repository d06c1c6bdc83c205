import type { Text } from '../../ground/words.ts';

/** What was asked and what was answered, in words of both languages: kept with the filing, whatever the procedure becomes later. */
export type TranscriptPart = { id: string; title: Text; rows: TranscriptRow[] };
export type TranscriptRow = { question: string; label: Text; answer: Text };
