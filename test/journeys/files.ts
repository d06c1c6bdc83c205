/** Files as a person would choose them. */
export type Chosen = { name: string; mimeType: string; buffer: Buffer };

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture that is one. */
export const diagram: Chosen = { name: 'システム構成図.png', mimeType: 'image/png', buffer: onePixel };

/** The same picture under another name. */
export const picture = (name: string): Chosen => ({ ...diagram, name });
