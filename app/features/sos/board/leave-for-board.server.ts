import * as z from "zod";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx, PatientCtx } from "~/features/kernel/ctx";
import type { SystemActor } from "~/features/kernel/actor";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { StoredEvent } from "~/features/kernel/events/event";
import type { Alert } from "./alert";
import { askBoard } from "./ask-board.server";
import type { Press } from "./board-face";
import { deleteWaiting, findAlert, insertWaiting, type AlertHistoryRow } from "./alert.repo.server";
import { housePolicy } from "../ladder/ladder.policy";
import { openWords } from "../responder/open-history.server";

const feelingsField = (row: string) => ({ table: "sos_alert", row, column: "feelings" });
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
  const { id, key, patient, severity, message, tool, origin, waited } = press;
  // Words that cannot be sealed keep nobody from being called: a clinic under way makes no new keys where it was.
  const vault = message || tool ? await openVault(ctx, clinicId, patient.id).catch(() => null) : null;
  const felt = tool ? JSON.stringify({ tool, before: null, after: null, helped: null }) : null;
  const row = {
    clinicId,
    id,
    patientId: patient.id,
    severity,
    status: "open" as const,
    raisedAt: now,
    policy: JSON.stringify(housePolicy),
    messageSealed: vault && message ? await vault.seal(messageField(id), message) : null,
    feelingsSealed: vault && felt ? await vault.seal(feelingsField(id), felt) : null,
    rev: 0,
  };
  await commit(ctx, {
    clinicId,
    statements: [insertWaiting(ctx.db, row)],
    events: [
      {
        type: "sos.left_for_board",
        aggregateId: `${id}/press`,
        version: 1,
        data: { alertId: id, key, origin, ...(waited === undefined ? {} : { waited }) },
      },
    ],
    audit: { action: "sos.raise", entity: "sos_alert", entityId: id },
  });
  return waiting(press, now);
}

const leftSchema = z.object({
  alertId: z.string(),
  key: z.string(),
  // Presses left before these were told were all said to be queued.
  origin: z.enum(["session", "known_device", "unconfirmed_device", "queued"]).default("queued"),
  waited: z.number().optional(),
});

/** What was written with a press that was left. */
async function wordsOf(ctx: ClinicCtx<SystemActor>, clinicId: string, row: AlertHistoryRow) {
  const { message, tool } = await openWords(ctx, { clinicId }, row);
  return { ...(message === null ? {} : { message }), ...(tool === null ? {} : { tool }) };
}

/**
 * Brings a press that was left in the shard to its board. One that was taken into an alert which was live already is no alert of its
 * own: its row goes. Harmless twice: the press has its own name.
 */
export async function bringToBoard(
  ctx: ClinicCtx<SystemActor>,
  clinicId: string,
  event: Pick<StoredEvent, "data">,
): Promise<void> {
  const left = leftSchema.safeParse(event.data).data;
  const found = left && (await findAlert(ctx.db, { clinicId }, left.alertId));
  if (!found) return;
  const { alertId: id, key, origin, waited = 0 } = left;
  const press: Press = {
    id,
    key,
    patient: { id: found.patientId, name: found.patientName },
    origin,
    waited: waited + Math.max(0, ctx.now() - found.raisedAt),
    severity: found.severity,
    ...(await wordsOf(ctx, clinicId, found)),
  };
  const { id: became } = await askBoard(ctx, clinicId, (board, call) => board.raise(call, press));
  if (became !== id) await ctx.db.batch([deleteWaiting(ctx.db, { clinicId }, id)]);
}
