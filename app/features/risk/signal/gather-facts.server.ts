import type { OpeningCtx } from "~/features/kernel/keys/noted";
import { outcomeOf } from "~/features/appointments/booking/outcome";
import { selectSessionMoments } from "~/features/appointments/sessions/session-moments.server";
import { selectCheckInMoods, selectEntryMoods } from "~/features/diary/reading/shared-moments.server";
import { scoresOf, selectScores, type ScorePoint } from "~/features/measures/answer/read-answers.server";
import { instrumentCodes, type InstrumentCode } from "~/features/measures/instrument/instrument";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { changeBetween } from "~/features/measures/instrument/reliable-change";
import { selectPresentSigns } from "~/features/safety-plan/signs/present-signs.server";
import { selectOccasions } from "~/features/tasks/task/task-occasions.server";
import { days } from "~/lib/duration";
import type { Facts, ScaleFact } from "../rules/judge.policy";
import { reach } from "../rules/rules";
import { selectLink, type PairScope } from "./signal.repo.server";

export type JudgeCtx = OpeningCtx;

/** Of entries and of check-ins, so many at most: two weeks of several a day. */
const mostMoods = 60;
const mostSessions = 20;
/** Scales are compared with what was answered so long before (days). */
const scaleReach = 180;

/** Answers, the newest first, the total of each against the one before it. */
export function scaleFacts(points: readonly ScorePoint[]): ScaleFact[] {
  const newest = points.toReversed();
  return newest.map(({ id, code, at, total, band, safety }, n) => {
    const older = newest.slice(n + 1).find((one) => one.code === code && one.total !== null);
    const { better, bands } = instruments[code];
    return {
      ...{ id, code, at, better, safety, total },
      bandFrom: bands.find((one) => one.code === band)?.from ?? null,
      isReliablyWorse: changeBetween(code, older?.total ?? null, total)?.reliable === "worse",
    };
  });
}

/**
 * What the rules look at of a pair: shared entries, check-ins, sessions of the two, her tasks, scales, and what the patient marked in the
 * plan. Private entries are in none of it. One round trip.
 * @returns them, with when the pair was last judged as they were read (ms); null without an open care link
 */
export async function gatherFacts(ctx: JudgeCtx, scope: PairScope): Promise<{ facts: Facts; readAs: number } | null> {
  const { db } = ctx;
  const now = ctx.now();
  const asked = { now, before: null, limit: mostMoods };
  const answersTo = (code: InstrumentCode) => selectScores(db, scope, code, now - days(scaleReach));
  const [[link], entries, checkIns, sessions, tasks, [signs], ...answers] = await db.batch([
    selectLink(db, scope),
    selectEntryMoods(db, scope, asked),
    selectCheckInMoods(db, scope, asked),
    selectSessionMoments(db, scope, scope, { ...asked, limit: mostSessions }),
    selectOccasions(db, scope, { since: now - days(reach.misses), now }),
    selectPresentSigns(db, scope),
    ...instrumentCodes.map(answersTo),
  ]);
  if (!link) return null;
  const scores = await scoresOf(ctx, scope, answers.flat());
  const held = sessions.flatMap(({ id, at, status, leftAt }) => {
    const outcome = outcomeOf({ status, startAt: at, leftAt });
    return outcome === "held" || outcome === "missed" ? [{ id, at, isMiss: outcome === "missed" }] : [];
  });
  const facts: Facts = {
    now,
    moods: [...entries, ...checkIns].sort((a, b) => b.at - a.at),
    isFull: entries.length === mostMoods || checkIns.length === mostMoods,
    lastContactAt: link.lastContactAt || null,
    scales: scaleFacts(scores),
    occasions: [...held, ...tasks],
    signs: signs ?? null,
  };
  return { facts, readAs: link.attentionAt };
}
