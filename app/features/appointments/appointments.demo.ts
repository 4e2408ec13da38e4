import type { Statement, Statements } from "~/db/statement";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { days } from "~/lib/duration";
import { houseZone } from "~/lib/time/zone";
import { dayAfter, localDay, weekdayOf } from "~/lib/time/wall-clock";
import type { AppointmentStatus, CancelReason } from "./appointment";
import { upsertAvailability } from "./availability/availability.repo.server";
import { unsaid, type Availability } from "./availability/availability";
import { writeMonth } from "./demo/write-month";
import { feeCents, writeVisit } from "./demo/write-visit";
import { insertSeries } from "./series/series.repo.server";
import { joinWaiting } from "./waiting/join-waiting.server";

/** What became of a session of a series, week by week from the last to come back: the coming three, then what has been. */
const weeks: readonly { status: AppointmentStatus; reason?: CancelReason }[] = [
  { status: "scheduled" },
  { status: "scheduled" },
  { status: "scheduled" },
  { status: "completed" },
  { status: "completed" },
  { status: "cancelled", reason: "unwell" },
  { status: "completed" },
  { status: "no_show" },
  { status: "completed" },
  { status: "completed" },
  { status: "completed" },
];
/** Sessions of the list that lie ahead, of which the last of the list's three is the next one. */
const ahead = 3;

/** By the patient's name: at what time of day, and how, they meet every week. */
const habits: Record<string, { at: string; type: "online" | "presencial" }> = {
  "Helena Prado": { at: "14:00", type: "online" },
  "Rafael Antunes": { at: "10:00", type: "presencial" },
  "Camila Duarte": { at: "16:00", type: "online" },
};

const usual: Availability = {
  ...unsaid,
  rules: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: "09:00", to: "12:00", type: "both" as const },
    { weekday, from: "14:00", to: "18:00", type: weekday === 5 ? ("online" as const) : ("both" as const) },
  ]),
  selfBooking: true,
  maxPerDay: 7,
  feeCents,
};

/** Weeks of the first pair before those, counted back; every now and then one fell through. */
const earlierWeeks = 37;

/** The first pair's year before its series: one a week, long over. */
function writeEarlier(stage: DemoStage, { patient, psychologist }: DemoCare): Statement[] {
  const habit = habits[patient.name];
  if (!habit) return [];
  const { id: clinicId, shard } = patient.clinic;
  const [patientIds, psychologistId] = [[patient.memberId], psychologist.memberId];
  return Array.from({ length: earlierWeeks }, (_, i) => i).flatMap((i) => {
    const became =
      i % 9 === 7 ? ({ status: "cancelled", reason: "conflict" } as const) : { status: "completed" as const };
    const startAt = stage.moment(7 * (i + weeks.length - ahead + 1) - daysAhead(stage.now), habit.at);
    const visit = {
      id: stage.demoId("apt", 2000 + i),
      psychologistId,
      patientIds,
      startAt,
      type: habit.type,
      ...became,
    };
    return writeVisit(stage.shard(shard), clinicId, visit, stage.now);
  });
}

/** Who waits for a time of Beatriz's to become free. */
const waits = "Renata Fontes";

/** Days until the coming session: two, or the Monday after a weekend. */
function daysAhead(now: number): number {
  const isWorkday = (n: number) => weekdayOf(localDay(now + days(n), houseZone)) % 6 !== 0;
  return [2, 3, 4].find(isWorkday) ?? 2;
}

/** A series of eleven weeks, of which three are to come, with what became of each. */
function writeSeries(stage: DemoStage, { patient, psychologist }: DemoCare, number: number): Statement[] {
  const habit = habits[patient.name];
  if (!habit) return [];
  const { id: clinicId, shard } = patient.clinic;
  const db = stage.shard(shard);
  const id = stage.demoId("ser", number);
  const [patientIds, psychologistId] = [[patient.memberId], psychologist.memberId];
  const last = dayAfter(localDay(stage.now, houseZone), daysAhead(stage.now) + 7 * (ahead - 1));
  const dayOf = (i: number) => dayAfter(last, -7 * i);
  const first = dayOf(weeks.length - 1);
  const [createdAt, stamps] = [stage.moment(95, "15:00"), { version: 1, createdBy: psychologistId }];
  const visits = weeks.map((week, i) => ({
    ...{ ...week, id: stage.demoId("apt", 100 * number + i), psychologistId, patientIds, type: habit.type },
    startAt: stage.moment(7 * (i - ahead + 1) - daysAhead(stage.now), habit.at),
    series: { id, occurrence: dayOf(i) },
  }));
  return [
    insertSeries(db, {
      ...{ clinicId, id, psychologistId, patientIds, freq: "weekly" as const, type: habit.type, zone: houseZone },
      ...{ startsOn: `${first}T${habit.at}`, durationMinutes: 50, count: weeks.length, madeUntil: last },
      ...{ ...stamps, createdAt, updatedAt: createdAt },
    }),
    upsertAvailability(db, { clinicId }, psychologistId, { ...usual, version: 1 }, stage.now),
    ...visits.flatMap((visit) => writeVisit(db, clinicId, visit, stage.now)),
  ];
}

/** Two months of sessions that were, those of today, three weeks of those to come, and who waits; all as of now. */
export const demo: Demo = async (stage) => {
  for (const [i, pair] of stage.care.entries()) {
    const statements = writeSeries(stage, pair, i + 1);
    if (statements.length > 0) await stage.shard(pair.patient.clinic.shard).batch(statements as unknown as Statements);
  }
  const [first] = stage.care;
  if (first) await stage.shard(first.patient.clinic.shard).batch(writeEarlier(stage, first) as unknown as Statements);
  await stage.shard(stage.team.beatriz.clinic.shard).batch(writeMonth(stage) as unknown as Statements);
  const waiting = stage.care.find(({ patient }) => patient.name === waits);
  if (!waiting) return;
  const wish = { psychologistId: waiting.psychologist.memberId, fromDay: null, untilDay: null };
  await joinWaiting(stage.actingAs(waiting.patient, "patient", stage.moment(2, "20:15")), {
    ...{ ...wish, periods: ["evening" as const] },
  });
};
