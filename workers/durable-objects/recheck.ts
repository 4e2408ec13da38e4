import { standingLogins } from "../../app/features/tenancy/login/standing-logins.server";
import { minutes } from "../../app/lib/duration";
import type { Job } from "../job-scope";
import type { Connection } from "./endings";

/** How often (ms) open connections are looked at again: the second line, should an ending never have been told. */
export const recheckEvery = minutes(15);
/** Wait before a look-up that failed is tried again (ms). Meanwhile connections stay: a database that is down ends nobody. */
export const recheckRetry = minutes(1);

/**
 * Asks the directory which connections no login stands behind any more.
 * @returns tells of a connection whether it has fallen; one that came while we asked has not
 */
export async function fallenOf(
  job: Job,
  connections: readonly Connection[],
): Promise<(connection: Connection) => boolean> {
  const asked = new Set(connections.map(({ sessionId, memberId }) => `${sessionId}|${memberId}`));
  const standing = await standingLogins(job.directory, connections);
  return ({ sessionId, memberId }) => asked.has(`${sessionId}|${memberId}`) && standing.get(sessionId) !== memberId;
}
