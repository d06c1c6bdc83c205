import type { Agent } from 'node:http';
import { answerWith } from '../program/children.ts';
import { openConnections, type Received, type Sent, send } from './requests.ts';

/**
 * A closed loop: each connection sends its next request when the last was answered. Either every request once, or all of them over
 * and over for some seconds.
 */
export type Load = {
  base: string;
  connections: number;
  requests: readonly Sent[];
  seconds?: number;
  /** The addresses that they come from, in turn. */
  from?: readonly string[];
};

export type Loaded = { received: Received[]; seconds: number };

/** Of a connection that was ended instead. */
const unanswered: Received = { status: 0, location: '', bytes: 0, milliseconds: 0 };

answerWith<Load, Loaded>(async ({ base, connections, requests, seconds, from: addresses = [undefined] }) => {
  const agents = addresses.map((address) => openConnections(connections, address));
  const received: Received[] = [];
  const from = performance.now();
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : from + seconds * 1000;
  let next = 0;
  const takeOne = (): Sent | undefined => {
    if (performance.now() >= until) return undefined;
    const index = next++;
    return seconds === undefined ? requests[index] : requests[index % requests.length];
  };
  async function connection(agent: Agent): Promise<void> {
    for (let sent = takeOne(); sent; sent = takeOne())
      received.push(await send(agent, base, sent).catch(() => unanswered));
  }
  await Promise.all(Array.from({ length: connections }, (_, at) => connection(agents[at % agents.length] as Agent)));
  const took = (performance.now() - from) / 1000;
  for (const agent of agents) agent.destroy();
  return { received, seconds: took };
});
