import * as z from "zod";
import { yesOrNo } from "~/features/kernel/words.schema";
import { challengeCodes } from "./rules/challenges";
import { longestPause } from "./rules/streak.policy";

/** What can be done on the page of achievements. */
export const achievementActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("switch"), on: yesOrNo }),
  z.object({ intent: z.literal("show"), shown: yesOrNo }),
  z.object({
    intent: z.literal("pause"),
    days: z.coerce
      .number("Diga quantos dias.")
      .int("Use dias inteiros.")
      .min(1, "Pelo menos um dia.")
      .max(longestPause, `Até ${longestPause} dias; depois você pode pausar de novo.`),
  }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("challenge"), code: z.enum(challengeCodes) }),
]);

/** `PUT /api/patient/achievements`. */
export const switchBody = z.strictObject({ on: z.boolean() });
