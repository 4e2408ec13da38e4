import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { appointmentType, cancelReason, sessionDate } from "./appointments.schema";

// Forms of a patient's pages. What they read back from an address is judged as what a form sends.

/** Saying that one comes. */
export const confirmOwnForm = z.object({ intent: z.literal("confirm") });

/** Not coming, and why. */
export const cancelOwnForm = z.object({ reason: cancelReason });

const start = sessionDate.transform((said) => Date.parse(said));
const psychologistId = z.string("Escolha com quem.").min(1, "Escolha com quem.").max(64, "Escolha com quem.");

/** Choosing a time, which is then held, and booking it. */
export const bookOwnForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("hold"), psychologistId, start }),
  z.object({
    intent: z.literal("book"),
    psychologistId,
    start,
    type: appointmentType,
    holdId: z.string().max(64),
    key: z.string().min(1).max(200),
  }),
]);

/** Another time for a session. */
export const moveOwnForm = z.object({ start });

const day = calendarDay("").optional().catch(undefined);
const text = z.string().max(64).optional().catch(undefined);

/** The address of the page that books: with whom, from which day on, which day, which time and what holds it. Nonsense is nothing. */
export const bookingAddress = z.object({
  with: text,
  from: day,
  day,
  start: start.optional().catch(undefined),
  hold: text,
  /** Instant (ms) up to which it is held, for the page alone: the server judges by itself. */
  until: z.coerce.number().int().positive().optional().catch(undefined),
});
export type BookingAddress = z.output<typeof bookingAddress>;

/** The secret address of an agenda: a new one, or none. */
export const calendarFeedForm = z.object({ intent: z.enum(["make", "end"]).catch("make") });
