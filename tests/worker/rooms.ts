import { onTestFinished } from "vitest";
import type { ServerFrame } from "~/features/chat/chat.schema";
import type { RoomCard } from "~/features/chat/room/room-card";
import type { Role } from "~/features/kernel/actor";
import { days } from "~/lib/duration";
import type { ChatRoom } from "../../workers/durable-objects/chat-room/chat-room";
import { eventually } from "./channel";
import { testEnv } from "./env";

export type RoomDevice = {
  socket: WebSocket;
  frames: ServerFrame[];
  closed: { code: number; reason: string } | null;
  send(frame: object): void;
  /** Frames of a type. */
  of<T extends ServerFrame["type"]>(type: T): Extract<ServerFrame, { type: T }>[];
  /** Waits until something holds of what came. */
  until(holds: (device: RoomDevice) => boolean): Promise<void>;
};

let rooms = 0;

/** A card as the shard would give it: Ana, a patient, and Dra. Lia. */
export function newCard(change: Partial<RoomCard> = {}): RoomCard {
  const seat = (memberId: string, role: Role) => ({ memberId, name: memberId, role });
  return {
    clinicId: "cli_test",
    roomId: `rom_test_${++rooms}`,
    shard: "CLINIC_0",
    version: 1,
    asOf: Date.now(),
    readOnly: false,
    members: [seat("mem_ana", "patient"), seat("mem_lia", "psychologist")],
    ...change,
  };
}

/** The object of a card's room. */
export function roomOf({ clinicId, roomId }: RoomCard): DurableObjectStub<ChatRoom> {
  const namespace = testEnv.CHAT_ROOM as unknown as DurableObjectNamespace<ChatRoom>;
  return namespace.get(namespace.idFromName(`${clinicId}/${roomId}`));
}

/** Asks for a socket, as app/platform/rooms.server does. */
export function knock(card: RoomCard, memberId: string, sessionId = `ses_${memberId}`): Promise<Response> {
  const about = { card, memberId, sessionId, authorisedAt: Date.now() };
  const headers = { Upgrade: "websocket", "X-Connection": encodeURIComponent(JSON.stringify(about)) };
  return roomOf(card).fetch("https://room.invalid/", { headers });
}

/** Makes the login of `join` one that the directory knows, so that a room which looks again finds it standing. */
export async function standing(memberId: string): Promise<void> {
  const [accountId, far] = [`acc_${memberId}`, Date.now() + days(30)];
  const insert = (table: string, row: Record<string, string | number>) =>
    testEnv.DIRECTORY.prepare(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
        .map(() => "?")
        .join(", ")})`,
    ).bind(...Object.values(row));
  const account = {
    id: accountId,
    email: `${memberId}@caris.test`,
    name: memberId,
    zone: "UTC",
    password_hash: "none",
  };
  const stamps = { password_changed_at: 1, version: 1, created_at: 1, updated_at: 1 };
  const seat = {
    id: memberId,
    account_id: accountId,
    clinic_id: "cli_test",
    role: "patient",
    version: 1,
    created_at: 1,
  };
  const login = {
    id: `ses_${memberId}`,
    account_id: accountId,
    membership_id: memberId,
    kind: "web",
    ip: "",
    user_agent: "",
  };
  await testEnv.DIRECTORY.batch([
    insert("account", { ...account, ...stamps }),
    insert("membership", seat),
    insert("login_session", { ...login, created_at: 1, last_seen_at: 1, expires_at: far }),
  ]);
}

/** Connects a device of a member; with `hello` it catches up from there. */
export async function join(
  card: RoomCard,
  memberId: string,
  hello?: { after: number; rev?: number },
): Promise<RoomDevice> {
  const { webSocket: socket, status } = await knock(card, memberId);
  if (!socket) throw new Error(`no socket: ${status}`);
  const device: RoomDevice = {
    socket,
    frames: [],
    closed: null,
    send: (frame) => socket.send(JSON.stringify(frame)),
    of: (type) => device.frames.filter((frame) => frame.type === type) as never,
    until: (holds) => eventually(() => holds(device)),
  };
  socket.addEventListener("message", ({ data }) => void device.frames.push(JSON.parse(data as string) as ServerFrame));
  socket.addEventListener("close", ({ code, reason }) => {
    device.closed = { code, reason };
  });
  socket.accept();
  onTestFinished(async () => {
    socket.close(1000);
    await eventually(() => device.closed !== null);
  });
  if (hello) {
    device.send({ type: "hello", ...hello });
    await device.until(({ of }) => of("ready").length > 0);
  }
  return device;
}

/** Seqs and words of the messages a device got, in order of coming. */
export const heard = ({ of }: RoomDevice): string[] =>
  of("message").map(({ message }) => `${message.seq} ${message.content}`);
