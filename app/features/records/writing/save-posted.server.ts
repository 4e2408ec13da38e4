import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { addDocument } from "../document/add-document";
import { emptyDocument, type RichDocument } from "../document/document";
import { changeFiles } from "../note/attach-to-note.server";
import type { NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { readNote } from "../note/read-note.server";
import { saveNote } from "../note/save-note.server";
import { readTemplate, saveTemplate } from "../templates/templates.server";
import { readWorkingNotes, saveWorkingNotes } from "../working/working-notes.server";
import { beginningOf } from "./beginning.server";
import { isAddition, postedContent } from "./posted-content";
import type { PostedNote, PostedText } from "./text-form.schema";

/**
 * Saves what a page without the editor posted: the text, and its files. What is only added goes after what stands by now; what was not
 * begun yet, after the template that it begins with.
 * @param template code of that template
 * @returns the note; null when nothing was written and another template was asked for: then nothing is saved
 * @throws AppError as `saveNote` and `changeFiles`, `records.changed_elsewhere` when another version stands by now: no text was written
 */
export async function savePosted(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  posted: PostedText & Partial<Pick<PostedNote, "files" | "had">>,
  template?: string,
): Promise<Note | null> {
  const { files = [], had = [], ...text } = posted;
  const change = { add: files.filter((id) => !had.includes(id)), remove: had.filter((id) => !files.includes(id)) };
  const hasChange = change.add.length + change.remove.length > 0;
  const { note } = await readNote(ctx, asked);
  // Files first, where they can be: a text that was overtaken must not lose them.
  if (note && hasChange) await changeFiles(ctx, asked, change);
  const saved = await saveText(ctx, asked, note, { posted: text, template, hasFiles: hasChange });
  return saved && !note && hasChange ? changeFiles(ctx, asked, change) : saved;
}

type Posting = { posted: PostedText; template: string | undefined; hasFiles: boolean };

async function saveText(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  note: Note | null,
  { posted, template, hasFiles }: Posting,
): Promise<Note | null> {
  const opened = note?.content ?? (await templateOf(ctx, template));
  const written = postedContent(posted, opened);
  if (posted.template !== undefined && note === null && written === opened && !hasFiles) return null;
  const content =
    posted.template === undefined ? written : addDocument(written, await templateOf(ctx, posted.template));
  const version = isAddition(posted) ? note?.version : posted.version;
  const saved = await saveNote(ctx, asked, { content, version });
  if (saved.state === "conflict") throw new AppError("records.changed_elsewhere");
  return saved.note;
}

async function templateOf(ctx: PsychologistCtx, template: string | undefined): Promise<RichDocument> {
  return (await beginningOf(ctx, { isBegun: template === undefined, template })).content;
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
