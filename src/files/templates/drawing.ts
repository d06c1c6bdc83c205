import { escapeXml, xml } from './parts.ts';
import type { Arrow, Box, BoxLook, Line, Point, Sheet } from './sheet.ts';

/** The boxes and lines of a sheet as DrawingML (ECMA-376, part 1, 20.5). */
export function drawingXml({ boxes, arrows }: Sheet): string {
  const shapes = [...boxes.map(boxXml), ...arrows.map((arrow, at) => arrowXml(arrow, boxes.length + at))];
  return xml(
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${shapes.join('')}</xdr:wsDr>`,
  );
}

/** Of one column and one row, in EMU: 12,700 to the point. */
const cell = { width: 23 * 9525, height: 15 * 12_700 };

type Look = { fill?: string; line?: string; width?: number; dash?: string; anchor: 't' | 'ctr'; vertical?: boolean };

const boxLooks: Record<BoxLook, Look> = {
  office: { fill: 'F4F6FA', line: '8B94A5', width: 9525, anchor: 't' },
  existing: { fill: 'FFFFFF', line: '1F3358', width: 15_875, anchor: 'ctr' },
  added: { fill: 'FFF8E6', line: 'A14A00', width: 22_225, dash: 'dash', anchor: 'ctr' },
  network: { fill: 'DFE5EF', line: '1F3358', width: 12_700, anchor: 'ctr', vertical: true },
  words: { anchor: 'ctr' },
};

function boxXml(box: Box, at: number): string {
  const look = boxLooks[box.look];
  const fill = look.fill ? solid(look.fill) : '<a:noFill/>';
  const turn = look.vertical ? ' vert="vert270"' : '';
  const body = `<a:bodyPr${turn} wrap="square" lIns="45720" tIns="36000" rIns="45720" bIns="36000" anchor="${look.anchor}"/>`;
  const text = `<xdr:txBody>${body}<a:lstStyle/>${(box.lines ?? []).map(paragraph).join('') || '<a:p><a:endParaRPr lang="ja-JP" sz="900"/></a:p>'}</xdr:txBody>`;
  const shape = `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${named(at, box.name)}<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}${lineXml(look)}</xdr:spPr>${text}</xdr:sp>`;
  return anchored([box.x, box.y], [box.x + box.width, box.y + box.height], shape);
}

function arrowXml({ from, to, look, name }: Arrow, at: number): string {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const line =
    look === 'link'
      ? lineXml({ line: '1F3358', width: 15_875 })
      : lineXml({ line: 'A14A00', width: 22_225, dash: 'dash' }, '<a:tailEnd type="triangle" w="med" len="med"/>');
  const area = { x: left, y: from[1], width: right - left, height: 0 };
  const shape = `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${named(at, name)}<xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr>${frame(area, to[0] < from[0])}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>${line}</xdr:spPr></xdr:cxnSp>`;
  return anchored([left, from[1]], [right, to[1]], shape);
}

function paragraph({ text, as }: Line): string {
  const [size, colour, bold] = {
    title: [1800, '1F3358', 1],
    strong: [1000, '1A1A1C', 1],
    quiet: [750, '595D66', 0],
    entry: [800, '1A1A1C', 0],
  }[as];
  const align = as === 'entry' ? 'l' : 'ctr';
  return `<a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="${as === 'quiet' ? 'en-GB' : 'ja-JP'}" sz="${size}" b="${bold}">${solid(String(colour))}<a:latin typeface="Yu Gothic"/><a:ea typeface="游ゴシック"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
}

/** Moves and grows with the cells below it, so that the picture holds whatever font the columns are measured by. */
function anchored(from: Point, to: Point, shape: string): string {
  return `<xdr:twoCellAnchor editAs="twoCell"><xdr:from>${marker(from)}</xdr:from><xdr:to>${marker(to)}</xdr:to>${shape}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function marker([x, y]: Point): string {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [columnOff, rowOff] = [(x - column) * cell.width, (y - row) * cell.height].map(Math.round);
  return `<xdr:col>${column}</xdr:col><xdr:colOff>${columnOff}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOff}</xdr:rowOff>`;
}

function frame(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  flipped = false,
): string {
  const [left, across] = [x, width].map((columns) => Math.round(columns * cell.width));
  const [top, down] = [y, height].map((rows) => Math.round(rows * cell.height));
  return `<a:xfrm${flipped ? ' flipH="1"' : ''}><a:off x="${left}" y="${top}"/><a:ext cx="${across}" cy="${down}"/></a:xfrm>`;
}

function lineXml({ line, width, dash }: Pick<Look, 'line' | 'width' | 'dash'>, end = ''): string {
  if (!line) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${width}">${solid(line)}${dash ? `<a:prstDash val="${dash}"/>` : ''}${end}</a:ln>`;
}

const named = (at: number, name: string) =>
  `<xdr:cNvPr id="${at + 2}" name="${escapeXml(name)}" descr="${escapeXml(name)}"/>`;

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
