import { z } from 'zod';
import { note } from '../../ground/command.ts';
import type { Text } from '../../ground/words.ts';
import { letterLimit } from '../../words/limits.ts';
import { decisionWords } from '../../words/review.ts';

/** A text that goes into a letter to the applicant: at most `letterLimit` characters, and never nothing. @param missing said where nothing was typed */
export const letterText = (missing: Text) =>
  note({ what: decisionWords.typedText, limit: letterLimit, tooLong: decisionWords.tooLong, missing });

/** The mark of what a page showed, by which it is seen that it is still so; none where the page had none. */
export const shownMark = z.string().transform((mark) => (mark === '' ? undefined : mark));
