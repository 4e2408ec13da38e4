import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { deletePixByMail, insertPixByMail, selectPixByMail } from "./pix-by-mail.repo.server";

/** Whether the patient wants the Pix code in the e-mail of a reminder. */
export async function readPixByMail(ctx: PatientCtx): Promise<boolean> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectPixByMail(ctx.db, ctx.actor, ctx.actor.memberId);
  return row !== undefined;
}

/** Keeps whether the patient wants it. Holds for every letter that has not gone out; the same said twice changes nothing. */
export async function decidePixByMail(ctx: PatientCtx, { wanted }: { wanted: boolean }): Promise<void> {
  if ((await readPixByMail(ctx)) === wanted) return;
  const { clinicId, memberId: patientId } = ctx.actor;
  const statement = wanted
    ? insertPixByMail(ctx.db, { clinicId, patientId, wantedAt: ctx.now() })
    : deletePixByMail(ctx.db, ctx.actor, patientId);
  const action = wanted ? "pix_by_mail.turn_on" : "pix_by_mail.turn_off";
  await commit(ctx, {
    clinicId,
    statements: [statement],
    events: [],
    audit: { action, entity: "pix_by_mail", entityId: patientId, fields: [] },
  });
}
