import type { IncomingMessage } from 'node:http';

/** How long what still comes is dropped, in milliseconds of real time. */
const patience = 3_000;

/**
 * Lets the answer to a request arrive whose body is not wanted any more. A connection that is closed while something comes in is reset,
 * and the answer with it: so it is closed to one side at first, and what comes is dropped for a moment.
 */
export function linger(request: IncomingMessage): void {
  const { socket } = request;
  // What Node calls once the last answer of a connection is written.
  socket.destroySoon = () => {
    socket.end();
    request.resume();
    setTimeout(() => socket.destroy(), patience).unref();
  };
}
