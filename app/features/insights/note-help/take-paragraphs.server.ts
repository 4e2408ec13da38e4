import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { addDocument } from "~/features/records/document/add-document";
import { documentTextSchema } from "~/features/records/document/document.schema";
import { saveNote } from "~/features/records/note/save-note.server";
import { AppError } from "~/lib/app-error";
import { sealAnswer } from "../asked/ask-seal.server";
import { rateAskAt, replaceAnswer } from "../asked/model-ask.repo.server";
import { keyOf, openHelp, requireDraft, type NoteRef } from "./note-help.server";

/** Times that a paragraph is put after what stands when somebody saves meanwhile. */
const tries = 4;

/** Puts a text after what stands of the note, whoever saved last. @throws AppError as `saveNote`, `records.changed_elsewhere` */
async function putAfter(ctx: PsychologistCtx, ref: NoteRef, text: string): Promise<void> {
  const more = documentTextSchema.parse(text);
  let { note } = await requireDraft(ctx, ref);
  for (let left = tries; left > 0; left--) {
    const content = addDocument(note.content, more);
    const saved = await saveNote(ctx, ref, { content, version: note.version });
    if (saved.state === "saved") return;
    note = saved.note;
  }
  throw new AppError("records.changed_elsewhere");
}

/**
 * Takes paragraphs that the author chose (places from 0) into the note, after what stands; they are offered no more, so a second press takes
 * nothing twice. What cannot be saved is offered again.
 * @throws AppError as `readNoteHelp` and `saveNote`, `insights.not_offered` for one that is not offered (any more)
 */
export async function takeParagraphs(
  ctx: PsychologistCtx,
  { parts, ...ref }: NoteRef & { parts: readonly number[] },
): Promise<void> {
  await requireDraft(ctx, ref);
  const { row, paragraphs, sealed, vault } = await openHelp(ctx, ref);
  const chosen = [...new Set(parts)].toSorted((a, b) => a - b);
  const texts = chosen.flatMap((place) => paragraphs[place] ?? []);
  if (!row || sealed === null || vault === null || texts.length !== chosen.length || texts.length === 0)
    throw new AppError("insights.not_offered");
  const rest = paragraphs.filter((_, place) => !chosen.includes(place));
  const restSealed = await sealAnswer(vault, row.id, rest);
  // Taken first, put in then: of two presses one finds it gone.
  if (!(await replaceAnswer(ctx.db, row, sealed, restSealed))) throw new AppError("insights.not_offered");
  try {
    await putAfter(ctx, ref, texts.join("\n\n"));
  } catch (error) {
    await replaceAnswer(ctx.db, row, restSealed, sealed);
    throw error;
  }
}

/** Keeps whether it was of use. @throws AppError `insights.not_offered` where nothing was */
export async function rateNoteHelp(
  ctx: PsychologistCtx,
  { helpful, ...ref }: NoteRef & { helpful: boolean },
): Promise<void> {
  await requireDraft(ctx, ref);
  const { row } = await openHelp(ctx, ref);
  if (row?.status !== "ready") throw new AppError("insights.not_offered");
  const { clinicId } = ctx.actor;
  await commit(ctx, { clinicId, statements: [rateAskAt(ctx.db, keyOf(ctx, ref), helpful)], events: [], audit: [] });
}
