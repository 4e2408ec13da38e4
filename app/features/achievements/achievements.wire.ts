import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { challengeCodes } from "./rules/challenges";
import type { Achievements } from "./progress/read-achievements.server";

const on = z.object({
  on: z.literal(true),
  level: z.int(),
  xp: z.int(),
  nextLevelXp: z.int(),
  streak: z.object({ days: z.int(), paused: z.boolean() }),
  badges: z.array(z.object({ code: z.string(), earnedAt: instantSchema })),
  challenge: z.object({ code: z.enum(challengeCodes), done: z.int(), goal: z.int() }).optional(),
});

/** Achievements as the API answers them: nothing but that they are off, when they are. */
export const achievementsWire = named("Achievements", z.union([z.object({ on: z.literal(false) }), on]), {
  ...{ on: true, level: 1, xp: 120, nextLevelXp: 282, streak: { days: 9, paused: false } },
  badges: [{ code: "first_page", earnedAt: "2026-03-02T12:00:00.000Z" }],
});

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
