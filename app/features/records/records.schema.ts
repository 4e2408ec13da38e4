import * as z from "zod";
import { fileIdsSchema } from "~/features/files/files.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { line } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { mostNoteFiles } from "./note/note-files";
import { documentSchema } from "./document/document.schema";

const versionMessage = "Diga de que versão você partiu; 0 para um texto novo.";
/** The version a text was written from. */
export const versionField = z.coerce.number(versionMessage).int(versionMessage).min(0, versionMessage);
/** Which page saves: any text of its own. */
export const sittingField = z.string().max(64, "Use no máximo 64 caracteres.");
const id = z.string().min(1).max(64);

/** `PUT …/notes`, `…/working-notes`. Without `version` what stands goes into the history. */
export const saveNoteSchema = z.object({
  content: documentSchema,
  version: z.preprocess(emptyAsAbsent, versionField.optional()),
  sitting: z.preprocess(emptyAsAbsent, sittingField.optional()),
});

/** `POST …/records`, `…/addenda`. */
export const contentSchema = z.object({ content: documentSchema });

/** `POST …/sign`: which version the author has before them. An empty body signs the one that stands. */
export const signNoteSchema = z.object({ version: z.preprocess(emptyAsAbsent, versionField.optional()) });

/** `PATCH …/files`. */
export const changeFilesSchema = z.object({
  add: fileIdsSchema(mostNoteFiles).optional(),
  remove: fileIdsSchema(mostNoteFiles).optional(),
});

/** `PUT …/readable`. */
export const shareNoteSchema = z.object({ readable: z.boolean("Diga true ou false.") });

/** Of a session with several people: whose note. */
export const whoseSchema = z.object({ patientId: z.preprocess(emptyAsAbsent, id.optional()) });

/** `DELETE …/notes`, `…/records/:noteId`: which version the author has before them. */
export const discardSchema = z.object({
  version: z.preprocess(emptyAsAbsent, versionField.optional()),
  patientId: whoseSchema.shape.patientId,
});

/** The history: versions below a number. */
export const versionsSchema = pageSchema.extend({
  cursor: z.preprocess(emptyAsAbsent, z.coerce.number("Este cursor não é válido.").int().min(1).optional()),
  patientId: whoseSchema.shape.patientId,
});

/** `POST …/records/search`: posted, since what somebody looks for in a record belongs into no address. */
export const searchNotesSchema = z.object({
  q: line(100, "Escreva o que você procura."),
  patientId: whoseSchema.shape.patientId,
  cursor: pageSchema.shape.cursor,
});

/** `PUT …/note-templates/:code`. */
export const saveTemplateSchema = saveNoteSchema.pick({ content: true, version: true });
