import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const pair = { psychologistId: z.string(), patientId: z.string() };

/** What happens around an online session: ids and flags, never a word that was said. */
export const events = {
  /** A patient waits at the door, and the psychologist is not in the room: told once for each time that a session is set to. */
  "telehealth.arrived": z.strictObject({ appointmentId: z.string(), ...pair }),
  /** A patient has said yes to meeting online, or that they want to be seen in person. `wording`: the version of what they read. */
  "telehealth.consent_given": z.strictObject({ appointmentId: z.string(), wording: z.int(), ...pair }),
  "telehealth.consent_declined": z.strictObject({ appointmentId: z.string(), wording: z.int(), ...pair }),
  /** The psychologist lets a patient in though an answer that she asks for before is missing. */
  "telehealth.let_in_anyway": z.strictObject({ appointmentId: z.string(), ...pair }),
  /** Somebody is invited by name, or not any more. */
  "telehealth.guest_changed": z.strictObject({ appointmentId: z.string() }),
} as const;

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
