import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { offer, openHours } from "../../../../tests/worker/sessions";
import { testStart, type Person, type World } from "../../../../tests/worker/world";
import { days, hours, minutes } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { bookOwnSession, moveOwnSession } from "../slots/book-own-session.server";
import { holdSlot } from "../slots/hold-slot.server";
import { cancelOwnSession, cancelSession, confirmOwnSession } from "../steps/change-session.server";
import { moveSession } from "../steps/move-session.server";
import { bookAppointment } from "./book-appointment.server";

// Two psychologists share three patients. Day one, by the hour from 9:00 in São Paulo; ten minutes of buffer; four a day.
const zone = "America/Sao_Paulo";
const opening = testStart + days(1);
const buffer = minutes(10);
const usual = minutes(50);
const maxPerDay = 4;

type Session = {
  who: string[];
  lead: string;
  startAt: number;
  endAt: number;
  expiresAt: number | null;
  confirmed: Set<string>;
};
/** What anybody would write down on paper: who has which time, by the name of the session or the hold. */
type Paper = { sessions: Map<string, Session>; closed: Set<string>; now: number };

type Change = { do: "cancel" | "leave" | "confirm"; nth: number };
type Taking =
  | { do: "book"; lead: number; who: number[]; hour: number; late: number; length: number }
  | { do: "book own" | "hold"; lead: number; who: number; hour: number };
type Move = { do: "move" | "move own"; nth: number; hour: number };
type Op = Taking | Move | Change | { do: "wait"; for: number } | { do: "close"; lead: number };
const nth = fc.nat(5);
const hour = fc.nat(6);
const [lead, who] = [fc.nat(1), fc.nat(2)];
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    ...{
      do: fc.constant("book" as const),
      lead,
      hour,
      late: fc.constantFrom(0, 0, 15, 50),
      length: fc.constantFrom(30, 50, 90),
    },
    who: fc.subarray([0, 1, 2], { minLength: 1 }),
  }),
  fc.record({ do: fc.constantFrom("book own" as const, "hold" as const), lead, who, hour }),
  fc.record({ do: fc.constantFrom("book own" as const, "hold" as const), lead, who, hour }),
  fc.record({ do: fc.constantFrom("move" as const, "move own" as const), nth, hour }),
  fc.record({ do: fc.constantFrom("cancel" as const, "leave" as const, "confirm" as const), nth }),
  fc.record({ do: fc.constant("wait" as const), for: fc.constantFrom(1, 3, 5) }),
  fc.record({ do: fc.constant("close" as const), lead }),
);

const live = ({ sessions, now }: Paper) =>
  [...sessions].filter(([, one]) => one.expiresAt === null || one.expiresAt > now);
const meets = (one: Session, from: number, until: number) => one.startAt < until && one.endAt > from;

/** What should come of taking a time. @param room a patient books: buffers around it, and no more than four a day */
function judged(paper: Paper, wanted: Session, room: boolean, besides: string | null): "free" | "taken" | "full" {
  const others = live(paper)
    .filter(([id]) => id !== besides)
    .map(([, one]) => one);
  const hers = others.filter((one) => one.lead === wanted.lead);
  const wide = room ? buffer : 0;
  if (hers.some((one) => meets(one, wanted.startAt - wide, wanted.endAt + wide))) return "taken";
  const sameDay = hers.filter((one) => localDay(one.startAt, zone) === localDay(wanted.startAt, zone));
  if (room && sameDay.length >= maxPerDay) return "full";
  const theirs = others.filter((one) => one.who.some((id) => wanted.who.includes(id)));
  return theirs.some((one) => meets(one, wanted.startAt, wanted.endAt)) ? "taken" : "free";
}

type Cast = { world: World; leads: Person<"psychologist">[]; patients: Person<"patient">[] };

async function newCast(world: World): Promise<Cast> {
  const clinicId = await world.clinic();
  const leads = [
    await world.person("psychologist", clinicId, "Lia"),
    await world.person("psychologist", clinicId, "Rui"),
  ];
  const patients = [];
  for (const name of ["Ana", "Bia", "Caio"]) patients.push(await world.person("patient", clinicId, name));
  for (const one of leads) {
    for (const patient of patients) await world.link(one, patient);
    await offer(one, { maxPerDay });
  }
  return { world, leads, patients };
}

