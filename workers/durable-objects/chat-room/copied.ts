import { plan } from "../schedule";
import type { Copied } from "../copying/copied";
import type { Core } from "./core";
import { expire } from "./tasks";

/** All of a room goes into a backup but its plan of work: what is left to do follows from the rest. */
export const copied: Copied = { without: ["task"], only: {} };

/**
 * A room is as it was: temporary messages whose time has passed meanwhile go at once, files that it had let go of are let go of. It
 * tells the shard and its members nothing, for all of it is past; who opens it sees it.
 */
export async function resumeRoom(core: Core): Promise<void> {
  await expire(core);
  if (core.sql.exec("select 1 from released limit 1").toArray().length > 0) plan(core.schedule, "release", core.now());
}
