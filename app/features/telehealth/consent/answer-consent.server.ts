import type { PatientCtx } from "~/features/kernel/ctx";
import { commitWithDecisions } from "~/features/consent/write-decision.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { enterRoom } from "../entering/connect-to-room.server";
import { standingOf } from "../entering/room-window";
import { upsertConsent } from "./consent.repo.server";
import { readStanding } from "./read-standing.server";
import type { ConsentAnswer } from "./consent-words";

/** The answer as a line of the ledger. */
function decisionOf(
  { actor: { clinicId, memberId } }: PatientCtx,
  { answer, words: version }: { answer: ConsentAnswer; words: number },
  subjectId: string,
) {
  const who = { clinicId, memberId, actorId: memberId, place: "page" as const, evidence: null };
  return { ...who, purpose: "telehealth" as const, subjectId, granted: answer === "online", version, isAnew: true };
}

/**
 * A patient says, for one session and having read a version of the words, that they meet online, or that they want to be seen in person (Lei 14.510/2022): both can be said
 * until the room closes, and the last word counts. The same again changes nothing.
 * @throws AppError `sessions.not_found`, `telehealth.over`, `telehealth.not_online`, `kernel.conflict`
 */
export async function answerConsent(
  ctx: PatientCtx,
  { appointmentId, answer, words }: { appointmentId: string; answer: ConsentAnswer; words: number },
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { session } = await enterRoom(ctx, appointmentId);
  const standing = standingOf(session, ctx.now());
  if (standing === "over" || standing === "not_online") throw new AppError(`telehealth.${standing}`);
  const { clinicId, memberId: patientId } = ctx.actor;
  const [rows, standingTo] = await readStanding(ctx, appointmentId, [patientId]);
  const before = rows.find((one) => one.patientId === patientId);
  if (before?.answer === answer && before.words === words && standingTo(patientId) === answer) return;
  const version = (before?.version ?? 0) + 1;
  const said = { answer, words, saidAt: ctx.now(), version };
  const aggregateId = `${appointmentId}/consent/${patientId}`;
  const data = { appointmentId, wording: words, patientId, psychologistId: session.psychologistId };
  await commitWithDecisions(ctx, [decisionOf(ctx, said, appointmentId)], {
    clinicId,
    statements: [upsertConsent(ctx.db, { clinicId, appointmentId, patientId, ...said })],
    events: [
      {
        type: answer === "online" ? "telehealth.consent_given" : "telehealth.consent_declined",
        aggregateId,
        version,
        data,
      },
    ],
    audit: {
      action: answer === "online" ? "telehealth.consent" : "telehealth.decline",
      entity: "appointment",
      entityId: appointmentId,
      fields: ["consent"],
    },
  });
}
