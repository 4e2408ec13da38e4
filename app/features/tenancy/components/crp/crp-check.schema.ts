import * as z from "zod";
import { crpResults, crpSources } from "../../crp/crp-kinds";

const choose = "Escolha uma opção.";

/** What the desk's forms ask for. */
export const crpCheckSchema = z.object({
  memberId: z.string(choose).min(1, choose).max(64, choose),
  crp: z.string(choose).max(12, choose),
  result: z.enum(crpResults, choose),
  source: z.enum(crpSources, choose),
});

/** What has just been done, as the address says it. */
export const crpDone = z.object({ done: z.enum(crpResults).optional().catch(undefined) });
