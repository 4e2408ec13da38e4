import * as z from "zod";
import { line } from "~/features/kernel/words.schema";

/** Ids of addresses; whether they exist and whose they are is for the use case. */
export const patientParams = z.object({ patientId: z.string().max(100) });
export const entryParams = patientParams.extend({ entryId: z.string().max(100) });
export const memberParams = z.object({ memberId: z.string().max(100) });

/** What an address may ask of a list of names: a bad value is as none, so that an old link still opens. */
export const listSearch = z.object({
  q: line(100, "").optional().catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
