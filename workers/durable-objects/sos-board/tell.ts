import { seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { log } from "../../../app/platform/log";
import type { AlertHead } from "../../../app/features/sos/board/alert";
import { placeOf, type Core } from "./core";
import { alertOf } from "./sos-board.store";

/** Members told at the same time. */
const atOnce = 50;
/** Wait before a channel that did not answer is tried again (ms). */
const retryAfter = seconds(2);

/** How long a channel may take (ms): shorter than the lease, so that one that hangs holds nobody else up. */
const patience = seconds(10);

function late(): never {
  throw new Error("the channel is late");
}

type Due = { alert_id: string; member_id: string; role: string; told_rev: number };

/** What devices are told: ids, numbers and codes; names and words they fetch. */
function dataOf({ id, patient, severity, status, raisedAt, acknowledgedAt, rev }: AlertHead) {
  return { id, patientId: patient.id, severity, status, raisedAt, acknowledgedAt, rev };
}

async function tellOne(
  core: Core,
  { alert_id: alertId, member_id: memberId, role, told_rev: toldRev }: Due,
): Promise<void> {
  const row = alertOf(core.sql, alertId);
  if (!row) {
    core.sql.exec("delete from audience where alert_id = ?", alertId);
    return;
  }
  const { rev } = row.head;
  const type = toldRev === 0 && role !== "patient" ? "sos-alert" : "sos-update";
  // Held like a lease: told again if we die before it is told.
  const lease = core.now() + seconds(15);
  core.sql.exec("update audience set tell_at = ? where alert_id = ? and member_id = ?", lease, alertId, memberId);
  try {
    const to = { clinicId: placeOf(core).clinicId, memberId };
    const { channels } = core.job().scope.platform;
    const telling = channels.publish(to, { key: `${alertId}/${rev}/${type}`, type, data: dataOf(row.head) });
    await inTime(telling, patience, late);
    core.sql.exec(
      `update audience set told_rev = max(told_rev, ?), tell_at = case when tell_at = ? then null else tell_at end
       where alert_id = ? and member_id = ?`,
      rev,
      lease,
      alertId,
      memberId,
    );
  } catch (error) {
    log({ event: "sos.tell_failed", error: error instanceof Error ? error.name : "unknown" });
    const at = core.now() + retryAfter;
    core.sql.exec("update audience set tell_at = ? where alert_id = ? and member_id = ?", at, alertId, memberId);
  }
}

/** Tells the channels of everybody concerned what has changed; who cannot be reached stops nobody and is told later. */
export async function tellDue(core: Core): Promise<void> {
  const query = "select alert_id, member_id, role, told_rev from audience where tell_at <= ? order by tell_at limit ?";
  for (;;) {
    const due = core.sql.exec<Due>(query, core.now(), atOnce).toArray();
    if (due.length === 0) return;
    await Promise.all(due.map((one) => tellOne(core, one)));
  }
}
