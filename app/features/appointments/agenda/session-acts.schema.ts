import * as z from "zod";
import { emptyAsAbsent } from "~/lib/text/text";
import { appointmentType, cancelReason, durationMinutes, placeName } from "../appointments.schema";
import { typedFee } from "../availability/typed-fee.schema";

const typedNumber = (text: unknown) => (typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : text);

/** Of a series: this one alone, those that follow, too, or all that are ahead. */
const scope = z.enum(["this", "following", "all"]).catch("this");
/** How the session stood that somebody looked at when they decided. */
const version = z.preprocess(typedNumber, z.int("Abra a sessão de novo."));
const minutes = z.preprocess(typedNumber, durationMinutes);
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the panel of a session does with it. */
export const sessionActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["accept", "confirm", "start", "complete", "no_show", "reopen", "refuse"]) }),
  z.object({
    intent: z.literal("cancel"),
    by: z.enum(["psychologist", "patient"], "Diga quem cancela."),
    reason: z.preprocess(emptyAsAbsent, cancelReason.optional()),
    scope,
  }),
  z.object({
    intent: z.literal("move"),
    date: z.iso.date("Diga o dia."),
    time: z.string("Diga o horário.").regex(clock, "Diga o horário."),
    minutes,
    type: appointmentType,
    fee: typedFee,
    place: placeName,
    version,
    scope,
    /** Sessions of a series whose new time is taken stay, the others go. */
    skip: z.literal("on").optional().catch(undefined),
  }),
]);

export type SessionAct = z.output<typeof sessionActs>;

/** A move on the grid itself, by pointer or keys. `back` takes one back. */
export const gridMove = z.object({
  intent: z.literal("move"),
  id: z.string().min(1).max(64),
  start: z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/),
  minutes,
  version,
  back: z.literal("on").optional().catch(undefined),
});

export type GridMove = z.output<typeof gridMove>;
