import { Client, type Connection, type Submittable } from 'pg';

/** A column as the database gives it: its name, and the TypeScript type that a value of it is read as. */
export type Column = { name: string; type: string };

/** What a statement gives back, or why the database cannot prepare it. */
export type Described = { columns: Column[] } | { problem: string };

/** Lets the database prepare statements without running them. */
export async function describeAll(url: string, statements: readonly string[]): Promise<Map<string, Described>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const described = new Map<string, Described>();
    for (const statement of statements) described.set(statement, await describe(client, statement));
    return described;
  } finally {
    await client.end();
  }
}

const describe = (client: Client, text: string): Promise<Described> =>
  new Promise((resolve) => client.query(new Description(text, resolve)));

type Fields = { fields: { name: string; dataTypeID: number }[] };

/** Of the messages of the protocol, those up to the description and none that runs anything. */
class Description implements Submittable {
  private described: Described = { columns: [] };

  constructor(
    private readonly text: string,
    private readonly tell: (described: Described) => void,
  ) {}

  submit(connection: Connection): void {
    connection.parse({ name: '', text: this.text, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: Fields): void {
    this.described = { columns: fields.map(({ name, dataTypeID }) => ({ name, type: typeOf(dataTypeID) })) };
  }

  handleError(error: Error): void {
    this.described = { problem: error.message };
    this.tell(this.described);
  }

  handleReadyForQuery(): void {
    this.tell(this.described);
  }
}

/** As `src/db/connect.ts` reads them. What is JSON is typed by whoever wrote it. */
const typeOf = (oid: number): string => types[oid] ?? 'unknown';

const types: Readonly<Record<number, string>> = {
  16: 'boolean',
  17: 'Uint8Array',
  18: 'string',
  19: 'string',
  20: 'number',
  21: 'number',
  23: 'number',
  25: 'string',
  700: 'number',
  701: 'number',
  1043: 'string',
  1082: 'string',
  1114: 'Date',
  1184: 'Date',
  1700: 'string',
  2950: 'string',
  2278: 'unknown',
  1000: 'readonly boolean[]',
  1009: 'readonly string[]',
  1007: 'readonly number[]',
  1016: 'readonly number[]',
  1015: 'readonly string[]',
  1182: 'readonly string[]',
  2951: 'readonly string[]',
};
