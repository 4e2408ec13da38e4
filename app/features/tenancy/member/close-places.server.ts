import { and, eq, isNull } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { everyRow } from "~/features/kernel/personal-rows.server";
import { endLink } from "../care-link/care-link.repo.server";
import { careLink } from "../care-link/care-link.table";
import { onShard } from "../clinic/on-shard";
import { shardOfClinic } from "../clinic/shard-directory.server";
import { membership } from "../login/membership.directory.table";
import { endSessionsActingAs, updateMembershipDisabled } from "../login/membership.repo.server";
import { settleMember } from "./settle-member.server";

type Job = BothPlanesCtx<SystemActor>;
type Row = typeof membership.$inferSelect;

/** Care ends with its patient: what was open is ended, and who treated them is told. */
async function endOwnCare(ctx: Job, { id: patientId, clinicId }: Row): Promise<void> {
  const onClinic = onShard(ctx, await shardOfClinic(ctx, clinicId));
  const { db } = onClinic;
  const open = and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt));
  for await (const { id, psychologistId, version: before } of everyRow(onClinic, careLink, open, [careLink.id])) {
    const version = before + 1;
    await commit(onClinic, {
      clinicId,
      statements: [endLink(db, { clinicId }, { id, version, endedAt: ctx.now(), endedBy: patientId })],
      events: [{ type: "care_link.ended", aggregateId: id, version, data: { patientId, psychologistId } }],
      audit: { action: "care_link.end", entity: "care_link", entityId: id, fields: ["endedAt"], reason: "erasure" },
    });
  }
}

async function closePlace(ctx: Job, row: Row): Promise<void> {
  const { id, clinicId, role } = row;
  if (role === "patient") await endOwnCare(ctx, row);
  if (row.disabledAt !== null) return;
  const [now, version] = [ctx.now(), row.version + 1];
  await commit(ctx, {
    clinicId,
    statements: [
      updateMembershipDisabled(ctx.db, row, { id, version: row.version, disabledAt: now }),
      endSessionsActingAs(ctx.db, row, now),
    ],
    events: [{ type: "membership.disabled", aggregateId: id, version, data: { role } }],
    audit: {
      action: "membership.disable",
      entity: "membership",
      entityId: id,
      fields: ["disabledAt"],
      reason: "erasure",
    },
    onConflict: { "membership.version": "tenancy.last_admin" },
  });
  await settleMember(ctx, id);
}

/**
 * Shuts a person out of every clinic they are in, before what is theirs is erased. Harmless twice.
 * @throws AppError `tenancy.last_admin` when a clinic would be left without anybody who runs it
 */
export async function closePlaces(ctx: Job, accountId: string): Promise<void> {
  const own = eq(membership.accountId, accountId);
  for await (const row of everyRow(ctx, membership, own, [membership.clinicId, membership.role]))
    await closePlace(ctx, row);
}
