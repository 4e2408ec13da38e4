import { cancelForTechnology } from "~/features/appointments/steps/by-room.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { AppError } from "~/lib/app-error";
import { enterRoom, requireOpen } from "../entering/connect-to-room.server";
import { spokenBy } from "./spoken";
import { selectCall, markFailed } from "./call.repo.server";

/** How long (ms) after the beginning a patient who was not in yet may say so by themselves. */
const lateness = minutes(15);

type Either = PatientCtx | PsychologistCtx;

/** Whether a patient may still say it: not for all of a joint session, nor long after a beginning they were not at, nor once most of it has taken place. */
async function requireOwn(
  ctx: Either,
  appointmentId: string,
  planned: { startAt: number; endAt: number },
  many: boolean,
) {
  if (ctx.actor.role !== "patient") return;
  if (many) throw new AppError("telehealth.joint");
  const [call] = await selectCall(ctx.db, ctx.actor, appointmentId);
  const spoken = call ? spokenBy(call, ctx.now()) : null;
  if (spoken === null) {
    // Who was in nobody's room by now did not come: what that costs is hers to say.
    if (ctx.now() > planned.startAt + lateness) throw new AppError("telehealth.never_in");
    return;
  }
  if (spoken > (planned.endAt - planned.startAt) / 2) throw new AppError("telehealth.mostly_done");
}

/**
 * Either side says that technology has failed the session: it ends at nobody's cost, and another time can be chosen.
 * @throws AppError `sessions.not_found`, `telehealth.too_early`, `telehealth.over`, `telehealth.joint`, `telehealth.mostly_done`
 */
export async function failCall(ctx: Either, { appointmentId }: { appointmentId: string }): Promise<void> {
  const { session, card, role } = await enterRoom(ctx, appointmentId);
  requireOpen({ session, card }, ctx.now());
  await requireOwn(ctx, appointmentId, session, session.patients.length > 1);
  const failedBy = role === "patient" ? "patient" : "psychologist";
  const failed = markFailed(ctx.db, ctx.actor, { appointmentId, failedAt: ctx.now(), failedBy });
  await cancelForTechnology(ctx, appointmentId, [failed]);
}
