import * as z from "zod";
import { emptyAsAbsent } from "~/lib/text/text";

const limitMessage = "Use um limite de 1 a 100.";
const limit = z.coerce.number(limitMessage).int(limitMessage).min(1, limitMessage).max(100, limitMessage);

/** `limit` (1–100, else 20) and `cursor` of any list. */
export const pageSchema = z.object({
  limit: z.preprocess(emptyAsAbsent, limit.default(20)),
  cursor: z.preprocess(emptyAsAbsent, z.string().max(300, "Este cursor não é válido.").optional()),
});

/** Which part of a list is asked for. */
export type PageInput = { limit: number; cursor?: string | undefined };
