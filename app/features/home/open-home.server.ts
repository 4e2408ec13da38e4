import { readArcs } from "~/features/achievements/progress/read-achievements.server";
import { nextOwnAppointment } from "~/features/appointments/booking/list-appointments.server";
import { nextSessionFound } from "~/features/appointments/components/own/next-session-view";
import { toOwnSession } from "~/features/appointments/components/own/own-session";
import { readOwnCycle } from "~/features/care/cycle/read-own-cycle.server";
import { toEntryRow } from "~/features/diary/components/list/entry-card";
import { commentsFound, justSaid, lastEntriesView } from "~/features/diary/components/mood/home-views";
import { today } from "~/features/diary/mood/today.server";
import { homeInsight } from "~/features/insights/local/home-insight";
import type { HomeAt, HomeFound } from "~/features/kernel/home-card";
import type { MovingCtx } from "~/features/moving/choose-move.server";
import { readOwnMove } from "~/features/moving/read-move.server";
import { patientStepsLeft } from "~/features/sos/first-steps/patient-steps.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { readHome, type OwnCard } from "./read-home.server";

type Diary = Awaited<ReturnType<typeof today>>;
type Places = { insights: string };

const cardOf = (name: string, place: number, found: HomeFound | null): OwnCard[] =>
  found === null ? [] : [{ name, place, ...found }];

/** Cards of what the diary's own reading brings: one reading, six things. */
function diaryCards(diary: Diary, at: HomeAt, to: Places): OwnCard[] {
  const { checkIn, lastEntries, newComments, usedDays, written } = diary;
  const said = justSaid(checkIn, at.now);
  return [
    ...(checkIn === null || said !== null
      ? [{ name: "mood", place: 24, moment: "today" as const, usedDays: 14, view: said }]
      : []),
    ...cardOf("comments", 26, commentsFound(newComments)),
    ...cardOf("insight", 70, homeInsight(written, at.today, to.insights)),
    { name: "week", place: 80, moment: "calm", usedDays, view: null },
    { name: "entries", place: 90, moment: "calm", usedDays, view: lastEntriesView(lastEntries.map(toEntryRow), at) },
  ];
}

/**
 * All of a patient's home: the cards in their order, what the page draws itself, and what it keeps on the device. Everything is asked at
 * once.
 * @param to addresses that its cards lead to
 */
export async function openHome(ctx: MovingCtx, at: HomeAt, to: Places) {
  const diary = today(ctx, patientStepsLeft(ctx.actor));
  const session = Promise.all([nextOwnAppointment(ctx), careTeam(ctx)]).then(([next, team]) => {
    const own = next && toOwnSession(next, ctx.actor.memberId);
    return { own, team, found: nextSessionFound(own, team.length > 0, at) };
  });
  const brought = Promise.all([diary, session]).then(([said, { found }]) => [
    ...cardOf("session", 10, found),
    ...diaryCards(said, at, to),
  ]);
  const [cards, said, { own, team }, move, cycle, arcs] = await Promise.all([
    readHome(ctx, at, brought),
    diary,
    session,
    readOwnMove(ctx),
    readOwnCycle(ctx),
    readArcs(ctx),
  ]);
  const { checkIn, week, beside } = said;
  return { cards, next: own, team, move, cycle, arcs, mood: checkIn?.mood ?? null, week, stepsLeft: beside };
}
