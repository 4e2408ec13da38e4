import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { appointmentStatuses, appointmentTypes } from "./appointment";
import {
  bookAppointmentSchema,
  bookOwnSessionSchema,
  changeOwnSessionSchema,
  changeSessionSchema,
  holdSlotSchema,
} from "./appointments.schema";
import { availabilitySchema, placeSchema } from "./availability/availability.schema";

const [psychologistId, patientId] = ["mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Z"];
const at = "2026-03-16T13:00:00.000Z";
const session = {
  id: "apt_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  patientId,
  psychologistId,
  sessionDate: at,
  durationMinutes: 50,
  type: "online" as const,
  status: "scheduled" as const,
  feeCents: 18_000,
  cancelFreeHours: 24,
  version: 1,
};

/** A session of the API: ids and times, no names. */
export const sessionSchema = named(
  "Session",
  z.object({
    id: z.string(),
    patientId: z.string(),
    patientIds: z.array(z.string()).optional(),
    psychologistId: z.string(),
    sessionDate: instantSchema,
    durationMinutes: z.int(),
    type: z.enum(appointmentTypes),
    place: placeSchema.optional(),
    status: z.enum(appointmentStatuses),
    seriesId: z.string().optional(),
    feeCents: z.int().optional(),
    feeOwedCents: z.int().optional(),
    cancelFreeHours: z.int(),
    version: z.int(),
  }),
  session,
);

/** The same, and what became of the series that begins with it: times that somebody had no room for are in `conflicts`. */
export const bookedSessionSchema = named(
  "BookedSession",
  sessionSchema.and(
    z.object({
      series: z.object({ id: z.string(), created: z.int(), conflicts: z.array(instantSchema) }).optional(),
    }),
  ),
  session,
);

/** The same as the psychologist opens it, with what she noted when she booked it. */
export const openedSessionSchema = named(
  "OpenedSession",
  sessionSchema.and(z.object({ notes: z.string().nullable() })),
  {
    ...session,
    notes: "Retomar o exercício de respiração.",
  },
);

export const slotSchema = named(
  "Slot",
  z.object({ start: instantSchema, durationMinutes: z.int(), types: z.array(z.enum(appointmentTypes)) }),
  { start: at, durationMinutes: 50, types: ["online", "presencial"] },
);

export const slotHoldSchema = named("SlotHold", z.object({ holdId: z.string(), expiresAt: instantSchema }), {
  holdId: "hld_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  expiresAt: at,
});

const hours = {
  rules: [{ weekday: 1, from: "09:00", to: "12:00", type: "online" as const }],
  exceptions: [{ date: "2026-12-24", closed: true as const }],
  slotMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 720,
  horizonDays: 60,
  selfBooking: true,
  confirm: "auto" as const,
  cancelFreeHours: 24,
  feeCents: 18_000,
};

const hoursType = z.enum(["online", "presencial", "both"]);
export const availabilityAnswer = named(
  "Availability",
  z.object({
    rules: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string(), type: hoursType })),
    exceptions: z.array(
      z.union([
        z.object({ date: z.iso.date(), closed: z.literal(true) }),
        z.object({ date: z.iso.date(), from: z.string(), to: z.string(), type: hoursType }),
      ]),
    ),
    slotMinutes: z.int(),
    bufferMinutes: z.int(),
    minimumNoticeMinutes: z.int(),
    horizonDays: z.int(),
    maxPerDay: z.int().optional(),
    selfBooking: z.boolean(),
    confirm: z.enum(["auto", "manual"]),
    cancelFreeHours: z.int(),
    feeCents: z.int().optional(),
    version: z.int(),
  }),
  { ...hours, version: 1 },
);

export const availabilityBody = named("SaveAvailability", availabilitySchema, hours);
export const bookSessionBody = named("BookSession", bookAppointmentSchema, {
  ...{ patientId, sessionDate: at, durationMinutes: 50, type: "online" },
});
export const changeSessionBody = named("ChangeSession", changeSessionSchema, { status: "completed" });
export const bookOwnSessionBody = named("BookOwnSession", bookOwnSessionSchema, {
  ...{ psychologistId, sessionDate: at, type: "online" },
});
export const changeOwnSessionBody = named("ChangeOwnSession", changeOwnSessionSchema, {
  ...{ status: "cancelled", reason: "unwell" },
});
export const holdSlotBody = named("HoldSlot", holdSlotSchema, { psychologistId, start: at });
