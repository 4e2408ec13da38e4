import type { SignalCard } from "../../../app/features/telehealth/entering/room-card";
import type { Job } from "../../job-scope";
import { openEndings } from "../endings";
import { newRateWindow, type RateWindow } from "../rate-window";
import { clearSchedule, openSchedule, plan, unplan, type Schedule } from "../schedule";
import { openKept, readKept, writeKept, type Kept } from "./kept";
import { frameWindow, leaderGrace, mostFrames, mostLarge } from "./limits";
import { arrivals, isTogether, reduce, waitsIn, type Happening, type Room } from "./room-signal.state";
import { answer, expel, heard, mark, presentIn, presentOf, seatOf, socketOf, type Seat } from "./sockets";

/** Work that a room does later, or again when it failed. */
export type TaskKind = "record" | "arrived" | "waits" | "abandoned" | "recheck" | "close";

/** What every part of a room works with. All of it is read anew when the object wakes. */
export type Core = {
  state: DurableObjectState;
  sql: SqlStorage;
  job(): Job;
  kept: Kept;
  schedule: Schedule<TaskKind>;
  frames: RateWindow;
  largeFrames: RateWindow;
};

/** Opens a room. */
export function openCore(state: DurableObjectState, job: () => Job): Core {
  const { sql } = state.storage;
  openKept(sql);
  openEndings(sql);
  return {
    ...{ state, sql, job, kept: readKept(sql), schedule: openSchedule(state.storage, Date.now) },
    frames: newRateWindow(mostFrames, frameWindow),
    largeFrames: newRateWindow(mostLarge, frameWindow),
  };
}

/** Lets go of everything; the instance lives on. */
export async function forget(core: Core): Promise<void> {
  await core.state.storage.deleteAlarm();
  await core.state.storage.deleteAll();
  openKept(core.sql);
  openEndings(core.sql);
  clearSchedule(core.schedule);
  core.kept = readKept(core.sql);
}

/** The room as it stands. */
export function roomOf({ state, kept }: Core): Room {
  return { present: presentIn(state), admitted: kept.admitted, told: kept.told };
}

/** Keeps a change of what outlives sleep. */
export function keep(core: Core, change: Partial<Kept>): void {
  core.kept = { ...core.kept, ...change };
  writeKept(core.sql, core.kept);
}

/** The shard's word. A room is asked nothing before it was given one. */
export function cardOf({ kept: { card } }: Core): SignalCard {
  if (!card) throw new Error("a room without a card");
  return card;
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one, i) => one === b[i]);

/** Writes down what became of those who are there: each on their own socket. */
function markAll(core: Core, after: Room): void {
  for (const { memberId, device, waitingSince } of after.present) {
    const socket = socketOf(core.state, memberId);
    if (!socket) continue;
    const seat = seatOf(socket);
    if (seat.device !== device || seat.waitingSince !== waitingSince) mark(socket, { device, waitingSince });
  }
}

const doorOf = (room: Room) => JSON.stringify(waitsIn(room));

/** What follows from who is there now: the record of when they were together, and who is still to be told or waited for. */
function follow(core: Core, before: Room, after: Room, now: number): void {
  const [was, is] = [isTogether(before), isTogether(after)];
  if (is && !was) keep(core, { startedAt: core.kept.startedAt ?? now, endedAt: null, togetherAt: now });
  if (was && !is) {
    const { spokenMs, togetherAt } = core.kept;
    keep(core, { endedAt: now, togetherAt: null, spokenMs: spokenMs + now - (togetherAt ?? now) });
  }
  if (was !== is) plan(core.schedule, "record", now);
  if (doorOf(before) !== doorOf(after)) plan(core.schedule, "waits", now);
  if (arrivals(after).length > 0) plan(core.schedule, "arrived", now);
  const isLed = after.present.some(({ role }) => role === "psychologist");
  if (isLed) unplan(core.schedule, "abandoned");
  else if (after.admitted.length > 0) plan(core.schedule, "abandoned", now + leaderGrace);
}

/** Something happens: the room turns, everybody concerned is told, and what follows is planned. */
export function happen(core: Core, what: Happening, now: number, before = roomOf(core)): void {
  const { room: after, told } = reduce(before, what);
  markAll(core, after);
  if (!same(after.admitted, before.admitted) || !same(after.told, before.told))
    keep(core, { admitted: [...after.admitted], told: [...after.told] });
  for (const { to, frame } of told) {
    const socket = socketOf(core.state, to);
    if (socket) answer(socket, frame);
  }
  follow(core, before, after, now);
}

/**
 * A socket is gone, or about to be: the others learn it.
 * @param away whether its owner may come back to the call as it is
 */
export function lose(core: Core, socket: WebSocket, away: boolean, now: number): void {
  const seat = seatOf(socket);
  if (seat.expelled || seat.device === null) return;
  const { memberId } = seat;
  mark(socket, { device: null });
  const room = roomOf(core);
  const before = { ...room, present: [...room.present, ...presentOf(seat)] };
  happen(core, { kind: "gone", memberId, away, now }, now, before);
}

/** Puts out those of whom something holds, and tells the others that they have gone. */
export function putOut(core: Core, holds: (seat: Seat) => boolean, why: Parameters<typeof expel>[1], now: number) {
  for (const socket of heard(core.state)) {
    if (!holds(seatOf(socket))) continue;
    lose(core, socket, why === "taken" || why === "changed", now);
    expel(socket, why);
  }
}
