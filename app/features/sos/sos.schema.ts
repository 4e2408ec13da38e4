import * as z from "zod";

/** How bad it is, in the person's own words: support ("apoio"), urgent, immediate danger. */
export const severities = ["support", "urgent", "immediate"] as const;
export type Severity = (typeof severities)[number];

/** Where an alert stands. `unanswered`: everybody was called and nobody came; it may still be acknowledged. */
export const alertStatuses = ["open", "acknowledged", "unanswered", "resolved", "cancelled"] as const;
export type AlertStatus = (typeof alertStatuses)[number];

/** What came of an alert: talked with the patient, referred, called SAMU or another service, false alarm. */
export const outcomes = ["talked", "referred", "emergency_services", "false_alarm"] as const;
export type AlertOutcome = (typeof outcomes)[number];

const distress = z.coerce.number().int().min(0, "De 0 a 10.").max(10, "De 0 a 10.");
/** An empty field of a form is no answer. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());

/** A name the client gives one press, so that a press sent twice is one alert. */
export const pressKey = z.string().regex(/^[\w-]{8,64}$/, "A chave tem de 8 a 64 letras, números, _ ou -.");

/** A call for help. Nothing but the severity is asked for, and it has a default in the form. */
export const raiseSchema = z.object({
  severity: z.enum(severities, "Escolha de quanta ajuda você precisa."),
  message: optional(z.string().trim().max(1000, "No máximo 1.000 caracteres.")),
  /** What the person was using when they pressed: `breathing`, `grounding`, `safety-plan` … */
  tool: optional(z.string().trim().max(60, "No máximo 60 caracteres.")),
});
export type Raise = z.output<typeof raiseSchema>;

/** The form of the button: the same, with the press's own name. */
export const raiseForm = raiseSchema.extend({ key: optional(pressKey) });

/** How it ended: required, for an alert is closed by what was done. */
export const resolveSchema = z.object({
  outcome: z.enum(outcomes, "Diga o que foi feito: é o que encerra o pedido."),
  note: optional(z.string().trim().max(1000, "No máximo 1.000 caracteres.")),
});
export type Resolve = z.output<typeof resolveSchema>;

/** How the person feels, before or after; what helped most. */
export const feelingSchema = z.object({
  when: z.enum(["before", "after"]),
  distress,
  helped: optional(z.string().trim().max(60, "No máximo 60 caracteres.")),
});
export type Feeling = z.output<typeof feelingSchema>;

/** Where the person is, shared for this alert only. Degrees (WGS 84), accuracy in metres. */
export const locationSchema = z.object({
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  accuracy: optional(z.coerce.number().min(0).max(100_000)),
});
export type Location = z.output<typeof locationSchema>;

/** The patient takes the alert back: "está tudo bem?" */
export const cancelSchema = z.object({
  reason: z.enum(["better", "by_mistake", "not_said"], "Conte se você está melhor ou se foi sem querer."),
});
export type CancelReason = z.output<typeof cancelSchema>["reason"];
