import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { enterRoom } from "../entering/connect-to-room.server";
import { standingOf } from "../entering/room-window";
import { missingAtDoor } from "./missing-at-door.server";
import { insertWaiver } from "./waiver.repo.server";

/**
 * The psychologist lets a patient into this session though an answer that she asks for before is missing: written down, with what was
 * missing. It stays asked for at the next one. Twice is once.
 * @throws AppError `sessions.not_found`, `telehealth.over`, `telehealth.not_there` for who does not come to it
 */
export async function letInAnyway(
  ctx: PsychologistCtx,
  { appointmentId, patientId }: { appointmentId: string; patientId: string },
): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { session } = await enterRoom(ctx, appointmentId);
  if (standingOf(session, ctx.now()) === "over") throw new AppError("telehealth.over");
  if (!session.patients.some(({ id }) => id === patientId)) throw new AppError("telehealth.not_there");
  const { clinicId, memberId: waivedBy } = ctx.actor;
  const door = { appointmentId, psychologistId: session.psychologistId, patientIds: [patientId] };
  const { missing, isWaived } = (await missingAtDoor(ctx, door))(patientId);
  if (isWaived || missing.length === 0) return;
  const kinds = missing.map(({ kind }) => kind).join(" ");
  try {
    await commit(ctx, {
      clinicId,
      statements: [insertWaiver(ctx.db, { clinicId, appointmentId, patientId, kinds, waivedBy, waivedAt: ctx.now() })],
      events: [
        {
          type: "telehealth.let_in_anyway",
          aggregateId: `${appointmentId}/waiver/${patientId}`,
          version: 1,
          data: { appointmentId, patientId, psychologistId: waivedBy },
        },
      ],
      audit: { action: "telehealth.let_in_anyway", entity: "appointment", entityId: appointmentId, fields: ["answer"] },
      onConflict: { telehealth_waiver: "kernel.conflict" },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "kernel.conflict") throw error; // pressed twice at once
  }
}
