/** A part of a package. */
export const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packaged = 'http://schemas.openxmlformats.org/package/2006';
export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The relations of a part, by their ids. */
export function relations(targets: Record<string, [type: string, target: string]>): string {
  const each = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`);
}
