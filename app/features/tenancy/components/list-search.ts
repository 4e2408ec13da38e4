import * as z from "zod";
import { line } from "~/features/kernel/words.schema";

/** What an address may ask of a list of names: a bad value is as none, so that an old link still opens. */
export const listSearch = z.object({
  q: line(100, "").optional().catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
