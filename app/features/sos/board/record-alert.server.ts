import type { Statement } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { openVault, type Sealer } from "~/features/kernel/keys/vault.server";
import { bucketOf, monthOf, raisedBucket, unansweredBucket } from "../ladder/ack-time.policy";
import type { AlertEvent, AlertHead, Feelings } from "./alert";
import { findClinicZone } from "./alert.repo.server";
import { countInMonth, insertEvents, lastRecorded, upsertAlert } from "../responder/history.repo.server";
import type { Policy } from "../ladder/ladder.policy";
import type { Location } from "../sos.schema";
import { eventOf } from "../sos.events";

/** Lines one batch writes. */
const perBatch = 200;

/** An alert as the board has it. */
export type AlertRecord = {
  head: AlertHead;
  policy: Policy;
  words: {
    message: string | null;
    tool: string | null;
    feelings: Feelings;
    location: (Location & { at: number }) | null;
    note: string | null;
  };
  /** Lines after a place, in order. */
  events(after: number): AlertEvent[];
};

async function sealedWords(
  vault: Sealer,
  id: string,
  { message, note, location, tool, feelings }: AlertRecord["words"],
) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : vault.seal({ table: "sos_alert", row: id, column }, text);
  const felt = tool !== null || feelings.before !== null || feelings.after !== null || feelings.helped !== null;
  const [messageSealed, noteSealed, locationSealed, feelingsSealed] = await Promise.all([
    seal("message", message),
    seal("note", note),
    seal("location", location && JSON.stringify(location)),
    seal("feelings", felt ? JSON.stringify({ tool, ...feelings }) : null),
  ]);
  return { messageSealed, noteSealed, locationSealed, feelingsSealed };
}

/** What a month counts: how many were raised, how soon the first answer came, how many got none. Each line counts once. */
function counted(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  { raisedAt, zone }: { raisedAt: number; zone: string | undefined },
  events: AlertEvent[],
  first: boolean,
) {
  const month = monthOf(raisedAt, zone);
  return events.flatMap(({ kind, at }): Statement[] => {
    if (kind === "accepted") return [countInMonth(ctx.db, scope, month, raisedBucket)];
    if (kind === "unanswered") return [countInMonth(ctx.db, scope, month, unansweredBucket)];
    if (kind !== "acknowledged" || !first) return [];
    first = false;
    return [countInMonth(ctx.db, scope, month, bucketOf(at - raisedAt))];
  });
}

/** The row of an alert as the history keeps it, but for what is sealed. */
function rowOf({ clinicId }: Scope, { head, policy, events }: AlertRecord) {
  const all = events(0);
  const firstAck = all.find(({ kind }) => kind === "acknowledged");
  const closing = all.findLast(({ kind }) => kind === "resolved" || kind === "cancelled");
  const row = {
    clinicId,
    id: head.id,
    patientId: head.patient.id,
    severity: head.severity,
    status: head.status,
    raisedAt: head.raisedAt,
    acknowledgedAt: firstAck?.at ?? null,
    acknowledgedBy: firstAck?.who?.id ?? null,
    closedAt: head.closedAt,
    closedBy: closing?.who?.id ?? null,
    outcome: head.outcome,
    policy: JSON.stringify(policy),
    rev: head.rev,
  };
  return { row, firstAckSeq: firstAck?.seq ?? null };
}

/**
 * Copies an alert to the shard's history: its row, the lines that are not there yet, the month's counts and the domain events, in
 * one batch. Harmless twice: lines, and with them counts and events, are written once.
 */
export async function recordAlert(ctx: ClinicCtx<SystemActor>, scope: Scope, record: AlertRecord): Promise<void> {
  const { head, words } = record;
  const { clinicId } = scope;
  const last = await lastRecorded(ctx.db, scope, head.id);
  const events = record.events(last).slice(0, perBatch);
  const vault = await openVault(ctx, clinicId, head.patient.id);
  const zone = await findClinicZone(ctx.db, scope);
  const { row, firstAckSeq } = rowOf(scope, record);
  const sealed = await sealedWords(vault, head.id, words);
  const isFirst = firstAckSeq === null || firstAckSeq > last;
  await commit(ctx, {
    clinicId,
    statements: [
      upsertAlert(ctx.db, { ...row, ...sealed }),
      ...insertEvents(ctx.db, scope, head.id, events),
      ...counted(ctx, scope, { raisedAt: head.raisedAt, zone }, events, isFirst),
    ],
    events: events.map((event) => eventOf(head, event)).filter((event) => event !== null),
    audit: events
      .filter(
        ({ kind }) => kind === "accepted" || kind === "acknowledged" || kind === "resolved" || kind === "cancelled",
      )
      .map(({ kind, who }) => ({
        action: `sos.${kind}`,
        entity: "sos_alert",
        entityId: head.id,
        subject: head.patient.id,
        ...(who ? { reason: `by ${who.id}` } : {}),
      })),
  });
  const answer = isFirst ? events.find(({ kind }) => kind === "acknowledged") : undefined;
  if (answer) ctx.platform.note({ kind: "answer", ms: answer.at - head.raisedAt });
}