/** Own holds that a new choice of a patient's touches go. */
function letGo(paper: Paper, patientId: string, from: number, until: number): void {
  for (const [id, one] of paper.sessions)
    if (one.expiresAt !== null && one.who.includes(patientId) && meets(one, from, until)) paper.sessions.delete(id);
}

function keepThree(paper: Paper, patientId: string): void {
  const own = [...paper.sessions].filter(([, one]) => one.expiresAt !== null && one.who.includes(patientId));
  const oldest = own.sort(([, a], [, b]) => (b.expiresAt ?? 0) - (a.expiresAt ?? 0)).slice(2);
  for (const [id] of oldest) paper.sessions.delete(id);
}

type Done = { code: string; id: string };

async function ran(work: Promise<{ id: string } | { holdId: string }>): Promise<Done> {
  let id = "";
  const code = await refusalOf(work.then((made) => void (id = "id" in made ? made.id : made.holdId)));
  return { code, id };
}

const words = (verdict: "free" | "taken" | "full", taken: string) =>
  ({ free: "no refusal", taken, full: "sessions.not_available" })[verdict];

async function take(cast: Cast, paper: Paper, one: Taking): Promise<void> {
  const psychologist = cast.leads[one.lead] as Person<"psychologist">;
  const people = [one.who].flat().map((i) => cast.patients[i] as Person<"patient">);
  const [first] = people as [Person<"patient">];
  const startAt = opening + hours(one.hour) + (one.do === "book" ? minutes(one.late) : 0);
  const endAt = startAt + (one.do === "book" ? minutes(one.length) : usual);
  const wanted = {
    ...{
      who: people.map(({ memberId }) => memberId),
      lead: psychologist.memberId,
      startAt,
      endAt,
      confirmed: new Set<string>(),
    },
    expiresAt: one.do === "hold" ? paper.now + minutes(5) : null,
  };
  const slot = { psychologistId: psychologist.memberId, startAt };
  if (one.do === "book") {
    const said = { patientIds: wanted.who, startAt, durationMinutes: one.length, type: "online" as const };
    const { code, id } = await ran(bookAppointment(psychologist.ctx, said));
    expect(code).toBe(words(judged(paper, wanted, false, null), "sessions.overlap"));
    if (id) paper.sessions.set(id, wanted);
    return;
  }
  const made = one.do === "hold" ? holdSlot(first.ctx, slot) : bookOwnSession(first.ctx, { ...slot, type: "online" });
  const { code, id } = await ran(made);
  if (paper.closed.has(psychologist.memberId)) return void expect(code).toBe("sessions.not_available");
  const before = new Map(paper.sessions);
  letGo(paper, first.memberId, startAt - buffer, endAt + buffer);
  if (one.do === "hold") keepThree(paper, first.memberId);
  expect(code).toBe(
    words(judged(paper, wanted, true, null), one.do === "hold" ? "sessions.taken" : "sessions.overlap"),
  );
  // Refused, nothing is let go either.
  if (id) paper.sessions.set(id, wanted);
  else paper.sessions = before;
}

async function move(cast: Cast, paper: Paper, one: Move): Promise<void> {
  const found = [...paper.sessions].filter(([, { expiresAt }]) => expiresAt === null)[one.nth];
  if (!found) return;
  const [id, session] = found;
  const startAt = opening + hours(one.hour);
  const wanted = { ...session, startAt, endAt: startAt + session.endAt - session.startAt };
  const own = one.do === "move own";
  const patient = cast.patients.find(({ memberId }) => memberId === session.who[0]) as Person<"patient">;
  const psychologist = cast.leads.find(({ memberId }) => memberId === session.lead) as Person<"psychologist">;
  const work = own ? moveOwnSession(patient.ctx, { id, startAt }) : moveSession(psychologist.ctx, { id, startAt });
  const { code } = await ran(work);
  if (startAt === session.startAt) return void expect(code).toBe("no refusal");
  if (own && session.who.length > 1) return void expect(code).toBe("sessions.wrong_state");
  if (own && paper.closed.has(session.lead)) return void expect(code).toBe("sessions.not_available");
  expect(code).toBe(words(judged(paper, wanted, own, id), "sessions.overlap"));
  if (code === "no refusal") paper.sessions.set(id, { ...wanted, confirmed: new Set() });
}

