import * as z from "zod";
import { againSchema } from "~/features/identity/identity.schema";
import { encodings } from "./reading/decode-text";
import { importKinds } from "./kinds";
import { separators } from "./reading/separators";

const choose = "Escolha uma opção da lista.";

/** The form that a spreadsheet comes with. */
export const uploadFormSchema = z.object({
  encoding: z.enum(encodings, choose).catch("auto"),
  separator: z.enum(separators, choose).catch("auto"),
});
export type UploadForm = z.output<typeof uploadFormSchema>;

const ownKinds = importKinds.filter((kind) => kind !== "people");
/** What a psychologist's files are of; as the address and the form say it. */
export const ownKindSearch = z.object({ kind: z.enum(ownKinds).catch("sessions") });
/** The form that a psychologist's file comes with. */
export const ownUploadFormSchema = uploadFormSchema.extend(ownKindSearch.shape);

/** What the page of one import asks for. With `map`, `col.<name>` say which column is which and `opt.<name>` what was chosen. */
export const importIntents = z
  .object({ intent: z.enum(["map", "start", "undo", "discard"], choose) })
  .catchall(z.union([z.string(), z.array(z.string())]));
export type ImportIntent = z.output<typeof importIntents>;

/** What the address of an import's page may ask for: rows behind one; the columns again. */
export const importSearch = z.object({
  after: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
  step: z.enum(["columns"]).optional().catch(undefined),
});
/** The page of what is taken along. */
export const takeoutForm = againSchema.extend({ intent: z.enum(["make", "confirm"], choose) });
export const takeoutParams = z.object({ takeoutId: z.string().max(100) });
export const importParams = z.object({ importId: z.string().max(100) });
