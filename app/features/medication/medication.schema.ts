import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { zoneField } from "~/features/tenancy/tenancy.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { mostTimes, regimenKinds } from "./regimen/regimen";

export const longest = { name: 120, dose: 120, refill: 300, reason: 300 } as const;

/** "8h às 20h": from one hour to another, or at both of them. */
const stretch = /\d\s*(?:horas?|hrs?|hs|h|:\d\d)?(?:\s*[-–—]\s*|\s+(?:até|ate|às|as|a)\s+(?:as\s+|às\s+)?)\d/i;

const hints: readonly [RegExp, string][] = [
  [/\d\s*(?:em|\/)\s*\d|cada/i, "Escreva a que horas, uma por uma: 6h, 14h, 22h."],
  [stretch, "Escreva cada horário: 8h, 20h se são só os dois; ou todos, um por um: 8h, 12h, 16h, 20h."],
  [/^\d{1,2}h?(?:\s+\d{1,2}h?)+$/i, "Separe os horários com vírgula: 8h, 20h."],
  [/^\d{1,2}[:h.]\d$/i, "Escreva os minutos com dois algarismos: 8:05."],
];

/** How to write hours that were typed in a way that has two meanings, or none. */
function hintOf(typed: string): string | undefined {
  return hints.find(([pattern]) => pattern.test(typed))?.[1];
}

const timesMessage = "Use horários como 8:00 ou 20:30.";
const time = z
  .string(timesMessage)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: ({ input }) => hintOf(String(input)) ?? timesMessage });
const times = z
  .array(time, timesMessage)
  .max(mostTimes, `Use até ${mostTimes} horários.`)
  .transform((all) => [...new Set(all)].sort());

const name = line(longest.name, "Diga o nome.");
const dose = line(longest.dose, "Diga a dose.");
const refill = words(longest.refill, "Escreva o lembrete.");
const reason = line(longest.reason, "Diga o motivo.");
const kind = z.enum(regimenKinds, "Diga se é um remédio ou um hábito.");

/** `POST /api/patient/regimens`. */
export const addRegimenSchema = z.strictObject({
  kind,
  name,
  dose: dose.optional(),
  times: times.default([]),
  reminds: z.boolean().default(false),
  refill: refill.optional(),
  isShared: z.boolean().default(false),
});

/** `PATCH /api/patient/regimens/:id`: what is left out stays; null takes a dose or a note away. */
export const changeRegimenSchema = z.strictObject({
  kind: kind.optional(),
  name: name.optional(),
  dose: dose.nullable().optional(),
  times: times.optional(),
  reminds: z.boolean().optional(),
  refill: refill.nullable().optional(),
  isShared: z.boolean().optional(),
});

const state = z.enum(["taken", "skipped", "open"], "Use taken, skipped ou open.");
const slot = z.string().max(60, "Este horário não existe.");

/** `POST /api/patient/regimens/:id/marks`. */
export const markSchema = z.strictObject({ slot: slot.optional(), state, reason: reason.optional() });

/** `POST /api/patient/regimens/hours`: all that was reminded of at an instant is done. `zone`: the clock on which it was. */
export const markHourSchema = z.strictObject({
  at: z.iso.datetime({ offset: true, error: "Use uma data e hora como 2026-03-02T12:00:00Z." }),
  zone: zoneField.optional(),
});

/** Words for hours, and hours as the law writes them ("8 h", "8 h 30 min"), as people type them elsewhere. */
const sayings: readonly [RegExp, string][] = [
  [/meio[\s-]dia e meia/g, "12:30"],
  [/meia[\s-]noite e meia/g, "0:30"],
  [/meio[\s-]dia/g, "12:00"],
  [/meia[\s-]noite/g, "0:00"],
  [/(\d)\s*(?:horas?|hrs?|hs|h)\s*(\d\d)\s*min(?:utos)?(?![a-z])/g, "$1:$2"],
  [/(\d)\s*(?:horas?|hrs?|hs|h)(?![a-z])/g, "$1h"],
  [/(^|[\s,;])(?:às|as)\s+(?=\d)/g, "$1"],
];

const hour = /^(\d{1,2})(?:[:h.](\d{2})?)?$/;

/** Which hours stand in a piece of text: several between blanks where each says that it is one, else it stays as it was typed. */
function hoursIn(piece: string): string[] {
  const parts = piece.split(/\s+/);
  // "8 20": twenty past eight to one, eight and twenty to another. "8h 20" too.
  const isClear = parts.length === 1 || parts.every((part) => /[:h.]/.test(part));
  if (!isClear) return [piece];
  return parts.map((part) => {
    const [, hours, minute = "00"] = hour.exec(part) ?? [];
    return hours === undefined ? part : `${hours.padStart(2, "0")}:${minute}`;
  });
}

/** "8h, 12:30 e 20 h" as HH:MM; what cannot be read, or could be read in two ways, stays as it was typed, and is refused by its name. */
export function timesIn(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  if (stretch.test(typed.slice(0, 500))) return [typed.slice(0, 500).trim()];
  const said = sayings.reduce((text, [from, to]) => text.replace(from, to), typed.slice(0, 500).toLowerCase());
  // "de 8 em 8 horas" is no list of hours.
  if (/\d\s*h?\s+em\s+\d|\d\s*\/\s*\d|cada/.test(said)) return [said.trim()];
  return said
    .split(/[,;\n]+|\se\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .flatMap(hoursIn);
}

const ticked = z.preprocess((typed) => typed !== undefined && typed !== "", z.boolean());
const number = z.preprocess(emptyAsAbsent, z.coerce.number().int().min(1).optional());

/** What is done on the page of one thing, or of a new one. */
export const regimenForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    key: z.string().min(1).max(200),
    version: number,
    kind,
    name,
    dose: optional(dose),
    times: z.preprocess(timesIn, times),
    reminds: ticked,
    refill: optional(refill),
    shared: ticked,
  }),
  z.object({ intent: z.literal("end") }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("mark"), slot, state, reason: optional(reason) }),
]);

export type RegimenAct = z.output<typeof regimenForm>;

/** What is done on the page of today. */
export const markForm = z.object({
  id: z.string().min(1).max(64),
  // The same that a device without network sends as `Idempotency-Key`: what that one refuses, this one must.
  key: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  slot: z.preprocess(emptyAsAbsent, slot.optional()),
  state,
  reason: optional(reason),
});

/** What an address may ask of today's page: what was just taken off the list. */
export const todaySearch = z.object({ off: z.string().max(64).optional().catch(undefined) });
