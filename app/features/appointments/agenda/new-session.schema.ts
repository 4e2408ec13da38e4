import * as z from "zod";
import { emptyAsAbsent } from "~/lib/text/text";
import { mostPatients, seriesFrequencies } from "../appointment";
import { appointmentType, bookingNotes, durationMinutes, placeName } from "../appointments.schema";
import { typedFee } from "../availability/typed-fee.schema";

const nobody = "Escolha quem vem.";
const tooMany = `Uma sessão tem no máximo ${mostPatients} pacientes.`;
const id = z.string(nobody).min(1, nobody).max(64, nobody);
const typedNumber = (text: unknown) => (typeof text === "string" && /^\d{1,4}$/.test(text) ? Number(text) : text);

const countMessage = "Use de 2 a 104 sessões.";

/** How often it comes again, and until when; without `freq` it does not. */
const recurrence = z
  .object({
    freq: z.preprocess(emptyAsAbsent, z.enum(seriesFrequencies, "Escolha de quanto em quanto tempo.").optional()),
    ends: z.enum(["count", "until", "open"]).catch("count"),
    count: z.preprocess(typedNumber, z.unknown().optional()),
    until: z.unknown().optional(),
  })
  .transform(({ freq, ends, count, until }, context) => {
    if (freq === undefined) return null;
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message, input: until });
      return z.NEVER;
    };
    if (ends === "open") return { freq };
    if (ends === "count")
      return typeof count === "number" && count >= 2 && count <= 104 ? { freq, count } : refuse("count", countMessage);
    const day = z.iso.date().safeParse(until);
    return day.success ? { freq, until: day.data } : refuse("until", "Diga até que dia.");
  });

const session = z.object({
  patient: z
    .union([id.transform((one) => [one]), z.array(id)], nobody)
    .refine((ids) => ids.length <= mostPatients, tooMany)
    .transform((ids) => [...new Set(ids)]),
  date: z.iso.date("Diga o dia."),
  time: z.string("Diga o horário.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Diga o horário."),
  minutes: z.preprocess(typedNumber, durationMinutes),
  type: appointmentType,
  fee: typedFee,
  place: placeName,
  notes: z.preprocess(emptyAsAbsent, bookingNotes.optional()),
  key: z.preprocess(emptyAsAbsent, z.string().max(200).optional().catch(undefined)),
  skip: z.literal("on").optional().catch(undefined),
});

/**
 * The form of a new session. What was typed into its search and not looked for yet is looked for first, whichever button was pressed:
 * without scripts Enter presses the first.
 */
export const newSessionForm = z
  .looseObject({
    intent: z.enum(["book", "search"]).catch("book"),
    q: z.string().catch(""),
    asked: z.string().catch(""),
  })
  .transform((typed, context) => {
    const query = typed.q.trim();
    if (typed.intent === "search" || query !== typed.asked)
      return { intent: "search" as const, query: query === "" ? undefined : query, typed };
    const [said, again] = [session.safeParse(typed), recurrence.safeParse(typed)];
    for (const { path, message } of [...(said.error?.issues ?? []), ...(again.error?.issues ?? [])])
      context.addIssue({ code: "custom", path, message, input: typed });
    if (!said.success || !again.success) return z.NEVER;
    return { intent: "book" as const, ...said.data, recurrence: again.data, typed };
  });

export type NewSession = Extract<z.output<typeof newSessionForm>, { intent: "book" }>;
