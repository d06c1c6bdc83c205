/**
 * Replaces what differs in every run by what is the same: drawn ids by the order in which the page names them, drawn codes of
 * newcomers, instants of the machine's own clock (the program's stands still), address and port, fingerprints, and the marks of built files.
 */
export function plain(text: string): string {
  const names = new Map<string, string>();
  return (
    text
      .replace(drawn, (id) => {
        const name = names.get(id) ?? `id-${names.size + 1}`;
        names.set(id, name);
        return name;
      })
      .replace(/(127\.0\.0\.1|localhost):\d+/g, 'host')
      .replace(ofToday, 'now')
      .replace(/DTSTAMP:\w+/g, 'DTSTAMP:now')
      .replace(/\b[a-z\d]{3}000\b/g, 'provisional')
      // An older commit calls it otherwise.
      .replace(/name="seal(?=[".])/g, 'name="fingerprint')
      .replace(/(name="(?:fingerprint|_seen|_seal)" value=")[^"]*/g, '$1…')
      .replace(/nonce="[^"]*"/g, 'nonce')
      .replace(/(\/assets\/[\w./-]*?)[.-][0-9A-Za-z_-]{6,}\.(css|js|woff2|svg|png)/g, '$1.$2')
  );
}

/** The same with its rows in one order: where two rows tie, the ids that were drawn decide which comes first. */
export const inOneOrder = (text: string): string =>
  text
    .replace(/\bid-\d+\b/g, 'id')
    .replace(/(class="button" href="\/desk\/applications\/)\w+"[^>]*><span>[^<]*/g, '$1next')
    .split(/(?=<tr\b|<li\b)|(?<=<\/tr>|<\/li>)/)
    .toSorted()
    .join('\n');

const drawn = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Minutes of the days that a run can fall on, in Japan. */
const ofToday = new RegExp(
  `(?:${[0, 1].map((days) => new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeZone: 'Asia/Tokyo' }).format(Date.now() + days * 86_400_000)).join('|')}) \\d\\d:\\d\\d`,
  'g',
);
