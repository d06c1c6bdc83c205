import { type LineKind, lineKinds, maintenanceHours, type SystemArea, systemAreas } from '../masters.ts';
import { officePart } from './part.ts';
import { each, listed, same } from './row.ts';

/** アクセス回線. */
export type LinesPart = { lines: Line[] };

/** Attributes of 3.7. */
export type Line = {
  id: string;
  kind: LineKind;
  speed: string;
  address: string;
  area: SystemArea;
  wiringRental: boolean;
  maintenance: 'weekdays' | 'everyday';
  redundancy: boolean;
  spareRouter: boolean;
  pingMonitoring: boolean;
};

const blank: LinesPart = { lines: [] };

export const lines = officePart({
  block: { ja: 'アクセス回線', en: 'Access lines' },
  connection: 'line',
  blank,
  rows: {
    lines: each((line) => ({
      label: { ja: `回線 ${line.id}`, en: `Line ${line.id}` },
      value: listed([
        lineKinds[line.kind].label,
        same(line.speed),
        systemAreas[line.area],
        {
          ja: `保守 ${maintenanceHours[line.maintenance].ja}`,
          en: `maintenance: ${maintenanceHours[line.maintenance].en}`,
        },
        line.wiringRental && { ja: '配線レンタル', en: 'wiring rental' },
        line.redundancy && { ja: '冗長化', en: 'redundancy' },
        line.spareRouter && { ja: '予備機', en: 'spare router' },
        line.pingMonitoring && { ja: 'ping監視', en: 'ping monitoring' },
        same(line.address),
      ]),
    })),
  },
  imported: { lines: { table: 'accessLines' } },
});
