import { knownAlerts, type KnownAlert } from "../../../app/features/sos/board/known-alerts.server";
import { isLive } from "../../../app/features/sos/ladder/ladder.state";
import { notErasedMembers } from "../../../app/features/tenancy/member/not-erased.server";
import { hours } from "../../../app/lib/duration";
import type { Copied } from "../copying/copied";
import { shardNow } from "../shard-now";
import { change } from "./change";
import { placeOf, type Core } from "./core";
import { dropPatient } from "./history";
import { liveAlerts, putAlert, putMeta, type AlertRow } from "./sos-board.store";
import { arm } from "./work";

/** All of a board goes into a backup but what it remembers of its own process. */
export const copied: Copied = { without: [], only: { meta: "name not in ('names_out', 'recheck', 'watch')" } };

/**
 * An alert younger than this (ms) goes on being called by its ladder when it is put back. One that is older is no machine's to call
 * about: somebody came long ago, or a person has to find out now. It stands unanswered, first on the board.
 */
export const goesOnFor = hours(2);

/** What was on its way to people when the backup was taken is past: nothing of it goes out, and no alarm rings for it. */
export function quiet({ sql, now }: Pick<Core, "sql" | "now">): void {
  sql.exec("update page set state = 'dropped', next_at = null where state = 'pending'");
  sql.exec("update alert set next_at = null");
  sql.exec("update audience set tell_at = null");
  sql.exec("update people set stale = ?", now());
}

/** Lets go of whoever was erased since the backup was taken. */
async function forgetErased(core: Core): Promise<void> {
  const named = core.sql
    .exec<{ id: string }>(
      `select patient_id as id from alert union select patient_id from people union select patient_id from press
       union select patient_id from key`,
    )
    .toArray()
    .map(({ id }) => id);
  const left = await notErasedMembers(core.job().directory, named);
  for (const id of named) if (!left.has(id)) dropPatient(core, id);
}

/** The history says that it is over, by a revision that the backup has not seen. */
function closeAs(core: Core, { head, ladder, ...row }: AlertRow, { status, closedAt, outcome, rev }: KnownAlert): void {
  const over = { status, nextAt: null };
  const closed = { ...head, ...over, nextCall: null, closedAt, outcome, rev };
  putAlert(core.sql, { ...row, head: closed, ladder: { ...ladder, ...over }, recordedRev: rev, recordAt: null });
}

/** Goes on with an alert, or says that a person has to. */
function goOn(core: Core, row: AlertRow, rev: number): void {
  const { head, ladder } = row;
  const now = core.now();
  const met = { ...row, head: { ...head, rev: Math.max(head.rev, rev) } };
  if (ladder.status === "unanswered") return putAlert(core.sql, met);
  if (now - head.raisedAt < goesOnFor) {
    const nextAt = Math.max(ladder.nextAt ?? now, now);
    change(core, met, { ladder: { ...ladder, nextAt } }, [{ kind: "rearmed", source: "board", who: null }]);
    return;
  }
  const given: AlertRow["ladder"] = { ...ladder, status: "unanswered", nextAt: null };
  const lines = [{ kind: "unanswered", source: "board", who: null }] as const;
  change(core, met, { ladder: given, head: { acknowledgedBy: null } }, [...lines]);
}

/**
 * A board is as it was, as far as that is still so: who was erased is not on it, what the history knows to be over is over, and what
 * is live goes on, or stands unanswered, and is watched again. Asks both planes, and is asked again when they do not answer.
 */
export async function resumeBoard(core: Core): Promise<void> {
  const { clinicId } = placeOf(core);
  await forgetErased(core);
  const live = liveAlerts(core.sql, null, 10_000);
  const job = core.job();
  const known = await knownAlerts(
    job.shard(await shardNow(job, placeOf(core))),
    { clinicId },
    live.map(({ head }) => head.id),
  );
  for (const row of liveAlerts(core.sql, null, 10_000)) {
    const said = known.get(row.head.id);
    if (said && !isLive(said.status) && said.rev >= row.head.rev) closeAs(core, row, said);
    else goOn(core, row, said?.rev ?? 0);
  }
  putMeta(core.sql, "watch", live.length > 0 ? "wanted" : "done");
  arm(core);
}
