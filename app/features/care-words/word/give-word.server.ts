import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { careWordIds } from "../care-words.ids";
import { sealWord } from "../care-words-seal.server";
import { deleteWord, insertWord, selectWord, type WordRow } from "./care-word.repo.server";

/**
 * A psychologist gives a patient words to be read on a bad day; they are the patient's once they take them.
 * @param key idempotency key: the same key gives them once
 * @throws AppError `tenancy.patient_not_found`, `care_words.too_many_waiting`, `kernel.idempotency_reused`
 */
export async function giveWord(
  ctx: PsychologistCtx,
  { patientId, text }: { patientId: string; text: string },
  key?: string,
): Promise<{ id: string }> {
  await requireCareLink(ctx, patientId);
  const { clinicId, memberId: psychologistId, name: from } = ctx.actor;
  const now = ctx.now();
  const newWord = newId(careWordIds.word, now);
  const vault = await sealerFor(ctx, clinicId, patientId);
  const row: WordRow = {
    ...{ clinicId, id: newWord, patientId, wordsSealed: await sealWord(vault, newWord, { text, from }) },
    ...{
      state: "offered",
      givenBy: psychologistId,
      onHome: false,
      place: 0,
      version: 1,
      createdAt: now,
      updatedAt: now,
    },
  };
  const said = key === undefined ? "" : await vault.blind("care_word.give", text);
  const request = { key, useCase: "care_word.give", input: [patientId, said], resultId: newWord };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [insertWord(ctx.db, row)],
      events: [{ type: "care_word.given", aggregateId: newWord, version: 1, data: { patientId, psychologistId } }],
      audit: { action: "care_word.give", entity: "care_word", entityId: newWord },
      idempotency,
      onConflict: { "care_word.state": "care_words.too_many_waiting" },
    }),
  );
  return { id };
}

/** The psychologist takes back what she gave, while it waits; what was taken is its patient's. @throws AppError `care_words.not_found`, `tenancy.patient_not_found` */
export async function withdrawWord(ctx: PsychologistCtx, { patientId, id }: { patientId: string; id: string }) {
  await requireCareLink(ctx, patientId);
  const { clinicId, memberId } = ctx.actor;
  const [row] = await selectWord(ctx.db, { clinicId, patientId }, id);
  if (!row || row.givenBy !== memberId || row.state !== "offered") throw new AppError("care_words.not_found");
  await commit(ctx, {
    clinicId,
    statements: [deleteWord(ctx.db, row)],
    // The same place in its history as its being taken: of both at once one stands.
    events: [{ type: "care_word.removed", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "care_word.withdraw", entity: "care_word", entityId: id },
    onConflict: { domain_event: "care_words.changed_elsewhere" },
  });
}
