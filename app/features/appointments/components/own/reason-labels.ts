import type { CancelReason } from "../../appointment";

/** Why a patient does not come, as they say it. */
export const reasonLabels: Record<CancelReason, string> = {
  unwell: "Não estou bem",
  conflict: "Tive um imprevisto",
  technical: "Problema técnico",
  other: "Outro motivo",
};
