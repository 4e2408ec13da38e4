import { openAsked } from "~/features/agreements/agreement/open-asked.server";
import type { AgreementKind } from "~/features/agreements/words/agreement-words";
import { completeSession } from "~/features/appointments/steps/change-session.server";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { letInAnyway } from "./before/let-in-anyway.server";
import { failCall } from "./call/fail-call.server";
import { answerConsent } from "./consent/answer-consent.server";
import { enterRoom } from "./entering/connect-to-room.server";
import { inviteGuest, uninviteGuest } from "./guest/invite-guest.server";
import type { RoomAct } from "./room-forms.schema";

const isPatient = (ctx: ClinicCtx): ctx is PatientCtx => ctx.actor.role === "patient";
const isPsychologist = (ctx: ClinicCtx): ctx is PsychologistCtx => ctx.actor.role === "psychologist";

/** What is to be read before this session, whether it was sent already or is now. */
async function readFirst(ctx: PatientCtx, appointmentId: string, kind: AgreementKind): Promise<string> {
  const { session } = await enterRoom(ctx, appointmentId);
  return (await openAsked(ctx, { psychologistId: session.psychologistId, kind })).id;
}

async function change(ctx: ClinicCtx, appointmentId: string, act: Exclude<RoomAct, { intent: "read" }>): Promise<void> {
  if (isPatient(ctx)) {
    if (act.intent === "consent") {
      const { answer, words } = act;
      return answerConsent(ctx, { appointmentId, answer, words });
    }
    if (act.intent === "fail") return failCall(ctx, { appointmentId });
  } else if (isPsychologist(ctx)) {
    if (act.intent === "invite") return inviteGuest(ctx, { appointmentId, name: act.name, kind: act.kind });
    if (act.intent === "uninvite") return uninviteGuest(ctx, { appointmentId });
    if (act.intent === "let-in") return letInAnyway(ctx, { appointmentId, patientId: act.patientId });
    if (act.intent === "fail") return failCall(ctx, { appointmentId });
    if (act.intent === "complete") return void (await completeSession(ctx, { id: appointmentId }));
  }
  throw new AppError("sessions.not_found");
}

/**
 * What the page of a session's room asks for.
 * @returns `toRead`: the agreement that is to be read now, where that was asked for
 * @throws AppError `sessions.not_found` also for what is the other side's to do, and as the use cases do
 */
export async function actInRoom(
  ctx: ClinicCtx,
  appointmentId: string,
  act: RoomAct,
): Promise<{ toRead: { id: string; back: string } | null }> {
  if (act.intent !== "read") {
    await change(ctx, appointmentId, act);
    return { toRead: null };
  }
  if (!isPatient(ctx)) throw new AppError("sessions.not_found");
  return { toRead: { id: await readFirst(ctx, appointmentId, act.kind), back: act.back } };
}
