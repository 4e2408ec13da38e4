import { expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ServerFrame, WireMessage } from "~/features/chat/chat.schema";
import {
  applyFrame,
  disconnected,
  helloOf,
  localEcho,
  openLog,
  unsent,
  type Pending,
  type RoomLog,
} from "~/features/chat/components/engine/room-log";
import { dataOf, mortalApp, signInAt } from "./killed";
import { emails } from "./people";

/** A device that writes, comes back and sends again what it has not heard of. */
function newDevice(token: string, memberId: string, name: string) {
  let log: RoomLog = openLog({ you: memberId });
  let socket: WebSocket | null = null;
  const written: string[] = [];
  const say = (frame: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  const sendOf = ({ clientId, content }: Pending) => say({ type: "send", clientId, content });
  return {
    log: () => log,
    written,
    write() {
      const clientId = `${name}-${written.length}`;
      written.push(clientId);
      const draft = { clientId, content: `De ${clientId}`, files: [], at: Date.now() };
      log = localEcho(log, draft);
      sendOf({ ...draft, state: "sending" });
    },
    connect(url: string, roomId: string): Promise<void> {
      log = disconnected(log);
      const own = new WebSocket(`${url.replace("http", "ws")}/api/chat/rooms/${roomId}/socket`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      socket = own;
      own.on("message", (text: Buffer) => {
        if (own === socket) log = applyFrame(log, JSON.parse(text.toString()) as ServerFrame, Date.now());
      });
      own.on("error", () => undefined);
      return new Promise((resolve) => {
        own.on("open", () => {
          say(helloOf(log));
          unsent(log).forEach(sendOf);
          resolve();
        });
      });
    },
    close: () => socket?.terminate(),
  };
}

test("killed between any two steps and started again, the app loses no message, doubles none, and keeps their order", async () => {
  const app = await mortalApp();
  const [ana, lia] = [await signInAt(app.url(), emails.patient), await signInAt(app.url(), emails.psychologist)];
  const headers = { Authorization: `Bearer ${ana.token}` };
  const [room] = await dataOf<{ id: string }[]>(`${app.url()}/api/chat/rooms`, { headers });
  const roomId = room?.id ?? "";
  const devices = [ana, ana, lia, lia].map(({ token, user }, i) => newDevice(token, user.memberId, `d${i}`));
  for (let round = 0; round < 4; round++) {
    for (const device of devices) await device.connect(app.url(), roomId);
    const kept = devices.map((device) => device.log().messages.length);
    for (const device of devices) device.write();
    for (const device of devices) device.write();
    // At once, or in the middle of it: when that many devices have heard of something new.
    const heard = () => devices.filter((device, i) => device.log().messages.length > (kept[i] ?? 0)).length;
    await expect.poll(heard, { interval: 1, timeout: 20_000 }).toBeGreaterThanOrEqual(round);
    await app.killAndStart();
  }
  for (const device of devices) await device.connect(app.url(), roomId);
  await expect
    .poll(() => devices.every((device) => device.log().ready && device.log().pending.length === 0), { timeout: 20_000 })
    .toBe(true);
  const messages = await dataOf<WireMessage[]>(`${app.url()}/api/chat/rooms/${roomId}/messages?limit=100`, { headers });
  await expect.poll(() => new Set(devices.map((device) => device.log().messages.length)).size).toBe(1);
  for (const device of devices) expect(device.log().messages).toEqual(messages);
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
  const ours = messages.filter(({ clientId }) => /^d\d-/.test(clientId)).map(({ clientId }) => clientId);
  expect(ours.sort()).toEqual(devices.flatMap((device) => device.written).sort());
  for (const device of devices) device.close();
}, 120_000);
