// The simulator must never call out of this machine, whatever a message asks for.
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a URL leads to this machine. */
export function isLoopback(/** @type {string} */ url) {
  return URL.canParse(url) && loopback.has(new URL(url).hostname);
}
