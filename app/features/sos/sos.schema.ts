import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { cleanLine, cleanText, isVisible } from "~/lib/text/text";
import { cutWhole } from "~/lib/text/text-length";

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
/** Code points of a message that are kept whole: far above the 1,000 that the field asks for. */
const longestLetter = 20_000;
/** What stands at the end of a message that was longer still. */
export const cutMark = "\n\n[A mensagem era mais longa e foi cortada aqui.]";

function severityIn(typed: unknown): Severity {
  const said = typeof typed === "string" ? cleanLine(typed).toLowerCase() : "";
  // What the form presets: everybody is called, and it can be made worse.
  return severities.find((severity) => severity === said) ?? "urgent";
}

/** A message of any length and form: cleaned, kept whole, and marked where it had to be cut. */
export function wholeLetter(typed: unknown): string | undefined {
  const texts = [typed].flat().filter((text) => typeof text === "string");
  // Cut before it is cleaned, too: the work is bounded.
  const letter = cleanText(texts.join("\n\n").slice(0, longestLetter * 4)).trim();
  const kept = cutWhole(letter, longestLetter);
  if (!isVisible(kept)) return undefined;
  return kept.length < letter.length ? kept + cutMark : kept;
}

function toolIn(typed: unknown): string | undefined {
  const tool = typeof typed === "string" ? cutWhole(cleanLine(typed.slice(0, 1000)), 60) : "";
  return tool === "" ? undefined : tool;
}

function pressKeyIn(typed: unknown): string | undefined {
  return typeof typed === "string" && /^[\w-]{8,64}$/.test(typed) ? typed : undefined;
}

/**
 * A call for help. **Nothing refuses it**: what is missing, malformed or too long is read as well as it can be, and the call goes
 * out: a severity that is none is "urgent", a message is kept whole up to 20,000 code points and marked where it is cut. What
 * clients are asked for stands in `.meta`.
 */
const press = z.object({
  severity: z
    .unknown()
    .optional()
    .transform(severityIn)
    .meta({ type: "string", enum: [...severities] }),
  message: z.unknown().optional().transform(wholeLetter).meta({ type: "string", maxLength: 1000 }),
  /** What the person was using when they pressed: `breathing`, `grounding`, `safety-plan` … */
  tool: z.unknown().optional().transform(toolIn).meta({ type: "string", maxLength: 60 }),
});
const anything = (typed: unknown) =>
  typeof typed === "object" && typed !== null && !Array.isArray(typed) ? typed : {};

export const raiseSchema = z.preprocess(anything, press);
export type Raise = { severity: Severity; message?: string | undefined; tool?: string | undefined };

/** The form of the button: the same, with the press's own name, by which a press sent twice is one alert. */
export const raiseForm = z.preprocess(anything, press.extend({ key: z.unknown().optional().transform(pressKeyIn) }));

/** How it ended: required, for an alert is closed by what was done. */
export const resolveSchema = z.object({
  outcome: z.enum(outcomes, "Diga o que foi feito: é o que encerra o pedido."),
  note: optional(words(1000, "Escreva a observação.")),
});
export type Resolve = z.output<typeof resolveSchema>;

/** How the person feels, before or after; what helped most. */
export const feelingSchema = z.object({
  when: z.enum(["before", "after"]),
  distress,
  helped: optional(line(60, "Escreva o que ajudou.")),
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
