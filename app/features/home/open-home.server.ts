import { sql } from "drizzle-orm";
import { readArcs } from "~/features/achievements/progress/read-achievements.server";
import { nextOwnAppointment } from "~/features/appointments/booking/list-appointments.server";
import { nextSessionFound } from "~/features/appointments/components/own/next-session-view";
import { toOwnSession } from "~/features/appointments/components/own/own-session";
import { readOwnCycle } from "~/features/care/cycle/read-own-cycle.server";
import { commentsFound, justSaid, lastEntryView } from "~/features/diary/components/mood/home-views";
import { newsBeside, today } from "~/features/diary/mood/today.server";
import { homeInsight } from "~/features/insights/local/home-insight";
import type { HomeAt, HomeFound } from "~/features/kernel/said/home-card";
import type { MovingCtx } from "~/features/moving/choose-move.server";
import { readOwnMove } from "~/features/moving/read-move.server";
import { patientStepsLeft } from "~/features/sos/first-steps/patient-steps.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { hasTeam } from "~/features/tenancy/care-link/has-team.server";
import { readHome, type OwnCard } from "./read-home.server";

type Diary = Awaited<ReturnType<typeof today>>;
type Places = { insights: string };

/** Beside the names of the steps that are left: somebody cares for them. */
const withTeam = "team";

/** What is left of the first steps, and whether somebody cares for them. */
const newsAndSteps = newsBeside(
  (place) => sql<string>`${patientStepsLeft(place)} || case when ${hasTeam(place)} then ${withTeam} else '' end`,
);

const cardOf = (name: string, place: number, found: HomeFound | null): OwnCard[] =>
  found === null ? [] : [{ name, place, ...found }];

/** Cards of what the diary's own reading brings: one reading, six things. */
function diaryCards(diary: Diary, at: HomeAt, to: Places): OwnCard[] {
  const { checkIn, lastEntry, newComments, usedDays, written } = diary;
  const said = justSaid(checkIn, at.now);
  return [
    ...(checkIn === null || said !== null
      ? [{ name: "mood", place: 24, moment: "today" as const, usedDays: 7, view: said }]
      : []),
    ...cardOf("comments", 26, commentsFound(newComments)),
    ...cardOf("insight", 70, homeInsight(written, to.insights)),
    { name: "week", place: 80, moment: "calm", usedDays, view: null },
    {
      name: "entries",
      place: 90,
      moment: "calm",
      usedDays: written.length,
      view: lastEntryView(lastEntry, at),
    },
  ];
}

/**
 * All of a patient's home: the cards in their order, what the page draws itself, and what it keeps on the device. Everything is asked at
 * once.
 * @param how.isNew who has just come to a clinic is told who is with them
 * @param how.insights where a card of the diary leads
 */
export async function openHome(ctx: MovingCtx, at: HomeAt, { isNew, ...to }: Places & { isNew: boolean }) {
  const { actor } = ctx;
  const diary = today(ctx, newsAndSteps);
  const session = nextOwnAppointment(ctx).then((next) => next && toOwnSession(next, actor.memberId));
  const brought = Promise.all([diary, session]).then(([said, own]) => [
    ...cardOf("session", 28, nextSessionFound(own, said.beside.endsWith(withTeam), at)),
    ...diaryCards(said, at, to),
  ]);
  const [cards, said, next, team, move, cycle, arcs] = await Promise.all([
    readHome(ctx, at, brought),
    diary,
    session,
    isNew ? careTeam(ctx) : [],
    readOwnMove(ctx),
    readOwnCycle(ctx),
    readArcs(ctx),
  ]);
  const { checkIn, week, beside } = said;
  return { cards, next, team, move, cycle, arcs, mood: checkIn?.mood ?? null, week, stepsLeft: beside };
}
