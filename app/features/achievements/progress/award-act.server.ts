import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { violatedConstraint } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { worth, xpOfDay, type ActKind, type Counts } from "../rules/acts";
import { earnedBadges } from "../rules/badges";
import { challengeCodes, challengeProgress, type ChallengeCode } from "../rules/challenges";
import {
  beginProfile,
  insertAct,
  insertBadge,
  markChallengeDone,
  newProfile,
  selectAct,
  selectBadges,
  selectChallenge,
  selectDays,
  selectDaysBetween,
  selectProfile,
  selectZone,
  updateProfile,
  upsertDay,
  type OwnScope,
  type ProfileRow,
} from "./achievement.repo.server";
import { kindDaysWith, standingOf, weekOf, withAct, type DayCounts } from "./standing";

type Job = Pick<ClinicCtx<SystemActor>, "db" | "now">;

/** Something somebody did. `key`: what it was about, so that it counts once. `doneAt`: instant in ms. */
export type DoneAct = { key: string; kind: ActKind; doneAt: number };

/** Days looked back on for the badges of a streak: the longest asks for 60. */
const lookBack = 100;
/** Acts of one person that come in the very same moment, and begin anew. */
const mostTries = 6;

/** Whether an act of that instant is to be counted at all. */
function isCounted({ isOn, offSpans }: ProfileRow, at: number): boolean {
  return isOn && !offSpans.some(({ from, to }) => from <= at && (to === null || at < to));
}

/** Whether a day has all of a kind that it counts: one more changes nothing, and costs no write. */
function isFull(counts: Counts | undefined, kind: ActKind): boolean {
  return (counts?.[kind] ?? 0) >= worth[kind].perDay;
}

type Found = {
  profile: ProfileRow;
  days: DayCounts[];
  owned: ReadonlySet<string>;
  challenge: ChallengeCode | null;
  day: string;
};

/** What an act makes of it all. Pure. */
function reckon({ profile, days, owned, challenge, day }: Found, kind: ActKind) {
  const before = days.find((one) => one.day === day)?.counts ?? {};
  let then = withAct(days, day, kind);
  const isWon = challenge !== null && wins(challenge, then, day);
  if (isWon) then = withAct(then, day, "challenge");
  const counts = then[0]?.counts ?? {};
  const totals = {
    xp: profile.xp + xpOfDay(counts) - xpOfDay(before),
    activeDays: profile.activeDays + (Object.keys(before).length === 0 ? 1 : 0),
    kindDays: kindDaysWith(profile.kindDays, before, counts),
  };
  const newest = then.reduce((latest, one) => (one.day > latest ? one.day : latest), day);
  const standing = standingOf({ ...totals, pauses: profile.pauses }, then, newest);
  const earned = earnedBadges(standing).filter((code) => !owned.has(code));
  return { totals, counts, earned, isWon };
}

function wins(code: ChallengeCode, days: readonly DayCounts[], day: string): boolean {
  const { done, goal } = challengeProgress(code, weekOf(days, day));
  return done >= goal;
}

async function find(ctx: Job, scope: OwnScope, act: DoneAct): Promise<Found | null> {
  const { db } = ctx;
  const utcDay = localDay(act.doneAt, "UTC");
  const [[profile = newProfile(scope, ctx.now())], [known], [member], around] = await db.batch([
    ...[selectProfile(db, scope), selectAct(db, scope, act.key), selectZone(db, scope)],
    selectDaysBetween(db, scope, dayAfter(utcDay, -1), dayAfter(utcDay, 1)),
  ] as const);
  if (known || !member || !isCounted(profile, act.doneAt)) return null;
  const day = localDay(act.doneAt, member.zone);
  if (isFull(around.find((one) => one.day === day)?.counts, act.kind)) return null;
  const [days, owned, [chosen]] = await db.batch([
    selectDays(db, scope, dayAfter(day, -lookBack), 2 * lookBack),
    selectBadges(db, scope),
    selectChallenge(db, scope, startOfWeek(day)),
  ]);
  const challenge = challengeCodes.find((code) => code === chosen?.code && chosen.doneAt === null) ?? null;
  return { profile, days, owned: new Set(owned.map(({ code }) => code)), challenge, day };
}

function statementsOf({ db, now }: Job, scope: OwnScope, { key, kind, doneAt }: DoneAct, found: Found) {
  const { profile, day } = found;
  const { totals, counts, earned, isWon } = reckon(found, kind);
  const readAs = profile.version;
  const week = startOfWeek(day);
  const won = { key: `challenge/${week}`, kind: "challenge", day, doneAt } as const;
  return [
    beginProfile(db, scope, now()),
    insertAct(db, scope, { key, kind, day, doneAt }, readAs),
    ...(isWon ? [insertAct(db, scope, won, readAs, 1), markChallengeDone(db, scope, week, doneAt)] : []),
    upsertDay(db, scope, day, counts),
    ...earned.map((code) => insertBadge(db, scope, code, doneAt)),
    updateProfile(db, scope, { ...totals, version: readAs + (isWon ? 2 : 1), updatedAt: now() }, readAs),
  ];
}

/**
 * Counts something that a patient did: its experience, the badges it brings, the challenge it ends. Once for each `key`, however often it is
 * told, up to the limit of its day; two at once are counted both. While a patient has this switched off nothing is reckoned and nothing is written.
 * @throws AppError `kernel.conflict` when others are counted all the time: it is told again
 */
export async function awardAct(ctx: Job, scope: OwnScope, act: DoneAct, left = mostTries): Promise<void> {
  const found = await find(ctx, scope, act);
  if (found === null) return;
  try {
    await ctx.db.batch(statementsOf(ctx, scope, act, found) as unknown as Statements);
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    if (left <= 1) throw new AppError("kernel.conflict", { cause: error });
    await awardAct(ctx, scope, act, left - 1);
  }
}
