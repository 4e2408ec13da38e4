import { noteListing } from "~/features/kernel/events/note-opening.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { AppError } from "~/lib/app-error";
import { accessCare, type CareCtx } from "../care-access.server";
import type { CareScope } from "./cycle-dates.server";
import { listCycles } from "./cycle.repo.server";
import { answerField, whyField } from "./set-cycle.server";

/** What the patient said to it. */
export type CycleAnswer = { agrees: boolean; line: string | null; at: number };

/** Once said, in which cycle a patient was. `by` is null for the patient, else who said it; then they may answer. */
export type SaidCycle = {
  id: string;
  cycle: CycleName;
  why: string | null;
  by: string | null;
  at: number;
  answer: CycleAnswer | null;
};

/** Entries of the history that are shown. */
const shown = 20;

async function openCycles(ctx: CareCtx, scope: CareScope, rows: Awaited<ReturnType<typeof listCycles>>) {
  if (rows.length === 0) return [];
  const seen = noteListing(ctx, "care.read", [scope.patientId]);
  const vault = await openVault(seen, scope.clinicId, scope.patientId);
  return Promise.all(
    rows.map(async ({ id, cycle, whySealed, setBy, setByName, setAt, ...answer }): Promise<SaidCycle> => ({
      id,
      cycle,
      why: whySealed === null ? null : await orUnreadable(vault.open(whyField(id), whySealed), unreadableText),
      by: setBy === scope.patientId ? null : (setByName ?? "Equipe"),
      at: setAt,
      answer: await openAnswer(vault, id, answer),
    })),
  );
}

type AnswerRow = { agrees: boolean | null; answerSealed: string | null; answeredAt: number | null };

/** What a patient said to what somebody else had said; null when they have not. */
export async function openAnswer(
  vault: Vault,
  id: string,
  { agrees, answerSealed, answeredAt }: AnswerRow,
): Promise<CycleAnswer | null> {
  if (agrees === null) return null;
  const line = answerSealed && (await orUnreadable(vault.open(answerField(id), answerSealed), unreadableText));
  return { agrees, line, at: answeredAt ?? 0 };
}

/** In which cycles a patient was said to be, the newest first, 20 at most. @throws AppError `auth.forbidden`, `tenancy.patient_not_found` */
export async function readCycles(ctx: CareCtx, { patientId }: { patientId: string }): Promise<SaidCycle[]> {
  const scope = await accessCare(ctx, patientId);
  return openCycles(ctx, scope, await listCycles(ctx.db, scope, { limit: shown }));
}

/** What was once said of a patient's cycle. @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, also when it is none of theirs */
export async function readCycle(
  ctx: CareCtx,
  { patientId, id }: { patientId: string; id: string },
): Promise<SaidCycle> {
  const scope = await accessCare(ctx, patientId);
  const [said] = await openCycles(ctx, scope, await listCycles(ctx.db, scope, { id, limit: 1 }));
  if (!said) throw new AppError("tenancy.patient_not_found");
  return said;
}
