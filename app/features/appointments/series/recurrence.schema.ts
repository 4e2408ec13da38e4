import * as z from "zod";
import { fewestOccurrences, frequencies, mostOccurrences } from "./recurrence.policy";
import { reaches } from "./series";

const countMessage = `Use de ${fewestOccurrences} a ${mostOccurrences} sessões.`;

/** How a session comes again: a rule on the psychologist's wall clock, with a count, a last day, or neither. */
export const recurrence = z
  .object({
    freq: z.enum(frequencies, "Escolha semanal, quinzenal ou mensal."),
    count: z.int(countMessage).min(fewestOccurrences, countMessage).max(mostOccurrences, countMessage).optional(),
    /** A day, included; of an instant its date counts as it is written. */
    until: z
      .union([z.iso.date(), z.iso.datetime({ offset: true })], "Diga até que dia (AAAA-MM-DD).")
      .transform((said) => said.slice(0, 10))
      .optional(),
  })
  .refine(({ count, until }) => count === undefined || until === undefined, {
    message: "Diga quantas sessões ou até que dia, não os dois.",
    path: ["until"],
  });

/** How far a change of one session reaches. */
export const changeScope = z.enum(["this", ...reaches], "Escolha this, following ou all.");
