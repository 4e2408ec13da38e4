import * as z from "zod";
import { emptyAsAbsent } from "~/lib/text/text";
import { dayPeriods } from "./waiting";

const day = z.preprocess(
  emptyAsAbsent,
  z.iso
    .date("Use uma data válida.")
    .nullish()
    .transform((said) => said ?? null),
);
const period = z.enum(dayPeriods, "Escolha manhã, tarde ou noite.");
/** A form sends one box as a text, several as a list. */
const periods = z.preprocess(
  (said) => (typeof said === "string" ? [said] : (said ?? [])),
  z
    .array(period)
    .max(dayPeriods.length, "Escolha manhã, tarde ou noite.")
    .transform((said) => dayPeriods.filter((one) => said.includes(one))),
);

/** `POST /api/patient/waiting`: of whom, and when it would suit; nothing said: any day, any hour. */
export const joinWaitingSchema = z.object({
  psychologistId: z.string("Escolha com quem.").min(1, "Escolha com quem.").max(64, "Escolha com quem."),
  fromDay: day,
  untilDay: day,
  periods,
});
export type JoinWaiting = z.output<typeof joinWaitingSchema>;

/** The forms of the page: joining, and leaving one list. */
export const waitingForm = z.discriminatedUnion("intent", [
  joinWaitingSchema.extend({ intent: z.literal("join") }),
  z.object({ intent: z.literal("leave"), id: z.string().max(64) }),
]);
