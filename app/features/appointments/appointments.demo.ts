import type { Statements } from "~/db/statement";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/demo-stage";
import { days, hours, minutes } from "~/lib/duration";
import { houseZone } from "~/lib/time/zone";
import { localDay, weekdayOf } from "~/lib/time/wall-clock";
import type { AppointmentStatus } from "./appointment";
import { upsertAvailability } from "./availability/availability.repo.server";
import { unsaid, type Availability } from "./availability/availability";
import { byHand, giveTimeBack, insertAppointments } from "./booking/write-appointments.repo.server";
import { expected } from "./booking/participants";
import { updateAppointment, type Changes } from "./steps/steps.repo.server";

/** What became of a session, week by week from the coming one back: the coming three, then what has been. */
const weeks: readonly { status: AppointmentStatus; unwell?: true }[] = [
  { status: "scheduled" },
  { status: "scheduled" },
  { status: "scheduled" },
  { status: "completed" },
  { status: "completed" },
  { status: "cancelled", unwell: true },
  { status: "completed" },
  { status: "no_show" },
  { status: "completed" },
  { status: "completed" },
  { status: "completed" },
];
/** Sessions of the list that lie ahead, of which the last of the list's three is the next one. */
const ahead = 3;

/** By the patient's name: at what time of day, and how, they meet. */
const habits: Record<string, { at: string; type: "online" | "presencial" }> = {
  "Helena Prado": { at: "14:00", type: "online" },
  "Rafael Antunes": { at: "10:00", type: "presencial" },
  "Camila Duarte": { at: "16:00", type: "online" },
};

const feeCents = 18_000;

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

/** Days until the coming session: two, or the Monday after a weekend. */
function daysAhead(now: number): number {
  const isWorkday = (n: number) => weekdayOf(localDay(now + days(n), houseZone)) % 6 !== 0;
  return [2, 3, 4].find(isWorkday) ?? 2;
}

/** What a session has become, when (ms) that was, and what it cost. */
function changesTo({ status, unwell }: (typeof weeks)[number], startAt: number, patientId: string): Changes {
  const said = { ...expected(patientId), confirmedAt: status === "scheduled" ? null : startAt - hours(20) };
  const quiet = { nextReminderAt: null };
  if (!unwell)
    return { status, ...quiet, patients: [said], ...(status === "no_show" ? { feeOwedCents: feeCents } : {}) };
  const cancelled = {
    cancelledAt: startAt - hours(30),
    cancelledBy: "patient" as const,
    cancelReason: "unwell" as const,
  };
  return { status, ...cancelled, ...quiet, feeOwedCents: 0, icsSequence: 1 };
}

async function writeSessions(stage: DemoStage, { patient, psychologist }: DemoCare, number: number): Promise<void> {
  const habit = habits[patient.name];
  if (!habit) return;
  const { id: clinicId, shard } = patient.clinic;
  const db = stage.shard(shard);
  const first = daysAhead(stage.now);
  const statements = weeks.flatMap((week, i) => {
    const back = i - ahead + 1;
    const startAt = stage.moment(7 * back - first, habit.at);
    const id = stage.demoId("apt", 100 * number + i);
    const session = {
      ...{ id, psychologistId: psychologist.memberId, startAt, endAt: startAt + minutes(50), type: habit.type },
      ...{ status: "scheduled" as const, seriesId: null, occurrence: null, feeCents, cancelFreeHours: 24 },
      ...{ zone: houseZone, room: byHand, patients: [{ patientId: patient.memberId, notesSealed: null }] },
    };
    const made = insertAppointments(db, { clinicId }, [session], {
      createdBy: psychologist.memberId,
      now: Math.min(stage.now, startAt - days(10)),
    });
    const became = changesTo(week, startAt, patient.memberId);
    return [
      ...made,
      ...(week.status === "scheduled"
        ? []
        : [updateAppointment(db, { clinicId }, { id, version: 1 }, became, startAt)]),
      ...(week.status === "cancelled" ? [giveTimeBack(db, { clinicId }, id)] : []),
    ];
  });
  const hers = upsertAvailability(db, { clinicId }, psychologist.memberId, { ...usual, version: 1 }, stage.now);
  await db.batch([hers, ...statements] as Statements);
}

/** Two months of sessions that were, three weeks of those to come, and when each psychologist can be booked; all as of now. */
export const demo: Demo = async (stage) => {
  await Promise.all(stage.care.map((pair, i) => writeSessions(stage, pair, i + 1)));
};
