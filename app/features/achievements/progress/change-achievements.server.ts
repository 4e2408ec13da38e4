import type { Statement, Statements } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { challengeProgress, type ChallengeCode } from "../rules/challenges";
import { endPauses, longestPause, pauseFrom } from "../rules/streak.policy";
import {
  beginProfile,
  insertBadge,
  newProfile,
  selectChallenges,
  selectDaysBetween,
  selectProfile,
  updateProfile,
  upsertChallenge,
  type OwnScope,
  type ProfileRow,
} from "./achievement.repo.server";
import { awardActs } from "./award-acts.server";

/** Pauses and spans that are kept of somebody who changes their mind again and again: the oldest go. */
const mostKept = 60;

type Change = Partial<Pick<ProfileRow, "isOn" | "isShown" | "pauses" | "offSpans">>;

/** Changes a profile as it was read; what came in between makes it begin anew. */
async function change(
  ctx: PatientCtx,
  work: (profile: ProfileRow, scope: OwnScope) => { set: Change; beside?: Statement[] } | null,
  left = 5,
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const now = ctx.now();
  const [profile = newProfile(scope, now)] = await selectProfile(ctx.db, scope);
  const wanted = work(profile, scope);
  if (wanted === null) return;
  const readAs = profile.version;
  const written = updateProfile(ctx.db, scope, { ...wanted.set, version: readAs + 1, updatedAt: now }, readAs);
  const statements = [beginProfile(ctx.db, scope, now), written, ...(wanted.beside ?? [])];
  const [, rows] = (await ctx.db.batch(statements as unknown as Statements)) as [unknown, unknown[]];
  if (rows.length > 0) return;
  if (left <= 1) throw new AppError("achievements.changed_elsewhere");
  await change(ctx, work, left - 1);
}

/** Switches achievements on or off. Off, nothing is reckoned, shown or sent; what was there before is there again when they are on. */
export async function switchAchievements(ctx: PatientCtx, { on }: { on: boolean }): Promise<void> {
  const now = ctx.now();
  await change(ctx, ({ isOn, offSpans }) => {
    if (isOn === on) return null;
    const closed = offSpans.map((span) => (span.to === null ? { ...span, to: now } : span));
    return { set: { isOn: on, offSpans: (on ? closed : [...closed, { from: now, to: null }]).slice(-mostKept) } };
  });
}

/** Lets who cares for the patient see what they have come to, or no longer. */
export async function showAchievements(ctx: PatientCtx, { shown }: { shown: boolean }): Promise<void> {
  await change(ctx, ({ isShown }) => (isShown === shown ? null : { set: { isShown: shown } }));
}

/** A pause by choice, of 1 to 30 days from today. @throws AppError `achievements.off` */
export async function pauseAchievements(ctx: PatientCtx, { days }: { days: number }): Promise<void> {
  const today = localDay(ctx.now(), ctx.actor.zone);
  const pause = pauseFrom(today, Math.max(1, Math.min(longestPause, days)));
  await change(ctx, ({ isOn, pauses }, scope) => {
    if (!isOn) throw new AppError("achievements.off");
    return {
      set: { pauses: [...endPauses(pauses, today), pause].slice(-mostKept) },
      beside: [insertBadge(ctx.db, scope, "rested", ctx.now())],
    };
  });
}

/** Ends a pause before its time: somebody is back. */
export async function resumeAchievements(ctx: PatientCtx): Promise<void> {
  const today = localDay(ctx.now(), ctx.actor.zone);
  await change(ctx, ({ pauses }) => ({ set: { pauses: endPauses(pauses, today) } }));
}

/** Takes a challenge on for this week; another instead while it is not done. @throws AppError `achievements.off` */
export async function chooseChallenge(ctx: PatientCtx, { code }: { code: ChallengeCode }): Promise<void> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const now = ctx.now();
  const week = startOfWeek(localDay(now, ctx.actor.zone));
  const [[profile], [chosen]] = await ctx.db.batch([
    selectProfile(ctx.db, scope),
    selectChallenges(ctx.db, scope, week),
  ]);
  if (profile && !profile.isOn) throw new AppError("achievements.off");
  if (chosen && (chosen.doneAt !== null || chosen.code === code)) return;
  const [, days] = await ctx.db.batch([
    upsertChallenge(ctx.db, scope, { week, code, chosenAt: now }),
    selectDaysBetween(ctx.db, scope, week, dayAfter(week, 6)),
  ]);
  const counts = days.map((one) => one.counts);
  const { done, goal } = challengeProgress(code, counts);
  // What was done already this week counts: it pays now, once.
  if (done >= goal) await awardActs(ctx, scope, [{ key: `challenge/${week}`, kind: "challenge", doneAt: now }]);
}

type Act =
  | { intent: "switch"; on: boolean }
  | { intent: "show"; shown: boolean }
  | { intent: "pause"; days: number }
  | { intent: "resume" }
  | { intent: "challenge"; code: ChallengeCode };

/** Does what the page of achievements was asked for. @throws AppError `achievements.off`, `achievements.changed_elsewhere` */
export async function actOnAchievements(ctx: PatientCtx, said: Act): Promise<void> {
  switch (said.intent) {
    case "switch":
      return switchAchievements(ctx, said);
    case "show":
      return showAchievements(ctx, said);
    case "pause":
      return pauseAchievements(ctx, said);
    case "resume":
      return resumeAchievements(ctx);
    case "challenge":
      return chooseChallenge(ctx, said);
    default:
      return said satisfies never;
  }
}
