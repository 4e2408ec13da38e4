import * as z from "zod";
import { attachmentsIn } from "~/features/files/attachment-value";
import { fileIdsSchema } from "~/features/files/files.schema";
import { mostNoteFiles } from "../note/note-files";

/** Longest text (characters) that a field of the form takes; what a document takes in the end is judged in bytes. */
const longest = 250_000;
const word = z.string().max(longest, "O texto é longo demais para uma anotação só. Divida-o em duas.");
const words = word.optional();

/**
 * A text as it is posted without the editor: the whole of it (`text`), words to be put after what stands (`append`) or at the end of each of its
 * sections (`under`, one for each heading), or plain words in the
 * place of what had lists and tables (`replace`, only with `flatten`).
 */
export const textFormSchema = z.object({
  /** The version that the page was opened with, 0 for none. */
  version: z.coerce.number().int().min(0),
  text: words,
  append: words,
  under: z.union([z.array(word).max(50), word.transform((one) => [one])]).optional(),
  replace: words,
  flatten: z.literal("on").optional(),
  /** A template that was asked for: the text begins with it, or has it after what was typed. */
  template: z.string().max(40).optional().catch(undefined),
  /** Where it goes once it is saved. */
  next: z.literal("sign").optional().catch(undefined),
});
const idsOf = (values: unknown) =>
  attachmentsIn([values ?? []].flat().filter((value) => typeof value === "string")).map(({ id }) => id);
const ids = z.preprocess(idsOf, fileIdsSchema(2 * mostNoteFiles));

/** The same of a note, with its files: `had` are those that the page showed, `files` those that stay and those that come. */
export const noteFormSchema = textFormSchema.extend({ files: ids, had: ids });

/** The same of a template; or giving our own wording its place back. */
export const templateFormSchema = z.union([
  z.object({ intent: z.literal("reset") }),
  textFormSchema.extend({ intent: z.undefined().optional() }),
]);
export type PostedNote = z.output<typeof noteFormSchema>;
export type PostedText = z.output<typeof textFormSchema>;
