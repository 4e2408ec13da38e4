import * as z from "zod";
import { iso } from "~/lib/time/iso";
import { badgeCodes } from "./rules/badges";
import { challengeCodes } from "./rules/challenges";
import type { Achievements } from "./progress/read-achievements.server";

const on = z.object({
  on: z.literal(true),
  level: z.int(),
  xp: z.int(),
  nextLevelXp: z.int(),
  streak: z.object({ days: z.int(), paused: z.boolean() }),
  badges: z.array(z.object({ code: z.enum(badgeCodes as [string, ...string[]]), earnedAt: z.iso.datetime() })),
  challenge: z.object({ code: z.enum(challengeCodes), done: z.int(), goal: z.int() }).optional(),
});

/** Achievements as the API answers them: nothing but that they are off, when they are. */
export const achievementsWire = z.union([z.object({ on: z.literal(false) }), on]);

/** What the API answers. */
export function showAchievementsWire(found: Achievements | { on: false }): z.output<typeof achievementsWire> {
  if (!found.on) return found;
  const { level, xp, nextLevelXp, streak, badges, challenge } = found;
  return {
    ...{ on: true, level, xp, nextLevelXp, streak: { days: streak.days, paused: streak.paused } },
    badges: badges.map(({ code, earnedAt }) => ({ code, earnedAt: iso(earnedAt) })),
    ...(challenge && { challenge: { code: challenge.code, done: challenge.done, goal: challenge.goal } }),
  };
}
