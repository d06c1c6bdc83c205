/** A place on the sheet in whole columns and rows from its upper left corner, which is 0, 0. */
export type Area = { x: number; y: number; width: number; height: number };

/** Merged cells with words; `style` is a name of `cellStyles`. */
export type Block = Area & { style: CellStyle; lines?: readonly Line[] };

/** A box that can be moved, copied and typed into. */
export type Box = Area & { look: BoxLook; name: string; lines?: readonly Line[] };

/** A line from one point to another, which may lie between columns. */
export type Arrow = { from: Point; to: Point; look: 'link' | 'sharing'; name: string };
export type Point = readonly [x: number, y: number];

/** `strong` for Japanese, `quiet` for its English, `entry` for something to fill in. */
export type Line = { text: string; as: 'title' | 'strong' | 'quiet' | 'entry' };

export type CellStyle = 'plain' | 'title' | 'label' | 'value' | 'bar' | 'note';
export type BoxLook = 'office' | 'existing' | 'added' | 'network' | 'words';

export type Sheet = {
  columns: number;
  rows: number;
  blocks: readonly Block[];
  boxes: readonly Box[];
  arrows: readonly Arrow[];
};

export const strong = (text: string): Line => ({ text, as: 'strong' });
export const quiet = (text: string): Line => ({ text, as: 'quiet' });
export const entry = (text: string): Line => ({ text, as: 'entry' });
export const title = (text: string): Line => ({ text, as: 'title' });
