import type { crpSources } from "../../crp/crp-kinds";

/** Where a CRP was looked up, in words. */
export const crpSourceWords = {
  register: "no cadastro do CFP",
  council: "com o conselho regional",
  paper: "na carteira ou certidão",
} as const satisfies Record<(typeof crpSources)[number], string>;
