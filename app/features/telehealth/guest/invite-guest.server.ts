import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { enterRoom } from "../entering/connect-to-room.server";
import { settleRoom } from "../entering/settle-rooms.server";
import { standingOf } from "../entering/room-window";
import { telehealthIds } from "../telehealth.ids";
import { deleteGuest, upsertGuest } from "./guest.repo.server";
import { guestField } from "./guest-link.server";
import type { GuestKind } from "./guest-kinds";

async function ledRoom(ctx: PsychologistCtx, appointmentId: string) {
  requireRole(ctx.actor, "psychologist");
  const room = await enterRoom(ctx, appointmentId);
  if (standingOf(room.session, ctx.now()) === "over") throw new AppError("telehealth.over");
  return room;
}

/** The room learns it at once; should it not be reached, it looks again by itself within minutes. */
async function commitGuest(
  ctx: PsychologistCtx,
  { appointmentId, id, action }: { appointmentId: string; id: string; action: "invite" | "uninvite" },
  statement: ReturnType<typeof upsertGuest> | ReturnType<typeof deleteGuest>,
): Promise<void> {
  const { clinicId } = ctx.actor;
  const aggregateId = `${id}/${action}`;
  await commit(ctx, {
    clinicId,
    statements: [statement],
    events: [{ type: "telehealth.guest_changed", aggregateId, version: 1, data: { appointmentId } }],
    audit: { action: `telehealth.${action}`, entity: "appointment", entityId: appointmentId, fields: ["guest"] },
  });
  await settleRoom(ctx, { clinicId }, appointmentId).catch(() => undefined);
}

/**
 * Invites one person by name to a session, a guardian or an interpreter. Whoever was invited before is not any more, and their link
 * opens nothing.
 * @throws AppError `sessions.not_found`, `telehealth.over`
 */
export async function inviteGuest(
  ctx: PsychologistCtx,
  { appointmentId, name, kind }: { appointmentId: string; name: string; kind: GuestKind },
): Promise<void> {
  const { session } = await ledRoom(ctx, appointmentId);
  const [patient] = session.patients;
  if (!patient) throw new AppError("telehealth.over");
  const { clinicId, memberId } = ctx.actor;
  const id = newId(telehealthIds.guest, ctx.now());
  const vault = await sealerFor(ctx, clinicId, patient.id);
  const nameSealed = await vault.seal(guestField(id), name);
  const by = { invitedBy: memberId, invitedAt: ctx.now() };
  const row = { clinicId, appointmentId, id, kind, patientId: patient.id, nameSealed, ...by };
  await commitGuest(ctx, { appointmentId, id, action: "invite" }, upsertGuest(ctx.db, row));
}

/** Takes an invitation back: who is in by it is put out. Twice is harmless. @throws AppError `sessions.not_found`, `telehealth.over` */
export async function uninviteGuest(ctx: PsychologistCtx, { appointmentId }: { appointmentId: string }): Promise<void> {
  const { guest } = await ledRoom(ctx, appointmentId);
  if (!guest) return;
  await commitGuest(
    ctx,
    { appointmentId, id: guest.id, action: "uninvite" },
    deleteGuest(ctx.db, ctx.actor, appointmentId),
  );
}
