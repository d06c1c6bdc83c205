import type { Text } from '../../ground/words.ts';

/** Another open application has its hand on the same part of the contract (`decisions.md` 10). The caller names it. */
export class ClaimedElsewhere extends Error {
  override name = 'ClaimedElsewhere';
  constructor(readonly receptionNos: readonly string[]) {
    super(`claimed by ${receptionNos.join(', ')}`);
  }
}

/** A typed value of the desk cannot be taken; the caller shows the sentence beside the field. */
export class NotAcceptable extends Error {
  override name = 'NotAcceptable';
  constructor(
    readonly field: string,
    readonly sentence: Text,
  ) {
    super(sentence.en);
  }
}
