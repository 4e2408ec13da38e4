import { commit } from "~/features/kernel/commit.server";
import type { ClinicCtx, PatientCtx } from "~/features/kernel/ctx";
import type { SystemActor } from "~/features/kernel/actor";
import { openVault } from "~/features/kernel/vault.server";
import type { StoredEvent } from "~/features/kernel/event";
import type { Alert } from "./alert";
import { askBoard } from "./ask-board.server";
import type { Press } from "./board-face";
import { findAlert, insertWaiting } from "./alert.repo.server";
import { housePolicy } from "./ladder.policy";
import { severities, type Severity } from "./sos.schema";

const messageField = (row: string) => ({ table: "sos_alert", row, column: "message" });

/** An alert that the board has yet to take. */
function waiting({ id, patient, severity, message, tool }: Press, now: number): Alert {
  return {
    id,
    patient,
    severity,
    status: "open",
    raisedAt: now,
    nextAt: now,
    nextCall: null,
    acknowledgedBy: null,
    acknowledgedAt: null,
    closedAt: null,
    outcome: null,
    rev: 0,
    timeline: [],
    message: message ?? null,
    tool: tool ?? null,
    feelings: { before: null, after: null, helped: null },
    location: null,
    note: null,
    policy: housePolicy,
  };
}

/** Writes a press down in the shard, for the queue to bring to the board that did not answer. */
export async function leaveForBoard(ctx: PatientCtx, press: Press): Promise<Alert> {
  const { clinicId } = ctx.actor;
  const now = ctx.now();
  const { id, patient, severity, message } = press;
  const vault = message ? await openVault(ctx, clinicId, patient.id) : null;
  const row = {
    clinicId,
    id,
    patientId: patient.id,
    severity,
    status: "open" as const,
    raisedAt: now,
    policy: JSON.stringify(housePolicy),
    messageSealed: vault && message ? await vault.seal(messageField(id), message) : null,
    rev: 0,
  };
  await commit(ctx, {
    clinicId,
    statements: [insertWaiting(ctx.db, row)],
    events: [
      { type: "sos.left_for_board", aggregateId: `${id}/press`, version: 1, data: { alertId: id, key: press.key } },
    ],
    audit: { action: "sos.raise", entity: "sos_alert", entityId: id },
  });
  return waiting(press, now);
}

/** Brings a press that was left in the shard to its board. Harmless twice: the press has its own name. */
export async function bringToBoard(
  ctx: ClinicCtx<SystemActor>,
  clinicId: string,
  event: Pick<StoredEvent, "data">,
): Promise<void> {
  const { alertId, key } = event.data;
  if (typeof alertId !== "string" || typeof key !== "string") return;
  const found = await findAlert(ctx.db, { clinicId }, alertId);
  if (!found) return;
  const { patientId, patientName, severity, messageSealed } = found;
  const message =
    messageSealed === null
      ? undefined
      : await (await openVault(ctx, clinicId, patientId)).open(messageField(alertId), messageSealed);
  await askBoard(ctx, clinicId, (board, call) =>
    board.raise(call, {
      id: alertId,
      key,
      patient: { id: patientId, name: patientName },
      origin: "queued",
      severity: severities.find((one) => one === severity) ?? ("urgent" satisfies Severity),
      message,
    }),
  );
}
