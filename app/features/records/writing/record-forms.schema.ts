import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { documentTextSchema } from "../document/document.schema";

const version = z.coerce.number().int().min(0);

/** The note an address names; whether it exists and whose it is is for the use case. */
export const recordParams = z.object({ patientId: z.string().max(100), noteId: z.string().max(100) });

/** Signing, as posted: the version that was read, with which files, and whether the patient may read it, too. */
export const signFormSchema = z.object({
  version,
  readable: z.literal("yes").optional(),
  files: z.preprocess((values) => [values ?? []].flat(), z.array(z.string().max(64)).max(20)),
});

/** Giving a draft up, as posted: the version that was seen. */
export const discardFormSchema = z.object({ version });

/** What can be done with a signed note. */
export const recordFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("check") }),
  z.object({ intent: z.literal("share"), readable: z.enum(["yes", "no"]) }),
  z.object({
    intent: z.literal("add"),
    addendum: documentTextSchema,
    key: z.string().max(200).optional(),
  }),
]);

/** Beginning a note between sessions, or looking for words in what there is. */
export const recordsFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("begin"), key: z.string().max(200).optional() }),
  z.object({
    intent: z.literal("search"),
    q: line(100, "Escreva o que procura."),
    cursor: z.string().max(300).optional(),
  }),
]);

/** Bringing a version back, as posted: `version` is the one that stands, as the page showed it. */
export const restoreFormSchema = z.object({ version, restore: version });

/** The history: one version opened, and from where the list goes on. */
export const historySearchSchema = z.object({
  open: z.coerce.number().int().min(1).optional().catch(undefined),
  cursor: z.coerce.number().int().min(1).optional().catch(undefined),
});
