import * as z from "zod";
import { isCursor } from "~/lib/page";
import { emptyAsAbsent } from "~/lib/text/text";

const limitMessage = "Use um limite de 1 a 100.";
const limit = z.coerce.number(limitMessage).int(limitMessage).min(1, limitMessage).max(100, limitMessage);

/** `limit` (1–100, else 20) and `cursor` of any list. */
export const pageSchema = z.object({
  limit: z.preprocess(emptyAsAbsent, limit.default(20)),
  cursor: z.preprocess(emptyAsAbsent, z.string().max(300, "Este cursor não é válido.").optional()),
});

/** `cursor` of a page's address: what is none of ours is as none, so that an old or a cut link opens the list at its beginning. The API refuses it. */
export const addressCursor = z.preprocess(
  (typed) => (typeof typed === "string" && isCursor(typed) ? typed : undefined),
  z.string().optional(),
);

/** The same of a whole address: what cannot be asked for is left out. */
export const addressSchema = z.object({ limit: pageSchema.shape.limit.catch(20), cursor: addressCursor });

/** Which part of a list is asked for. */
export type PageInput = { limit: number; cursor?: string | undefined };
