import { runInDurableObject } from "cloudflare:test";
import { onTestFinished } from "vitest";
import type { SignalCard, SignalConnection } from "~/features/telehealth/entering/room-card";
import type { SignalServerFrame } from "~/features/telehealth/telehealth.schema";
import { hours, minutes } from "~/lib/duration";
import type { RoomSignal } from "../../workers/durable-objects/room-signal/room-signal";
import type { Core } from "../../workers/durable-objects/room-signal/core";
import { plan, unplan } from "../../workers/durable-objects/schedule";
import { eventually } from "./channel";
import { testEnv } from "./env";

export type SignalDevice = {
  socket: WebSocket;
  frames: SignalServerFrame[];
  closed: { code: number } | null;
  send(frame: object): void;
  /** Frames of a type. */
  of<T extends SignalServerFrame["type"]>(type: T): Extract<SignalServerFrame, { type: T }>[];
  /** Waits until something holds of what came. */
  until(holds: (device: SignalDevice) => boolean): Promise<void>;
};

let rooms = 0;

/** A card as the shard would give it: Dra. Lia, Ana, and Rui who was invited, in a room that is open. */
export function newSignalCard(change: Partial<SignalCard> = {}): SignalCard {
  const now = Date.now();
  return {
    ...{ clinicId: "cli_test", appointmentId: `apt_test_${++rooms}`, shard: "CLINIC_0", version: 1, asOf: now },
    ...{ opensAt: now - minutes(5), closesAt: now + hours(1), isOn: true },
    people: [
      { memberId: "mem_lia", role: "psychologist" },
      { memberId: "mem_ana", role: "patient" },
      { memberId: "gst_rui", role: "guest" },
    ],
    ...change,
  };
}

/** The object of a card's session. */
export function signalOf({ clinicId, appointmentId }: SignalCard): DurableObjectStub<RoomSignal> {
  const namespace = testEnv.ROOM_SIGNAL as unknown as DurableObjectNamespace<RoomSignal>;
  return namespace.get(namespace.idFromName(`${clinicId}/${appointmentId}`));
}

/** Asks for a socket, as app/platform/objects/session-rooms.server does. */
export async function knockAt(card: SignalCard, memberId: string): Promise<Response> {
  const role = card.people.find((one) => one.memberId === memberId)?.role ?? "patient";
  const about: SignalConnection = {
    ...{ card, memberId, role, name: memberId, sessionId: `ses_${memberId}`, authorisedAt: Date.now() },
    ...{ consented: true, iceServers: [{ urls: ["turn:turn.invalid"], username: memberId, credential: "c" }] },
  };
  const headers = { Upgrade: "websocket", "X-Connection": encodeURIComponent(JSON.stringify(about)) };
  const answer = await signalOf(card).fetch("https://room.invalid/", { headers });
  // These people have no logins and no session in any database: the room is not to ask for them, however slow the machine is.
  await runInDurableObject(signalOf(card), (object) => {
    const { schedule } = (object as unknown as { core: Core }).core;
    if (!schedule.at.has("recheck")) return;
    unplan(schedule, "recheck");
    plan(schedule, "recheck", Date.now() + hours(1));
  });
  return answer;
}

/** Connects a device; with a page's name it says hello. */
export async function enter(card: SignalCard, memberId: string, device?: string): Promise<SignalDevice> {
  const { webSocket: socket, status } = await knockAt(card, memberId);
  if (!socket) throw new Error(`no socket: ${status}`);
  const one: SignalDevice = {
    ...{ socket, frames: [], closed: null },
    send: (frame) => socket.send(JSON.stringify(frame)),
    of: (type) => one.frames.filter((frame) => frame.type === type) as never,
    until: (holds) => eventually(() => holds(one)),
  };
  socket.addEventListener(
    "message",
    ({ data }) => void one.frames.push(JSON.parse(data as string) as SignalServerFrame),
  );
  socket.addEventListener("close", ({ code }) => {
    one.closed = { code };
  });
  socket.accept();
  onTestFinished(async () => {
    socket.close(1000);
    await eventually(() => one.closed !== null);
  });
  if (device !== undefined) {
    one.send({ type: "hello", device });
    await one.until(({ frames }) => frames.length > 0);
  }
  return one;
}