async function change(cast: Cast, paper: Paper, one: Change): Promise<void> {
  const found = [...paper.sessions].filter(([, { expiresAt }]) => expiresAt === null)[one.nth];
  if (!found) return;
  const [id, session] = found;
  const patient = cast.patients.find(({ memberId }) => memberId === session.who[0]) as Person<"patient">;
  const psychologist = cast.leads.find(({ memberId }) => memberId === session.lead) as Person<"psychologist">;
  if (one.do === "confirm") {
    await confirmOwnSession(patient.ctx, { id });
    session.confirmed.add(patient.memberId);
  } else if (one.do === "cancel") {
    await cancelSession(psychologist.ctx, { id });
    paper.sessions.delete(id);
  } else {
    await cancelOwnSession(patient.ctx, { id });
    session.who = session.who.slice(1);
    if (session.who.length === 0) paper.sessions.delete(id);
  }
}

async function close(cast: Cast, paper: Paper, lead: number): Promise<void> {
  const psychologist = cast.leads[lead] as Person<"psychologist">;
  const { memberId } = psychologist;
  const isClosed = !paper.closed.delete(memberId);
  if (isClosed) paper.closed.add(memberId);
  const day = localDay(opening, zone);
  await offer(psychologist, { maxPerDay, exceptions: isClosed ? [{ date: day, closed: true }] : openHours.exceptions });
}

async function act(cast: Cast, paper: Paper, one: Op): Promise<void> {
  switch (one.do) {
    case "book":
    case "book own":
    case "hold":
      return take(cast, paper, one);
    case "move":
    case "move own":
      return move(cast, paper, one);
    case "cancel":
    case "leave":
    case "confirm":
      return change(cast, paper, one);
    case "close":
      return close(cast, paper, one.lead);
    case "wait":
      paper.now = cast.world.clock.now += minutes(one.for);
  }
}

const inOrder = (rows: string[]) => rows.sort();

/** The database says what the paper says, no time of anybody's meets another, and no session is without its time. */
async function compare({ leads }: Cast, paper: Paper): Promise<void> {
  const clinicId = leads[0]?.clinicId;
  const spans = await rowsOf<{ member_id: string; owner_id: string; start_at: number; end_at: number }>(
    "select member_id, owner_id, start_at, end_at from busy_span where clinic_id = ? and (expires_at is null or expires_at > ?)",
    clinicId,
    paper.now,
  );
  const written = live(paper).flatMap(([id, { lead: leader, who: people, startAt, endAt }]) =>
    [leader, ...people].map((member) => [member, id, startAt, endAt].join()),
  );
  expect(inOrder(spans.map((one) => [one.member_id, one.owner_id, one.start_at, one.end_at].join()))).toEqual(
    inOrder(written),
  );
  for (const one of spans)
    for (const other of spans)
      if (one.member_id === other.member_id && one.owner_id !== other.owner_id)
        expect(one.end_at <= other.start_at || one.start_at >= other.end_at).toBe(true);
  const standing = await rowsOf<{ id: string; status: string }>(
    "select id, status from appointment where clinic_id = ? and status <> 'cancelled'",
    clinicId,
  );
  const expected = [...paper.sessions]
    .filter(([, { expiresAt }]) => expiresAt === null)
    .map(([id, one]) => `${id} ${one.who.every((member) => one.confirmed.has(member)) ? "confirmed" : "scheduled"}`);
  expect(inOrder(standing.map(({ id, status }) => `${id} ${status}`))).toEqual(inOrder(expected));
}

test("whatever is booked, held, moved, cancelled and waited for: never an overlap, never a lost booking, free at once", async () => {
  const world = testWorld();
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 8, maxLength: 20 }), async (history) => {
      world.clock.now = testStart;
      const cast = await newCast(world);
      const paper: Paper = { sessions: new Map(), closed: new Set(), now: testStart };
      for (const one of history) await act(cast, paper, one);
      await compare(cast, paper);
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);
