import { completeSession } from "~/features/appointments/steps/change-session.server";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { failCall } from "./call/fail-call.server";
import { answerConsent } from "./consent/answer-consent.server";
import { inviteGuest, uninviteGuest } from "./guest/invite-guest.server";
import type { RoomAct } from "./room-forms.schema";

const isPatient = (ctx: ClinicCtx): ctx is PatientCtx => ctx.actor.role === "patient";
const isPsychologist = (ctx: ClinicCtx): ctx is PsychologistCtx => ctx.actor.role === "psychologist";

/**
 * What the page of a session's room asks for.
 * @throws AppError `sessions.not_found` also for what is the other side's to do, and as the use cases do
 */
export async function actInRoom(ctx: ClinicCtx, appointmentId: string, act: RoomAct): Promise<void> {
  if (isPatient(ctx)) {
    if (act.intent === "consent") {
      const { answer, words } = act;
      return answerConsent(ctx, { appointmentId, answer, words });
    }
    if (act.intent === "fail") return failCall(ctx, { appointmentId });
  } else if (isPsychologist(ctx)) {
    if (act.intent === "invite") return inviteGuest(ctx, { appointmentId, name: act.name, kind: act.kind });
    if (act.intent === "uninvite") return uninviteGuest(ctx, { appointmentId });
    if (act.intent === "fail") return failCall(ctx, { appointmentId });
    if (act.intent === "complete") return void (await completeSession(ctx, { id: appointmentId }));
  }
  throw new AppError("sessions.not_found");
}
