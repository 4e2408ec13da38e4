import { selectZone } from "~/features/tenancy/member/select-zone";
import type { Statements } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { violatedConstraint } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { inParts } from "~/lib/in-parts";
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
  selectActs,
  selectBadges,
  selectChallenges,
  selectDays,
  selectDaysBetween,
  selectProfile,
  updateProfile,
  upsertDay,
  type OwnScope,
  type ProfileRow,
} from "./achievement.repo.server";
import { kindDaysWith, recentOf, standingOf, weekOf, withAct, type DayCounts } from "./standing";

type Job = Pick<ClinicCtx, "db" | "now">;

/** Something somebody did. `key`: what it was about, so that it counts once. `doneAt`: instant in ms. */
export type DoneAct = { key: string; kind: ActKind; doneAt: number };

/** Days looked back on for the badges of a streak: the longest asks for 60. */
const lookBack = 100;
/** Acts of one person that come in the very same moment, and begin anew. */
const mostTries = 6;
/** Acts of one step: those of some days close together, as the queue brings them. */
const mostAtOnce = 20;

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
  /** Acts that count, each on its local day. */
  acts: (DoneAct & { day: string })[];
  days: DayCounts[];
  owned: ReadonlySet<string>;
  /** What was taken on for a week (its Monday) and is not done. */
  challenges: ReadonlyMap<string, ChallengeCode>;
};

type Reckoned = Pick<ProfileRow, "xp" | "activeDays" | "kindDays"> & { days: DayCounts[]; changed: Set<string> };

/** What one act more makes of it. Pure. */
function reckon(so: Reckoned, day: string, kind: ActKind): Reckoned {
  const before = so.days.find((one) => one.day === day)?.counts ?? {};
  const days = withAct(so.days, day, kind);
  const counts = days[0]?.counts ?? {};
  return {
    xp: so.xp + xpOfDay(counts) - xpOfDay(before),
    activeDays: so.activeDays + (Object.keys(before).length === 0 ? 1 : 0),
    kindDays: kindDaysWith(so.kindDays, before, counts),
    days,
    changed: new Set([...so.changed, day]),
  };
}

function wins(code: ChallengeCode, days: readonly DayCounts[], day: string): boolean {
  const { done, goal } = challengeProgress(code, weekOf(days, day));
  return done >= goal;
}

/** Of these acts, those that are still to be counted: each once, as many of a day as it counts. */
function toCount(profile: ProfileRow, acts: readonly DoneAct[], known: ReadonlySet<string>, zone: string) {
  const told = new Map(acts.map((act) => [act.key, act]));
  return [...told.values()]
    .filter(({ key, doneAt }) => !known.has(key) && isCounted(profile, doneAt))
    .map((act) => ({ ...act, day: localDay(act.doneAt, zone) }));
}

/** Those that find their day not yet full of their kind, one after another. */
function upToLimit(acts: Found["acts"], around: readonly DayCounts[]): Found["acts"] {
  let days = [...around];
  return acts.filter(({ day, kind }) => {
    if (isFull(days.find((one) => one.day === day)?.counts, kind)) return false;
    days = withAct(days, day, kind);
    return true;
  });
}

