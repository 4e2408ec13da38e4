import * as z from "zod";
import { named } from "~/features/kernel/named.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { changeScope, recurrence } from "./series/recurrence.schema";
import { words } from "~/features/kernel/words.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { appointmentTypes, cancelReasons, longestSession, mostPatients, shortestSession } from "./appointment";

const momentMessage = "Diga uma data e um horário válidos.";
const lengthMessage = `Use uma duração de ${shortestSession} a ${longestSession} minutos.`;
const manyMessage = `Uma sessão conjunta tem de 2 a ${mostPatients} pacientes.`;

/** When a session begins: ISO 8601 with offset. */
export const sessionDate = named(
  "SessionDate",
  z.iso.datetime({ offset: true, error: momentMessage }).regex(/^2[01]\d\d-/, momentMessage), // two centuries are enough
  "2026-03-16T10:00:00-03:00",
);
export const durationMinutes = z
  .int(lengthMessage)
  .min(shortestSession, lengthMessage)
  .max(longestSession, lengthMessage);
export const appointmentType = z.enum(appointmentTypes, "Escolha online ou presencial.");
/** Which of the clinic's places a form names; "": none; nothing where it does not ask. */
export const placeName = z.string().max(100, "Escolha um dos lugares da clínica.").optional();
/** What the psychologist notes for herself when she books. */
export const bookingNotes = words(1000, "Escreva a observação ou deixe o campo vazio.");
/** Why, in one of four words; other words count as `other` and are not kept. */
export const cancelReason = z
  .string("Escolha um dos motivos.")
  .max(500, "Escolha um dos motivos.")
  .transform((said) => cancelReasons.find((one) => one === said) ?? "other");

const someone = z.string("Escolha quem vem.").min(1, "Escolha quem vem.").max(64, "Escolha quem vem.");

/** `POST /api/psychologist/sessions`: one patient, or several who come together. */
export const bookAppointmentSchema = z
  .object({
    patientId: someone.optional(),
    patientIds: z.array(someone, manyMessage).min(2, manyMessage).max(mostPatients, manyMessage).optional(),
    sessionDate,
    durationMinutes,
    type: appointmentType,
    notes: bookingNotes.optional(),
    /** It comes again. */
    recurrence: recurrence.optional(),
    /** Where somebody has no time, the others are booked all the same. */
    skipConflicts: z.boolean("Use true ou false.").optional(),
  })
  .superRefine(({ patientId, patientIds }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((patientId === undefined) === (patientIds === undefined)) refuse("patientId", "Escolha quem vem.");
    if (patientIds && new Set(patientIds).size < patientIds.length) refuse("patientIds", "Alguém aparece duas vezes.");
  });

const dayOrInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const dayMessage = "Use uma data (AAAA-MM-DD) ou um instante ISO 8601.";
/** Told in words: the patterns of both would stand six times in the contract. */
const day = z.string(dayMessage).refine((text) => dayOrInstant.safeParse(text).success, dayMessage);
const bound = z.preprocess(emptyAsAbsent, day.optional());

/** `GET /api/psychologist/sessions`: `from` and `to` are days of the member's zone (both included) or instants; in order of time. */
export const agendaSchema = pageSchema.extend({ from: bound, to: bound });

/** `GET /api/patient/sessions`: without a period what is coming, the next first; `past` is the other way round. */
export const ownSessionsSchema = agendaSchema.extend({
  when: z.preprocess(emptyAsAbsent, z.enum(["coming", "past"], "Use coming ou past.").optional()),
});

/** `PATCH /api/psychologist/sessions/:id`: another time, length or kind; a step; or both, the move first. */
export const changeSessionSchema = z
  .object({
    sessionDate: sessionDate.optional(),
    durationMinutes: durationMinutes.optional(),
    type: appointmentType.optional(),
    status: z
      .enum(["scheduled", "confirmed", "in_progress", "completed", "no_show", "cancelled"], "Escolha um dos passos.")
      .optional(),
    /** Of a cancellation: why, and whose doing it is (hers, unless the patient told her). */
    reason: cancelReason.optional(),
    by: z.enum(["psychologist", "patient"], "Diga quem cancelou.").optional(),
    /** Of a series: this one, this and those that follow, or all that are ahead. */
    scope: changeScope.optional(),
  })
  .refine(
    ({ sessionDate: at, durationMinutes: length, type, status }) =>
      [at, length, type, status].some((one) => one !== undefined),
    "Envie pelo menos um campo para mudar.",
  );

const psychologistId = z.string("Escolha com quem.").min(1, "Escolha com quem.").max(64, "Escolha com quem.");

/** `POST /api/patient/sessions`. */
export const bookOwnSessionSchema = z.object({
  psychologistId,
  sessionDate,
  type: appointmentType,
  holdId: z.string("Esta reserva não é válida.").max(64, "Esta reserva não é válida.").optional(),
});

/** `PATCH /api/patient/sessions/:id`: says that they come or do not, or takes another free time. */
export const changeOwnSessionSchema = z
  .object({
    status: z.enum(["confirmed", "cancelled"], "Confirme ou cancele.").optional(),
    reason: cancelReason.optional(),
    sessionDate: sessionDate.optional(),
  })
  .refine(
    ({ status, sessionDate: at }) => (status === undefined) !== (at === undefined),
    "Envie um passo ou um novo horário.",
  );

/** `GET /api/patient/slots`: 31 days at most. */
export const slotsSchema = z.object({ psychologistId, from: day, to: day });
/** `POST /api/patient/slots/hold`. */
export const holdSlotSchema = z.object({ psychologistId, start: sessionDate });

/** The page behind a reminder's link. */
export const sessionLinkForm = z.object({
  act: z.enum(["confirm", "cancel"], "Escolha confirmar ou cancelar."),
  /** Of a cancellation, for who wants to say it. */
  reason: cancelReason.optional(),
});

export type BookAppointmentBody = z.output<typeof bookAppointmentSchema>;
export type AgendaFilter = z.output<typeof agendaSchema>;
export type OwnSessionsFilter = z.output<typeof ownSessionsSchema>;
export type ChangeSessionBody = z.output<typeof changeSessionSchema>;
export type ChangeOwnSessionBody = z.output<typeof changeOwnSessionSchema>;
