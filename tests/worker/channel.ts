import { onTestFinished } from "vitest";
import type { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";
import { testEnv } from "./env";

export type Received = { id: string; type: string; data: Record<string, unknown> };
export type Device = {
  socket: WebSocket;
  received: Received[];
  /** Types of what came, in order, with ids. */
  seen(): string[];
  closed: { code: number; reason: string } | null;
  /** Waits until so many frames have come. */
  until(count: number): Promise<void>;
};

let members = 0;

/** The channel of a member nobody has used before. */
export function newChannel(): DurableObjectStub<UserChannel> {
  const namespace = testEnv.USER_CHANNEL as unknown as DurableObjectNamespace<UserChannel>;
  return namespace.get(namespace.idFromName(`cli_test/mem_${++members}`));
}

/** A request of a device, as app/platform/channels.server makes it. */
export function connection(after: string | null, sessionId = "ses_1", upgrade = true): Request {
  const headers = new Headers({
    "X-Session": sessionId,
    "X-Member": "mem_test",
    "X-Authorised-At": String(Date.now()),
  });
  if (upgrade) headers.set("Upgrade", "websocket");
  if (after !== null) headers.set("X-After", after);
  return new Request("https://channel.invalid/", { headers });
}

/** Waits until something holds; a test's own time-out is the limit. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Connects a device by socket. */
export async function connect(
  channel: DurableObjectStub<UserChannel>,
  after: string | null = null,
  sessionId = "ses_1",
): Promise<Device> {
  const { webSocket: socket, status } = await channel.fetch(connection(after, sessionId));
  if (!socket) throw new Error(`no socket: ${status}`);
  const device: Device = {
    socket,
    received: [],
    seen: () => device.received.map(({ type, id }) => `${type} ${id}`),
    closed: null,
    until: (count) => eventually(() => device.received.length >= count),
  };
  socket.addEventListener("message", ({ data }) => {
    device.received.push(JSON.parse(data as string) as Received);
  });
  socket.addEventListener("close", ({ code, reason }) => {
    device.closed = { code, reason };
  });
  socket.accept();
  onTestFinished(async () => {
    socket.close(1000);
    await eventually(() => device.closed !== null);
  });
  return device;
}

/** An event as a publisher gives it. */
export function happening(n: number) {
  return { key: `evt_${n}`, type: "notification", data: { n } };
}
