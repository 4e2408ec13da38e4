import http from "node:http";

const make = http.createServer;

/**
 * Miniflare's queues, objects and logs ask its server in this process. Node ends a connection of that server's that was idle for 5 s; workerd, busy
 * in a turn of that length, has not heard of it when it asks next, and is refused. Miniflare 4.20260426's queue broker does not survive that:
 * where the line that says how a batch went is refused, the queue never delivers anything any more (ADR 0111 has the reproduction). So no
 * connection of a server that is made after this is ended for being idle; closing the server ends them all.
 */
export function keepIdleConnections() {
  // Its import is CommonJS's, whose functions can be replaced.
  http.createServer = /** @type {typeof make} */ (
    (/** @type {any[]} */ ...said) => {
      const server = Reflect.apply(make, http, said);
      server.keepAliveTimeout = 0;
      return server;
    }
  );
}
