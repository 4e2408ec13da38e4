import type { DemoVisit } from "./write-visit";

/** When: so many workdays from today at a time of day, or so many minutes from the session that is about to begin. */
export type When = { workdays: number; at: string } | { minutes: number };

/** One session of Beatriz's, by who comes to it. */
export type Visit = Pick<DemoVisit, "type" | "status" | "reason"> & { who: readonly string[]; when: When };

const mateus = ["Mateus Albuquerque Cavalcanti de Vasconcelos"];
const larissa = ["Larissa Moura"];
const couple = ["Joana Meireles", "Kauê Meireles"];
const [otavio, renata, tomas] = [["Otávio Lins"], ["Renata Fontes"], ["Tomás Ferreira"]];

/**
 * A month of hers beside Helena's series. Hours are everybody's own, so that no two meet, and 14:00 and 15:00 stay free on days ahead.
 * What happens today goes by the clock of who looks: one session is over, one about to begin, two follow.
 */
export const month: readonly Visit[] = [
  { who: mateus, when: { workdays: -14, at: "09:00" }, type: "online", status: "completed" },
  { who: larissa, when: { workdays: -12, at: "16:00" }, type: "presencial", status: "completed" },
  { who: couple, when: { workdays: -10, at: "17:00" }, type: "presencial", status: "completed" },
  { who: tomas, when: { workdays: -10, at: "11:00" }, type: "online", status: "completed" },
  { who: mateus, when: { workdays: -9, at: "09:00" }, type: "online", status: "completed" },
  { who: otavio, when: { workdays: -8, at: "11:00" }, type: "online", status: "completed" },
  { who: larissa, when: { workdays: -7, at: "16:00" }, type: "presencial", status: "completed" },
  { who: renata, when: { workdays: -6, at: "10:00" }, type: "presencial", status: "completed" },
  { who: couple, when: { workdays: -5, at: "17:00" }, type: "presencial", status: "completed" },
  { who: tomas, when: { workdays: -5, at: "11:00" }, type: "online", status: "cancelled", reason: "unwell" },
  { who: mateus, when: { workdays: -4, at: "09:00" }, type: "online", status: "no_show" },
  { who: larissa, when: { workdays: -2, at: "16:00" }, type: "presencial", status: "cancelled", reason: "conflict" },
  // Over, and nobody has said how it went.
  { who: renata, when: { workdays: -1, at: "10:00" }, type: "presencial", status: "scheduled" },

  { who: couple, when: { minutes: -180 }, type: "presencial", status: "completed" },
  { who: mateus, when: { minutes: 0 }, type: "online", status: "confirmed" },
  { who: larissa, when: { minutes: 120 }, type: "presencial", status: "scheduled" },
  { who: tomas, when: { minutes: 240 }, type: "online", status: "confirmed" },

  // Awaits her yes.
  { who: otavio, when: { workdays: 2, at: "11:00" }, type: "online", status: "pending" },
  { who: larissa, when: { workdays: 3, at: "16:00" }, type: "presencial", status: "scheduled" },
  { who: mateus, when: { workdays: 4, at: "09:00" }, type: "online", status: "scheduled" },
  { who: couple, when: { workdays: 5, at: "17:00" }, type: "presencial", status: "scheduled" },
  { who: tomas, when: { workdays: 5, at: "11:00" }, type: "online", status: "confirmed" },
];
