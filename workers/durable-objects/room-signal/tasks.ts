import { recordCall } from "../../../app/features/telehealth/call/record-call.server";
import { announceArrival } from "../../../app/features/telehealth/call/announce-arrival.server";
import { readSignalCard } from "../../../app/features/telehealth/entering/signal-card.server";
import { showWaits } from "../../../app/features/telehealth/waits/show-waits.server";
import { minutes, seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { log } from "../../../app/platform/log";
import { guestSession, type SignalCard } from "../../../app/features/telehealth/entering/room-card";
import { fallenOf, recheckEvery, recheckRetry } from "../recheck";
import { plan, runDue } from "../schedule";
import { shardNow } from "../shard-now";
import { cardOf, forget, happen, keep, putOut, roomOf, type Core, type TaskKind } from "./core";
import { isNewer } from "./kept";
import { arrivals, waitsIn } from "./room-signal.state";
import { heard, seatOf } from "./sockets";

/** How long (ms) the shard is waited for. */
const patience = seconds(10);
/** How long (ms) after its closing the room forgets who was in it. */
const keptFor = minutes(30);

function late(): never {
  throw new Error("late");
}

/** Takes the shard's word as it comes: who may not be there any more is put out. */
export function settle(core: Core, card: SignalCard, now: number): void {
  if (!isNewer(card, core.kept.card)) return;
  keep(core, { card });
  const isOpen = card.isOn && card.opensAt <= now && now < card.closesAt;
  plan(core.schedule, "close", isOpen ? card.closesAt : now + keptFor);
  if (!isOpen) return putOut(core, () => true, "closed", now);
  putOut(core, ({ memberId }) => !card.people.some((one) => one.memberId === memberId), "notInvited", now);
}

async function shardOf(core: Core) {
  const { clinicId, appointmentId } = cardOf(core);
  const job = core.job();
  return { ctx: job.shard(await shardNow(job, cardOf(core))), scope: { clinicId }, appointmentId };
}

/** Writes when they were together, and that the session takes place. */
async function record(core: Core): Promise<void> {
  const { ctx, scope, appointmentId } = await shardOf(core);
  const { startedAt, ...rest } = core.kept;
  if (startedAt === null) return;
  const { endedAt, spokenMs, togetherAt } = rest;
  const when = { appointmentId, startedAt, endedAt, spokenMs, togetherAt };
  await inTime(recordCall(ctx, scope, when), patience, late);
}

/** Shows the psychologist, where she is, who waits. */
async function waits(core: Core): Promise<void> {
  const { ctx, scope, appointmentId } = await shardOf(core);
  const psychologistId = cardOf(core).people.find(({ role }) => role === "psychologist")?.memberId;
  if (psychologistId === undefined) return;
  const shown = { appointmentId, psychologistId, waiting: waitsIn(roomOf(core)) };
  await inTime(showWaits(ctx, scope, shown), patience, late);
}

/** Tells the psychologist, where she is, who waits. */
async function arrived(core: Core): Promise<void> {
  const { ctx, scope, appointmentId } = await shardOf(core);
  const { people, opensAt } = cardOf(core);
  const psychologistId = people.find(({ role }) => role === "psychologist")?.memberId;
  if (psychologistId === undefined) return;
  for (const patientId of arrivals(roomOf(core))) {
    const arrival = { appointmentId, patientId, psychologistId, opensAt };
    await inTime(announceArrival(ctx, scope, arrival), patience, late);
    happen(core, { kind: "told", memberId: patientId, now: Date.now() }, Date.now());
  }
}

/** Looks again who may be here: the shard says who is invited, the directory whose logins stand. */
async function recheck(core: Core): Promise<void> {
  const open = heard(core.state).map(seatOf);
  if (open.length === 0) return;
  plan(core.schedule, "recheck", Date.now() + recheckEvery);
  try {
    const { clinicId, appointmentId } = cardOf(core);
    const job = core.job();
    const shard = await shardNow(job, cardOf(core));
    const logins = open.filter(({ sessionId }) => sessionId !== guestSession);
    const [hasFallen, card] = await Promise.all([
      fallenOf(job, logins),
      readSignalCard(job.shard(shard), { clinicId }, appointmentId),
    ]);
    const now = Date.now();
    putOut(core, (seat) => seat.sessionId !== guestSession && hasFallen(seat), "ended", now);
    if (card) settle(core, card, now);
    else putOut(core, () => true, "closed", now);
  } catch (error) {
    log({
      event: "sockets.recheck_failed",
      holder: "session-room",
      error: error instanceof Error ? error.name : "unknown",
    });
    plan(core.schedule, "recheck", Date.now() + recheckRetry);
  }
}

/** The room closes; a while later nothing is left of it. */
async function close(core: Core): Promise<void> {
  const now = Date.now();
  const { card } = core.kept;
  if (!card) return forget(core);
  const isOpen = card.isOn && card.opensAt <= now && now < card.closesAt;
  if (isOpen) return plan(core.schedule, "close", card.closesAt);
  putOut(core, () => true, "closed", now);
  const isFresh = card.isOn && card.closesAt <= now && now < card.closesAt + keptFor;
  const isOwed = core.schedule.at.has("record") || core.schedule.at.has("waits");
  if (isFresh || isOwed) return plan(core.schedule, "close", now + keptFor);
  await forget(core);
}

async function abandoned(core: Core): Promise<void> {
  happen(core, { kind: "abandoned", now: Date.now() }, Date.now());
  return Promise.resolve();
}

/** Does what is due. */
export function runTasks(core: Core): Promise<void> {
  const work: Record<TaskKind, () => Promise<void>> = {
    record: () => record(core),
    arrived: () => arrived(core),
    waits: () => waits(core),
    recheck: () => recheck(core),
    close: () => close(core),
    abandoned: () => abandoned(core),
  };
  return runDue(core.schedule, work);
}
