import type { Listener } from "./line";

const secondTry = 30_000;

function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in globalThis) {
    const handle = requestIdleCallback(work, { timeout: 5000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 1000);
  return () => clearTimeout(timer);
}

/**
 * Listens to a member's events as soon as the page has nothing better to do. The connection's code is loaded then and not
 * before: it is no part of any page's first load.
 * @param owner the member's id
 * @returns how to stop
 */
export function startRealtime(owner: string, onEvent: Listener): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = () => {
    import("./hub").then(
      ({ subscribe }) => {
        if (!stopped) stop = subscribe(owner, onEvent);
      },
      () => {
        if (!stopped) timer = setTimeout(load, secondTry); // offline, perhaps
      },
    );
  };
  const cancel = whenIdle(load);
  return () => {
    stopped = true;
    cancel();
    clearTimeout(timer);
    stop?.();
  };
}
