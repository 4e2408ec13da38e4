import type { Statement } from "~/db/statement";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { agreementIds } from "../agreements.ids";
import type { AgreementKind } from "../words/agreement-words";
import { insertText } from "../words/agreement-text.repo.server";
import { fetchTexts, textRow } from "../words/own-texts.server";
import { insertAgreement } from "./agreement.repo.server";

type Sending = { patientId: string; psychologistId: string; kind: AgreementKind; isRequired: boolean };

/**
 * Sends the newest text of a kind, ours as her first version when she has none of her own; whoever asks.
 * @throws AppError `agreements.waiting`
 */
export async function send(ctx: ClinicCtx<AnyActor>, scope: Scope, sending: Sending): Promise<string> {
  const { patientId, psychologistId, kind, isRequired } = sending;
  const text = (await fetchTexts(ctx, scope, psychologistId)).find((one) => one.kind === kind);
  if (!text) throw new AppError("agreements.not_found");
  const now = ctx.now();
  const version = Math.max(text.version, 1);
  const row = await textRow(scope, { psychologistId, version, createdAt: now }, text);
  const first: Statement[] = text.version === 0 ? [insertText(ctx.db, row)] : [];
  const id = newId(agreementIds.agreement, now);
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [
      ...first,
      insertAgreement(ctx.db, {
        ...{ clinicId: scope.clinicId, id, psychologistId, patientId, kind, textVersion: version, hash: row.hash },
        ...{ status: "sent", isRequired, sentAt: now, version: 1 },
      }),
    ],
    events: [{ type: "agreement.sent", aggregateId: id, version: 1, data: { patientId, psychologistId } }],
    audit: { action: "agreement.send", entity: "agreement", entityId: id },
    onConflict: {
      agreement_waiting: "agreements.waiting",
      "agreement.kind": "agreements.waiting",
      agreement_text: "agreements.text_changed_elsewhere",
    },
  });
  return id;
}

/**
 * Sends a text to a patient, to be read and answered on their phone. The same press twice sends one.
 * @throws AppError `tenancy.patient_not_found`, `agreements.waiting`
 */
export async function sendAgreement(
  ctx: PsychologistCtx,
  { patientId, kind, isRequired }: Omit<Sending, "psychologistId">,
): Promise<{ id: string }> {
  await requireCareLink(ctx, patientId);
  return { id: await send(ctx, ctx.actor, { patientId, psychologistId: ctx.actor.memberId, kind, isRequired }) };
}

/** Care begins: sends what the psychologist sends to everybody new. Harmless twice: what waits already is left. */
export async function sendToNew(
  ctx: ClinicCtx<AnyActor>,
  scope: Scope,
  pair: { patientId: string; psychologistId: string },
): Promise<void> {
  const texts = await fetchTexts(ctx, scope, pair.psychologistId);
  for (const { kind, isRequired } of texts.filter(({ sendsToNew }) => sendsToNew)) {
    try {
      await send(ctx, scope, { ...pair, kind, isRequired });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "agreements.waiting")) throw error;
    }
  }
}
