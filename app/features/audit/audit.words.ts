import type { Words } from "~/features/kernel/said/words";

/** The audit, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "audit.export": "baixou a auditoria",
  },
  coded: ["audit_entry.fields"],
} as const satisfies Words;