async function find(ctx: Job, scope: OwnScope, all: readonly DoneAct[]): Promise<Found | null> {
  const { db } = ctx;
  const utcDays = all.map(({ doneAt }) => localDay(doneAt, "UTC")).sort();
  const [[profile = newProfile(scope, ctx.now())], known, [member], around] = await db.batch([
    selectProfile(db, scope),
    selectActs(
      db,
      scope,
      all.map(({ key }) => key),
    ),
    selectZone(db, scope),
    selectDaysBetween(db, scope, dayAfter(utcDays[0] ?? "", -1), dayAfter(utcDays.at(-1) ?? "", 1)),
  ]);
  if (!member) return null;
  const acts = upToLimit(toCount(profile, all, new Set(known.map(({ key }) => key)), member.zone), around);
  const [first, last] = [acts[0]?.day, acts.at(-1)?.day];
  if (first === undefined || last === undefined) return null;
  const [days, owned, chosen] = await db.batch([
    selectDays(db, scope, dayAfter(first, -lookBack), 2 * lookBack),
    selectBadges(db, scope),
    selectChallenges(db, scope, startOfWeek(first), startOfWeek(last)),
  ]);
  const open = chosen.flatMap(({ code, week, doneAt }) => {
    const known = challengeCodes.find((one) => one === code);
    return known && doneAt === null ? [[week, known] as const] : [];
  });
  return { profile, acts, days, owned: new Set(owned.map(({ code }) => code)), challenges: new Map(open) };
}

function statementsOf({ db, now }: Job, scope: OwnScope, { profile, acts, days, owned, challenges }: Found) {
  const { version: readAs, xp, activeDays, kindDays, pauses } = profile;
  const statements = readAs === 0 ? [beginProfile(db, scope, now())] : [];
  const [has, open] = [new Set(owned), new Map(challenges)];
  let so: Reckoned = { xp, activeDays, kindDays, days, changed: new Set() };
  let ahead = 0;
  for (const { key, kind, day, doneAt } of acts) {
    const week = startOfWeek(day);
    so = reckon(so, day, kind);
    statements.push(insertAct(db, scope, { key, kind, day, doneAt }, readAs, ahead++));
    // A challenge that was done already when it was chosen is an act itself.
    if (kind === "challenge") statements.push(markChallengeDone(db, scope, week, doneAt));
    const code = kind === "challenge" ? undefined : open.get(week);
    if (code !== undefined && wins(code, so.days, day)) {
      open.delete(week);
      so = reckon(so, day, "challenge");
      const won = { key: `challenge/${week}`, kind: "challenge", day, doneAt } as const;
      statements.push(insertAct(db, scope, won, readAs, ahead++), markChallengeDone(db, scope, week, doneAt));
    }
    const newest = so.days.reduce((latest, one) => (one.day > latest ? one.day : latest), day);
    for (const badge of earnedBadges(standingOf({ ...so, pauses }, so.days, newest))) {
      if (!has.has(badge)) statements.push(insertBadge(db, scope, badge, doneAt));
      has.add(badge);
    }
  }
  const changed = so.days.filter((one) => so.changed.has(one.day));
  const totals = { xp: so.xp, activeDays: so.activeDays, kindDays: so.kindDays, recent: recentOf(so.days) };
  return [
    ...statements,
    ...changed.map(({ day, counts }) => upsertDay(db, scope, day, counts)),
    updateProfile(db, scope, { ...totals, version: readAs + ahead, updatedAt: now() }, readAs),
  ];
}

async function award(ctx: Job, scope: OwnScope, acts: readonly DoneAct[], left: number): Promise<void> {
  const found = await find(ctx, scope, acts);
  if (found === null) return;
  try {
    await ctx.db.batch(statementsOf(ctx, scope, found) as unknown as Statements);
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    if (left <= 1) throw new AppError("kernel.conflict", { cause: error });
    await award(ctx, scope, acts, left - 1);
  }
}

/**
 * Counts what a patient did: its experience, the badges it brings, the challenge it ends. Once for each `key`, however often it is
 * told, up to the limit of its day; two at once are counted both. Several are counted as they would be one after another, and cost as much
 * as one. While a patient has this switched off nothing is reckoned and nothing is written.
 * @throws AppError `kernel.conflict` when others are counted all the time: it is told again
 */
export async function awardActs(ctx: Job, scope: OwnScope, acts: readonly DoneAct[]): Promise<void> {
  for (const part of inParts(
    acts.toSorted((a, b) => a.doneAt - b.doneAt),
    mostAtOnce,
  ))
    await award(ctx, scope, part, mostTries);
}
