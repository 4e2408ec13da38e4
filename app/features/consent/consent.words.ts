import type { Words } from "~/features/kernel/said/words";

/** Consents, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "consent.grant": "deu uma autorização",
    "consent.revoke": "retirou uma autorização",
  },
  touches: { access: ["consent"] },
  stores: {
    consent_line: "O que você autorizou",
  },
  codes: {
    research: "pesquisa",
  },
} as const satisfies Words;
