import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";
import { zoneField } from "~/features/tenancy/tenancy.schema";
import { emptyAsAbsent } from "~/lib/text/text";
import { mostTimes, regimenKinds } from "./regimen/regimen";

export const longest = { name: 120, dose: 120, refill: 300, reason: 300 } as const;

const timesMessage = "Use horários como 8:00 ou 20:30.";
const time = z.string(timesMessage).regex(/^([01]\d|2[0-3]):[0-5]\d$/, timesMessage);
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

/** "8h, 12:30 e 20h" as HH:MM; what cannot be read stays as it was typed, and is refused by its name. */
export function timesIn(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  const parts = typed
    .slice(0, 500)
    .split(/[,;\s]+|\be\b/)
    .filter((part) => part !== "");
  return parts.map((part) => {
    const [, hour, minute = "00"] = /^(\d{1,2})(?:[:h.](\d{2})?)?(?:h|min)?$/i.exec(part) ?? [];
    return hour === undefined ? part : `${hour.padStart(2, "0")}:${minute || "00"}`;
  });
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
]);

/** What is done on the page of today. */
export const markForm = z.object({
  id: z.string().min(1).max(64),
  // The same that a device without network sends as `Idempotency-Key`: what that one refuses, this one must.
  key: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  slot: z.preprocess(emptyAsAbsent, slot.optional()),
  state,
  reason: optional(reason),
});
