import type { RoomRole } from "../../../app/features/telehealth/entering/room-card";
import { mostInCall } from "../../../app/features/telehealth/entering/room-window";
import type { SignalServerFrame } from "../../../app/features/telehealth/telehealth.schema";

/** Somebody whose page has said hello. */
export type Present = {
  memberId: string;
  name: string;
  role: RoomRole;
  /** Which page of theirs. */
  device: string;
  /** Since when (ms) they wait; null: they are in. */
  waitingSince: number | null;
  consented: boolean;
};

/** Who is in the room and who may come back to it. Nothing of what is said. */
export type Room = {
  present: readonly Present[];
  /** Let in by the psychologist: they come back without asking while she stays. A guest only as the page that was let in: a link can be handed on. */
  admitted: readonly string[];
  /** Who waits and whose arrival she was told of elsewhere. */
  told: readonly string[];
};

export const emptyRoom: Room = { present: [], admitted: [], told: [] };

/** A frame for somebody. A welcome's ways to reach others are each reader's own, and are filled in when it is sent. */
export type Told = { to: string; frame: SignalServerFrame };
/** What something made of the room, and who is to hear of it. */
export type Turn = { room: Room; told: Told[] };

/** What happens in a room. `now` in ms. */
export type Happening =
  | { kind: "hello"; who: Omit<Present, "waitingSince">; now: number }
  | { kind: "admit"; by: string; memberId: string; now: number }
  | { kind: "signal"; from: string; to: string; data: unknown }
  /** `away`: only the line was lost. */
  | { kind: "gone"; memberId: string; away: boolean; now: number }
  /** The psychologist has been away for too long: what she opened is shut. */
  | { kind: "abandoned"; now: number }
  /** Her arrival elsewhere was told of a patient. */
  | { kind: "told"; memberId: string; now: number };

const find = ({ present }: Room, memberId: string) => present.find((one) => one.memberId === memberId);
const isIn = (one: Present | undefined): boolean => one?.waitingSince === null;
const insiders = ({ present }: Room) => present.filter(isIn);
const leader = ({ present }: Room) => present.find(({ role }) => role === "psychologist");
const passOf = ({ memberId, role, device }: Pick<Present, "memberId" | "role" | "device">) =>
  role === "guest" ? `${memberId}|${device}` : memberId;
const isPassOf = (memberId: string) => (pass: string) => pass === memberId || pass.startsWith(`${memberId}|`);
const error = (to: string, code: string): Told => ({ to, frame: { type: "error", code } });

const without = (room: Room, memberId: string): Room => ({
  ...room,
  present: room.present.filter((one) => one.memberId !== memberId),
});
const withOne = (room: Room, one: Present): Room => ({
  ...room,
  present: [...without(room, one.memberId).present, one],
});

/** Whether the session is taking place: the psychologist and a patient are both in. */
export function isTogether(room: Room): boolean {
  return leader(room) !== undefined && insiders(room).some(({ role }) => role === "patient");
}

/** Patients who wait while she is not in the room and was not told yet. */
export function arrivals(room: Room): string[] {
  if (leader(room)) return [];
  const waiting = room.present.filter(({ role, waitingSince }) => role === "patient" && waitingSince !== null);
  return waiting.map(({ memberId }) => memberId).filter((memberId) => !room.told.includes(memberId));
}

/** Patients at the door, and since when (ms). */
export function waitsIn({ present }: Room): { patientId: string; since: number }[] {
  return present.flatMap(({ memberId: patientId, role, waitingSince: since }) =>
    role === "patient" && since !== null ? [{ patientId, since }] : [],
  );
}

function welcome(room: Room, reader: Present, now: number): Told {
  const shown = room.present.filter((one) => one !== reader && (isIn(one) || reader.role === "psychologist"));
  return {
    to: reader.memberId,
    frame: { type: "welcome", you: reader.memberId, now, members: shown.map((one) => ({ ...one })), iceServers: [] },
  };
}

function joined(room: Room, { memberId, name, role, device }: Present): Told[] {
  const others = insiders(room).filter((other) => other.memberId !== memberId);
  return others.map((other) => ({ to: other.memberId, frame: { type: "joined", memberId, name, role, device } }));
}

/** What who waits is told of it, truly. */
function waitingWords(room: Room, { memberId, waitingSince }: Present, now: number): Told {
  const seen = leader(room) !== undefined;
  const told = room.told.includes(memberId);
  return { to: memberId, frame: { type: "waiting", now, since: waitingSince ?? now, seen, told } };
}

