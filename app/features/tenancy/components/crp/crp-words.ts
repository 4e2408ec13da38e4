import * as z from "zod";
import { crpResults, crpSources } from "../../crp/crp-kinds";

/** Where a CRP was looked up, in words. */
export const crpSourceWords = {
  register: "no cadastro do CFP",
  council: "com o conselho regional",
  paper: "na carteira ou certidão",
} as const satisfies Record<(typeof crpSources)[number], string>;

const choose = "Escolha uma opção.";

/** What the desk's forms ask for. */
export const crpCheckSchema = z.object({
  memberId: z.string(choose).min(1, choose).max(64, choose),
  crp: z.string(choose).max(12, choose),
  result: z.enum(crpResults, choose),
  source: z.enum(crpSources, choose),
});
