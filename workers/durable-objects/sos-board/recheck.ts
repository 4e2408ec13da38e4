import { log } from "../../../app/platform/log";
import { openSockets } from "../sockets";
import { fallenOf, recheckEvery, recheckRetry } from "../recheck";
import type { Core } from "./core";
import { closeWhere, openConnections } from "./sockets";
import { metaOf, putMeta } from "./sos-board.store";

/** When (ms) open boards are to be looked at again, null when none is open. */
export function recheckAt(core: Core): number | null {
  if (openSockets(core.state).length === 0) return null;
  const planned = metaOf(core.sql, "recheck");
  if (planned !== null && Number(planned) > core.now() - recheckEvery) return Number(planned);
  const at = core.now() + recheckEvery;
  putMeta(core.sql, "recheck", String(at));
  return at;
}

/** Closes the boards that no login stands behind. A directory that does not answer closes none. */
export async function recheckDue(core: Core): Promise<void> {
  const at = recheckAt(core);
  if (at === null || at > core.now()) return;
  putMeta(core.sql, "recheck", String(core.now() + recheckRetry));
  try {
    closeWhere(core, await fallenOf(core.job(), openConnections(core)), "ended");
    putMeta(core.sql, "recheck", String(core.now() + recheckEvery));
  } catch (error) {
    log({ event: "sockets.recheck_failed", holder: "board", error: error instanceof Error ? error.name : "unknown" });
  }
}
