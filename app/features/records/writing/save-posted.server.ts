import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { emptyDocument } from "../document/document";
import { changeFiles } from "../note/attach-to-note.server";
import type { NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { readNote } from "../note/read-note.server";
import { saveNote } from "../note/save-note.server";
import { readTemplate, saveTemplate } from "../templates/templates.server";
import { readWorkingNotes, saveWorkingNotes } from "../working/working-notes.server";
import { isAddition, postedContent } from "./posted-content";
import type { PostedNote, PostedText } from "./text-form.schema";

/**
 * Saves what a page without the editor posted: the text, and its files. What is only added goes after what stands by now.
 * @throws AppError as `saveNote` and `changeFiles`, `records.changed_elsewhere` when another version stands by now: no text was written
 */
export async function savePosted(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  posted: PostedText & Partial<Pick<PostedNote, "files" | "had">>,
): Promise<Note> {
  const { files = [], had = [], ...text } = posted;
  const change = { add: files.filter((id) => !had.includes(id)), remove: had.filter((id) => !files.includes(id)) };
  const hasChange = change.add.length + change.remove.length > 0;
  const { note } = await readNote(ctx, asked);
  // Files first, where they can be: a text that was overtaken must not lose them.
  if (note && hasChange) await changeFiles(ctx, asked, change);
  const saved = await saveText(ctx, asked, note, text);
  return !note && hasChange ? changeFiles(ctx, asked, change) : saved;
}

async function saveText(ctx: PsychologistCtx, asked: NoteAsked, note: Note | null, posted: PostedText): Promise<Note> {
  const content = postedContent(posted, note?.content ?? emptyDocument);
  const version = isAddition(posted) ? note?.version : posted.version;
  const saved = await saveNote(ctx, asked, { content, version });
  if (saved.state === "conflict") throw new AppError("records.changed_elsewhere");
  return saved.note;
}

/** The same for the psychologist's working notes. @throws AppError as `saveWorkingNotes` */
export async function savePostedWorking(ctx: PsychologistCtx, patientId: string, posted: PostedText): Promise<void> {
  const notes = await readWorkingNotes(ctx, { patientId });
  const content = postedContent(posted, notes.content ?? emptyDocument);
  const version = isAddition(posted) ? notes.version : posted.version;
  const saved = await saveWorkingNotes(ctx, { patientId, content, version });
  if (saved.state === "conflict") throw new AppError("records.changed_elsewhere");
}

/** The same for the wording of a template. @throws AppError as `saveTemplate` */
export async function savePostedTemplate(ctx: PsychologistCtx, code: string, posted: PostedText): Promise<void> {
  const { content: current, version } = await readTemplate(ctx, code);
  const content = postedContent(posted, current);
  await saveTemplate(ctx, { code, content, version: isAddition(posted) ? version : posted.version });
}
