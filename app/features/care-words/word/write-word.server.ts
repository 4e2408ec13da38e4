import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { careWordIds } from "../care-words.ids";
import { sealWord } from "../care-words-seal.server";
import type { ChangeWordBody } from "../care-words.schema";
import type { WordText } from "./care-word";
import { deleteWord, insertWord, orderWords, selectKept, updateWord, type WordRow } from "./care-word.repo.server";
import { fetchOwnWord, ownScope } from "./read-words.server";

const onConflict = {
  domain_event: "care_words.changed_elsewhere",
  "care_word.state": "care_words.too_many",
} as const;

/** Where what is added last stands. */
const atTheEnd = 1000;

/**
 * A patient writes down what they want to read on a bad day.
 * @param key idempotency key: the same key makes one
 * @throws AppError `care_words.too_many`, `kernel.idempotency_reused`
 */
export async function addWord(
  ctx: PatientCtx,
  { onHome, ...words }: WordText & { onHome: boolean },
  key?: string,
): Promise<{ id: string }> {
  const scope = ownScope(ctx);
  const now = ctx.now();
  const newWord = newId(careWordIds.word, now);
  const vault = await sealerFor(ctx, scope.clinicId, scope.patientId);
  const row: WordRow = {
    ...{ ...scope, id: newWord, wordsSealed: await sealWord(vault, newWord, words), state: "kept", givenBy: null },
    ...{ onHome, place: atTheEnd, version: 1, createdAt: now, updatedAt: now },
  };
  const said = key === undefined ? "" : await vault.blind("care_word.add", JSON.stringify([words, onHome]));
  const { patientId } = scope;
  const request = { key, useCase: "care_word.add", input: said, resultId: newWord };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: scope.clinicId,
      statements: [insertWord(ctx.db, row)],
      events: [{ type: "care_word.kept", aggregateId: newWord, version: 1, data: { patientId } }],
      audit: { action: "care_word.add", entity: "care_word", entityId: newWord },
      idempotency,
      onConflict,
    }),
  );
  return { id };
}

/** `version`: the one that was seen; without it whichever stands. */
type Seen = { id: string; version?: number | undefined };

/** @throws AppError `care_words.changed_elsewhere` */
function requireVersion(row: WordRow, version: number | undefined): void {
  if (version !== undefined && version !== row.version) throw new AppError("care_words.changed_elsewhere");
}

type Change = Seen & {
  text?: string | undefined;
  /** Of whom they are; goes with the text. */
  from?: string | null | undefined;
  onHome?: boolean | undefined;
};

/**
 * Says one's own words anew, or whether they stand on the first page. What was given stays as it was given.
 * @throws AppError `care_words.not_found`, `care_words.changed_elsewhere`
 */
export async function changeWord(ctx: PatientCtx, { id, version, text, from = null, onHome }: Change): Promise<void> {
  const row = await fetchOwnWord(ctx, id);
  if (row.state !== "kept") throw new AppError("care_words.not_found");
  requireVersion(row, version);
  const { clinicId, patientId } = row;
  const vault = await sealerFor(ctx, clinicId, patientId);
  const isSaid = text !== undefined && row.givenBy === null;
  const changed = {
    ...(isSaid ? { wordsSealed: await sealWord(vault, id, { text, from }) } : {}),
    ...(onHome === undefined ? {} : { onHome }),
    updatedAt: ctx.now(),
  };
  await commit(ctx, {
    clinicId,
    statements: [updateWord(ctx.db, row, changed)],
    events: [{ type: "care_word.changed", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "care_word.change", entity: "care_word", entityId: id, fields: Object.keys(changed) },
    onConflict,
  });
}

/**
 * The patient takes what was given among their own. Said twice, it is once.
 * @throws AppError `care_words.not_found`, `care_words.too_many`, `care_words.changed_elsewhere`
 */
export async function acceptWord(ctx: PatientCtx, { id, version }: Seen): Promise<void> {
  const row = await fetchOwnWord(ctx, id);
  if (row.state === "kept") return;
  requireVersion(row, version);
  const { clinicId, patientId } = row;
  await commit(ctx, {
    clinicId,
    statements: [updateWord(ctx.db, row, { accept: true, place: atTheEnd, updatedAt: ctx.now() })],
    events: [{ type: "care_word.kept", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "care_word.accept", entity: "care_word", entityId: id },
    onConflict,
  });
}

/** The patient keeps words no longer, or does not want what was given: they are gone. @throws AppError `care_words.not_found` */
export async function removeWord(ctx: PatientCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnWord(ctx, id);
  const { clinicId, patientId } = row;
  await commit(ctx, {
    clinicId,
    statements: [deleteWord(ctx.db, row)],
    events: [{ type: "care_word.removed", aggregateId: id, version: row.version + 1, data: { patientId } }],
    audit: { action: "care_word.remove", entity: "care_word", entityId: id },
    onConflict,
  });
}

/** The patient moves words up or down among their own. @throws AppError `care_words.not_found`, `care_words.changed_elsewhere` */
export async function moveWord(ctx: PatientCtx, { id, to, version }: Seen & { to: "up" | "down" }): Promise<void> {
  const scope = ownScope(ctx);
  const kept = await selectKept(ctx.db, scope);
  const ids = kept.map((row) => row.id);
  const at = ids.indexOf(id);
  const row = kept[at];
  if (!row) throw new AppError("care_words.not_found");
  requireVersion(row, version);
  const other = to === "up" ? at - 1 : at + 1;
  const swapped = ids[other];
  if (swapped === undefined) return;
  [ids[at], ids[other]] = [swapped, id];
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [orderWords(ctx.db, scope, ids)],
    events: [],
    audit: { action: "care_word.order", entity: "care_word", entityId: id, subject: scope.patientId },
  });
}

/** Does what a program asks of words: one thing, so that nothing is done by half. @throws AppError as the use cases */
export async function applyWord(ctx: PatientCtx, { id }: { id: string }, body: ChangeWordBody): Promise<void> {
  const { accept, move, version, ...said } = body;
  if (accept) await acceptWord(ctx, { id, version });
  else if (move) await moveWord(ctx, { id, to: move, version });
  else if (Object.values(said).some((one) => one !== undefined)) await changeWord(ctx, { id, version, ...said });
}

type Said = { text?: string | undefined; from: string | null; onHome: boolean };

/** Keeps what a form says: new words, or words anew. @throws AppError as `addWord` and `changeWord`, `request.invalid` */
export async function saveWord(
  ctx: PatientCtx,
  { id, key, version, text, ...said }: Said & { id: string | null; key: string; version?: number | undefined },
): Promise<void> {
  if (id !== null) return changeWord(ctx, { id, version, text, ...said });
  if (text === undefined) throw new AppError("request.invalid", { fields: { text: "Escreva as palavras." } });
  await addWord(ctx, { text, ...said }, key);
}
