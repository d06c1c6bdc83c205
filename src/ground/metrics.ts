import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** One value of a gauge with its labels. */
export interface Reading {
  labels?: Record<string, string>;
  value: number;
}

/** Where the values of a gauge come from. */
export interface Reader {
  name: string;
  help: string;
  labels?: readonly string[];
  read(): Promise<Reading[]>;
}

export interface Metrics {
  /** Notes a request that was answered, by its route pattern and never by its address. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  /** Values that are asked for whenever the metrics are read; one that cannot be read is left out. */
  gauge(gauge: Reader): void;
  /** The text that Prometheus reads. */
  read(): Promise<string>;
  readonly contentType: string;
}

/** Metrics of one program: request times, the process itself, and the gauges that others add. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    gauge: (reader) => addGauge(registry, reader),
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** How long a gauge may take, in milliseconds: whoever reads the metrics waits for all of them. */
const patience = 3_000;

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), patience).unref());
}

function addGauge(registry: Registry, { name, help, labels = [], read }: Reader): void {
  new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    async collect() {
      // One that cannot be read must not hide the others.
      const readings = await Promise.race([read(), tooLate()]).catch(() => []);
      this.reset();
      if (readings.length === 0 && labels.length === 0) this.remove();
      for (const reading of readings) this.set(reading.labels ?? {}, reading.value);
    },
  });
}
