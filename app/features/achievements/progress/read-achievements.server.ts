import { selectZone } from "~/features/tenancy/member/select-zone";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import type { CycleName } from "~/features/tenancy/care-link/cycle";
import { requireRole } from "~/features/tenancy/login/require-role";
import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import type { ClinicDb } from "~/db/client.server";
import { badgeCodes, type BadgeCode } from "../rules/badges";
import { challengeCodes, challengeProgress, type ChallengeCode } from "../rules/challenges";
import { levelOf, xpOfLevel } from "../rules/level.policy";
import { arcsOf, ringDays } from "../rules/ring.policy";
import { streakOf, type Streak } from "../rules/streak.policy";
import {
  newProfile,
  selectBadges,
  selectChallenges,
  selectDays,
  selectProfile,
  selectRing,
  type OwnScope,
} from "./achievement.repo.server";
import { weekOf, type DayCounts } from "./standing";

/** Days looked back on for a streak: a longer one is "400 days and more". */
export const longestStreak = 400;

/** What somebody has come to. `arcs`: how full each arc is, 0 to 1. Instants in ms. */
export type Achievements = {
  on: true;
  isShown: boolean;
  level: number;
  xp: number;
  /** Experience at which this level began, and that the next asks for, in all. */
  levelXp: number;
  nextLevelXp: number;
  streak: Streak;
  /** Days of the last 28 with something done. */
  recentDays: number;
  activeDays: number;
  arcs: Record<CycleName, number>;
  badges: { code: BadgeCode; earnedAt: number }[];
  /** The last day (YYYY-MM-DD) of the pause that today lies in. */
  pauseUntil: string | null;
  challenge: { code: ChallengeCode; done: number; goal: number; isDone: boolean } | null;
};

const isBadge = (code: string): code is BadgeCode => badgeCodes.some((known) => known === code);

function recentOf(days: readonly DayCounts[], today: string): DayCounts[] {
  const since = dayAfter(today, 1 - ringDays);
  return days.filter(({ day }) => day >= since);
}

type Asked = { now: number; zone: string };

async function read(db: ClinicDb, scope: OwnScope, { now, zone }: Asked): Promise<Achievements | { on: false }> {
  const today = localDay(now, zone);
  const [[profile = newProfile(scope, now)], days, badges, [chosen]] = await db.batch([
    selectProfile(db, scope),
    selectDays(db, scope, dayAfter(today, -longestStreak), longestStreak + 2),
    selectBadges(db, scope),
    selectChallenges(db, scope, startOfWeek(today)),
  ]);
  if (!profile.isOn) return { on: false };
  const { xp, activeDays, isShown, pauses } = profile;
  const level = levelOf(xp);
  const recent = recentOf(days, today);
  const code = challengeCodes.find((known) => known === chosen?.code);
  return {
    ...{ on: true, isShown, level, xp, levelXp: xpOfLevel(level), nextLevelXp: xpOfLevel(level + 1), activeDays },
    streak: streakOf({ days: new Set(days.map(({ day }) => day)), pauses, today }),
    recentDays: recent.length,
    arcs: arcsOf(recent.map(({ counts }) => counts)),
    badges: badges.flatMap(({ code: one, earnedAt }) => (isBadge(one) ? [{ code: one, earnedAt }] : [])),
    pauseUntil: pauses.find(({ from, to }) => from <= today && today <= to)?.to ?? null,
    challenge: code ? { code, ...challengeProgress(code, weekOf(days, today)), isDone: chosen?.doneAt !== null } : null,
  };
}

/** What a patient has come to; only that it is off when they want nothing counted. */
export async function readAchievements(ctx: PatientCtx): Promise<Achievements | { on: false }> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId, zone } = ctx.actor;
  return read(ctx.db, { clinicId, patientId }, { now: ctx.now(), zone });
}

/** How full each arc of a patient's ring is, 0 to 1; null when they want nothing counted. One row: without one nothing was ever counted. */
export async function readArcs(ctx: PatientCtx): Promise<Achievements["arcs"] | null> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId, zone } = ctx.actor;
  const scope = { clinicId, patientId };
  const since = dayAfter(localDay(ctx.now(), zone), 1 - ringDays);
  const [profile] = await selectRing(ctx.db, scope);
  if (!profile) return arcsOf([]);
  if (!profile.isOn) return null;
  // A profile from before the ring was kept in it.
  const days = profile.recent
    ? Object.entries(profile.recent).map(([day, counts]) => ({ day, counts }))
    : await selectDays(ctx.db, scope, since, ringDays + 2);
  return arcsOf(days.filter(({ day }) => day >= since).map(({ counts }) => counts));
}

/**
 * What a patient shows of it to who cares for them; null, without a word why, when they do not or have it off.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function readShownAchievements(ctx: PsychologistCtx, patientId: string): Promise<Achievements | null> {
  await requireCareLink(ctx, patientId);
  const scope = { clinicId: ctx.actor.clinicId, patientId };
  const [[profile], [member]] = await ctx.db.batch([selectProfile(ctx.db, scope), selectZone(ctx.db, scope)]);
  if (!profile?.isShown) return null;
  noteListing(ctx, "achievements.read", [patientId]);
  const found = await read(ctx.db, scope, { now: ctx.now(), zone: member?.zone ?? ctx.actor.zone });
  return found.on ? found : null;
}
