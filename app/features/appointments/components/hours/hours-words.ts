import type { HoursType } from "../../availability/availability";

/** Weekdays, 1 Monday … 7 Sunday. */
export const weekdayNames = ["", "segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"] as const;
export const shortDays = ["", "seg", "ter", "qua", "qui", "sex", "sáb", "dom"] as const;

export const brushWords: Record<HoursType, string> = {
  both: "online ou presencial",
  online: "só online",
  presencial: "só presencial",
};
