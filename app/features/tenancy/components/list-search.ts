import * as z from "zod";

/** What an address may ask of a list of names: a bad value is as none, so that an old link still opens. */
export const listSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
