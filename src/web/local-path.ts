/** Characters of an address to go on to; those of the service are far shorter. */
export const longestPath = 2_048;

/** An address of this service to go on to; anything else leads to the first page, so that no link can lead elsewhere. */
export function localPath(to: string): string {
  return to.length <= longestPath && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(to) ? to : '/';
}
