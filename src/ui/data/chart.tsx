import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { line, symbol, symbolCircle, symbolSquare } from 'd3-shape';

/** Values by the labels of a chart; null where there is none. */
export type Series = { name: string; values: readonly (number | null)[] };

export type ChartProps = {
  id: string;
  /** What it shows, in a sentence: said instead of the picture, with where its table is. */
  label: string;
  kind: 'bars' | 'lines';
  /** Below the axis, such as months. */
  labels: readonly string[];
  /** One of bars; of lines two at most, which differ by their marks and strokes as well. */
  series: readonly Series[];
  /** A value in words, for the axis and where it is pointed at. */
  text(value: number): string;
};

/** A picture of numbers that stand in a table beside it: made here, without script; one for a phone and one for more room. */
export function Chart(props: ChartProps) {
  const { id, kind, series } = props;
  return (
    <figure class="chart" id={id}>
      {kind === 'lines' && (
        <ul class="chart-key">
          {series.map(({ name }, index) => (
            <li key={name}>
              <svg class="chart-sign" viewBox="0 0 36 16" width="36" height="16" aria-hidden="true">
                <path class="chart-line" data-series={index} d="M0,8H36" />
                <path class="chart-mark" data-series={index} d={markOf(index)} transform="translate(18 8)" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Picture {...props} room={{ name: 'wide', width: 720, height: 280, every: 1, ticks: 5 }} />
      <Picture {...props} room={{ name: 'narrow', width: 340, height: 240, every: 3, ticks: 4 }} />
    </figure>
  );
}

/** How big it is drawn, at how many labels one is written, and how many marks the axis has. */
type Room = { name: 'wide' | 'narrow'; width: number; height: number; every: number; ticks: number };

const [top, bottom, right] = [12, 28, 8];

function Picture(props: ChartProps & { room: Room }) {
  const { labels, series, label, text, room } = props;
  const values = series.flatMap(({ values: all }) => all.flatMap((value) => value ?? []));
  const range = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .rangeRound([room.height - bottom, top])
    .nice(room.ticks);
  const ticks = range.ticks(room.ticks);
  const left = 14 + 7 * Math.max(...ticks.map((tick) => text(tick).length));
  const places = scaleBand(indexes(labels), [left, room.width - right]).padding(0.3);
  return (
    <svg
      class="chart-picture"
      data-room={room.name}
      viewBox={`0 0 ${room.width} ${room.height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((tick) => (
        <g key={tick} class="chart-tick" data-zero={tick === 0 ? '' : undefined}>
          <path d={`M${left},${range(tick)}H${room.width - right}`} />
          <text x={left - 8} y={range(tick)} dy="0.35em" text-anchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
      {labels.map((each, index) =>
        (labels.length - 1 - index) % room.every === 0 ? (
          <text key={each} class="chart-label" x={middle(places, index)} y={room.height - 8} text-anchor="middle">
            {each}
          </text>
        ) : null,
      )}
      <Marks {...props} places={places} range={range} />
    </svg>
  );
}

type MarksProps = ChartProps & { places: ScaleBand<number>; range: ScaleLinear<number, number> };

const Marks = (props: MarksProps) => (props.kind === 'bars' ? <Bars {...props} /> : <Lines {...props} />);

function Bars({ series: [of], labels, text, places, range }: MarksProps) {
  return (
    <>
      {of?.values.map((value, index) =>
        value === null ? null : (
          <rect
            key={index}
            class="chart-bar"
            data-last={index === labels.length - 1 ? '' : undefined}
            x={tenth(places(index) ?? 0)}
            width={tenth(places.bandwidth())}
            y={Math.min(range(value), range(0))}
            height={Math.abs(range(value) - range(0))}
          >
            <title>{`${labels[index]} ${text(value)}`}</title>
          </rect>
        ),
      )}
    </>
  );
}

function Lines({ series, labels, text, places, range }: MarksProps) {
  const draw = line<number | null>(
    (_, index) => middle(places, index),
    (value) => range(value ?? 0),
  ).defined((value) => value !== null);
  return (
    <>
      {series.map(({ name, values }, at) => (
        <g key={name}>
          <path class="chart-line" data-series={at} d={draw(values) ?? ''} />
          {values.map((value, index) =>
            value === null ? null : (
              <path
                key={index}
                class="chart-mark"
                data-series={at}
                d={markOf(at)}
                transform={`translate(${middle(places, index)} ${range(value)})`}
              >
                <title>{`${name} ${labels[index]} ${text(value)}`}</title>
              </path>
            ),
          )}
        </g>
      ))}
    </>
  );
}

const markOf = (series: number): string => symbol(series === 0 ? symbolCircle : symbolSquare, 64)() ?? '';
const indexes = (labels: readonly string[]): number[] => labels.map((_, index) => index);
const middle = (places: ScaleBand<number>, index: number): number =>
  tenth((places(index) ?? 0) + places.bandwidth() / 2);
/** Finer is not seen. */
const tenth = (length: number): number => Math.round(length * 10) / 10;