/** What the psychologist is shown of who waits. */
function atTheDoor(room: Room, { memberId, name, role, waitingSince, consented }: Present, now: number): Told[] {
  const she = leader(room);
  if (!she) return [];
  const since = waitingSince ?? now;
  return [{ to: she.memberId, frame: { type: "waiting", now, since, memberId, name, role, consented } }];
}

const stillWaiting = (room: Room, now: number) =>
  room.present.filter((one) => one.waitingSince !== null).map((one) => waitingWords(room, one, now));

function hello(before: Room, who: Omit<Present, "waitingSince">, now: number): Turn {
  const known = find(before, who.memberId);
  const hasRoom = isIn(known) || insiders(before).length < mostInCall;
  const enters = who.role === "psychologist" || (hasRoom && before.admitted.includes(passOf(who)));
  const one: Present = { ...who, waitingSince: enters ? null : (known?.waitingSince ?? now) };
  const room = withOne(before, one);
  if (!enters) return { room, told: [waitingWords(room, one, now), ...atTheDoor(room, one, now)] };
  const isNews = !isIn(known) || known?.device !== one.device;
  const doors = isNews && one.role === "psychologist" ? stillWaiting(room, now) : [];
  return { room, told: [welcome(room, one, now), ...(isNews ? joined(room, one) : []), ...doors] };
}

function admit(before: Room, by: string, memberId: string, now: number): Turn {
  const refuse = (code: string): Turn => ({ room: before, told: [error(by, code)] });
  if (find(before, by)?.role !== "psychologist") return refuse("telehealth.only_leader");
  const one = find(before, memberId);
  if (!one) return refuse("telehealth.not_there");
  if (isIn(one)) return { room: before, told: [] }; // pressed twice
  if (insiders(before).length >= mostInCall) return refuse("telehealth.full");
  const entered = { ...one, waitingSince: null };
  const room = { ...withOne(before, entered), admitted: [...before.admitted, passOf(one)] };
  return {
    room,
    told: [{ to: memberId, frame: { type: "admitted" } }, welcome(room, entered, now), ...joined(room, entered)],
  };
}

function signal(room: Room, from: string, to: string, data: unknown): Turn {
  const refuse = (code: string): Turn => ({ room, told: [error(from, code)] });
  if (!isIn(find(room, from))) return refuse("telehealth.not_admitted");
  if (from === to || !isIn(find(room, to))) return refuse("telehealth.not_there");
  return { room, told: [{ to, frame: { type: "signal", from, data } }] };
}

/** The psychologist has left: the call is over, and who was in waits again. */
function shut(before: Room, now: number): Turn {
  const out = (one: Present) => (isIn(one) ? { ...one, waitingSince: now } : one);
  const room = { ...before, admitted: [], present: before.present.map(out) };
  return { room, told: stillWaiting(room, now) };
}

function gone(before: Room, memberId: string, away: boolean, now: number): Turn {
  const one = find(before, memberId);
  if (!one) return { room: before, told: [] };
  const admitted = away ? before.admitted : before.admitted.filter((pass) => !isPassOf(memberId)(pass));
  const room = { ...without(before, memberId), admitted };
  const hears = isIn(one) ? insiders(room) : insiders(room).filter(({ role }) => role === "psychologist");
  const told = hears.map(({ memberId: to }): Told => ({ to, frame: { type: "left", memberId, away } }));
  if (one.role !== "psychologist") return { room, told };
  const after = away ? { room, told: stillWaiting(room, now) } : shut(room, now);
  return { room: after.room, told: [...told, ...after.told] };
}

/** What something makes of a room. Pure; harmless twice. */
export function reduce(room: Room, what: Happening): Turn {
  switch (what.kind) {
    case "hello":
      return hello(room, what.who, what.now);
    case "admit":
      return admit(room, what.by, what.memberId, what.now);
    case "signal":
      return signal(room, what.from, what.to, what.data);
    case "gone":
      return gone(room, what.memberId, what.away, what.now);
    case "abandoned":
      return leader(room) ? { room, told: [] } : shut(room, what.now);
    case "told": {
      const one = find(room, what.memberId);
      const next = { ...room, told: [...new Set([...room.told, what.memberId])] };
      return { room: next, told: one && one.waitingSince !== null ? [waitingWords(next, one, what.now)] : [] };
    }
  }
}
