import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { days, hours } from "../../../app/lib/duration";
import { testEnv } from "../../../tests/worker/env";
import { connect, connection, eventually, happening, newChannel, type Device } from "../../../tests/worker/channel";

const loginEnded = (who: string) => ({ who, upTo: null, how: "ended" }) as const;

test("a device is welcomed with where the channel stands, and sent what happens from then on", async () => {
  const channel = newChannel();
  expect(await channel.publish(happening(1))).toEqual({ id: 1, duplicate: false });
  const device = await connect(channel);
  await channel.publish(happening(2));
  await device.until(2);
  expect(device.received).toEqual([
    { id: "1", type: "welcome", data: { online: true, devices: 1 } },
    { id: "2", type: "notification", data: { n: 2 } },
  ]);
});

test("a redelivered event is not doubled, not even after it has left the ring", async () => {
  const channel = newChannel();
  const device = await connect(channel);
  for (let n = 1; n <= 510; n++) await channel.publish(happening(n));
  expect(await channel.publish(happening(1))).toEqual({ id: 1, duplicate: true });
  expect(await channel.publish(happening(510))).toEqual({ id: 510, duplicate: true });
  await channel.publish(happening(511));
  await device.until(512);
  expect(device.seen().slice(-2)).toEqual(["notification 510", "notification 511"]);
});

test("1,000 events reach both devices of a member in order, each once", async () => {
  const channel = newChannel();
  const [phone, laptop] = [await connect(channel), await connect(channel, null, "ses_2")];
  await Promise.all(Array.from({ length: 1000 }, (_, i) => channel.publish(happening(i + 1))));
  await Promise.all([phone.until(1001), laptop.until(1001)]);
  const inOrder = Array.from({ length: 1000 }, (_, i) => `notification ${i + 1}`);
  expect(phone.seen()).toEqual(["welcome 0", ...inOrder]);
  expect(laptop.seen()).toEqual(["welcome 0", ...inOrder]);
  expect(await channel.presence()).toEqual({ online: true, devices: 2 });
});

test("a device that comes back gets what is newer, in order, each once, then what happens", async () => {
  const channel = newChannel();
  for (let n = 1; n <= 5; n++) await channel.publish(happening(n));
  const device = await connect(channel, "2");
  await channel.publish(happening(6));
  await device.until(5);
  expect(device.seen()).toEqual(["notification 3", "notification 4", "notification 5", "welcome 5", "notification 6"]);
  const upToDate = await connect(channel, "6");
  await upToDate.until(1);
  expect(upToDate.seen()).toEqual(["welcome 6"]);
});

test("publishing while a device resumes leaves no gap and doubles nothing", async () => {
  const channel = newChannel();
  for (let n = 1; n <= 100; n++) await channel.publish(happening(n));
  const publishing = Promise.all(Array.from({ length: 100 }, (_, i) => channel.publish(happening(101 + i))));
  const devices = await Promise.all(Array.from({ length: 5 }, () => connect(channel, "50")));
  await publishing;
  for (const device of devices) {
    await device.until(151);
    const ids = device.received.filter(({ type }) => type === "notification").map(({ id }) => Number(id));
    expect(ids).toEqual(Array.from({ length: 150 }, (_, i) => 51 + i));
  }
});

test("a device whose place is forgotten or unknown is told to load anew; the oldest that is kept is replayed", async () => {
  const channel = newChannel();
  for (let n = 1; n <= 502; n++) await channel.publish(happening(n));
  for (const after of ["1", "0", "999", "-1", "x", "", "9".repeat(64)]) {
    const device = await connect(channel, after);
    await device.until(2);
    expect(device.seen()).toEqual(["resync 502", "welcome 502"]);
  }
  const edge = await connect(channel, "2");
  await edge.until(501);
  expect(edge.seen().slice(0, 2)).toEqual(["notification 3", "notification 4"]);
});

test("a hibernated object still knows its sockets, whose they are and where it stood", async () => {
  const channel = newChannel();
  const [phone, laptop] = [await connect(channel), await connect(channel, null, "ses_2")];
  await channel.publish(happening(1));
  await runInDurableObject(channel, (object) => void Object.assign(object, { marked: true }));
  await new Promise((resolve) => setTimeout(resolve, 12_000)); // workerd puts an idle object to sleep after 10 s
  expect(await runInDurableObject(channel, (object) => "marked" in object)).toBe(false);
  await channel.publish(happening(2));
  await Promise.all([phone.until(3), laptop.until(3)]);
  expect(phone.seen()).toEqual(["welcome 0", "notification 1", "notification 2"]);
  await channel.end(loginEnded("ses_2"));
  await eventually(() => laptop.closed !== null);
  expect([phone.closed, laptop.closed?.code]).toEqual([null, 4001]);
});

test("what is older than 7 days is forgotten, the numbers go on", async () => {
  const channel = newChannel();
  await channel.publish(happening(1));
  vi.setSystemTime(Date.now() + days(7) + 1000);
  try {
    const stale = await connect(channel, "0");
    await stale.until(2);
    expect(stale.seen()).toEqual(["resync 1", "welcome 1"]);
    expect(await runDurableObjectAlarm(channel)).toBe(true);
    const rows = await runInDurableObject(channel, (_, { storage }) => [...storage.sql.exec("select id from event")]);
    expect(rows).toEqual([]);
    expect(await channel.publish(happening(2))).toEqual({ id: 2, duplicate: false });
  } finally {
    vi.useRealTimers();
  }
});

test("the end of a login closes its sockets and streams alone, at once", async () => {
  const channel = newChannel();
  const [gone, stays] = [await connect(channel), await connect(channel, null, "ses_2")];
  const stream = (await channel.fetch(connection(null, "ses_1", false))).text();
  await channel.end(loginEnded("ses_1"));
  await eventually(() => gone.closed !== null);
  expect(gone.closed).toEqual({ code: 4001, reason: "ended" });
  expect(await stream).toContain("event: welcome");
  await channel.publish(happening(1));
  await stays.until(2);
  expect([gone.seen(), stays.closed]).toEqual([["welcome 0"], null]);
  expect(await channel.presence()).toEqual({ online: true, devices: 1 });
});

test("a connection that was authorised before its login ended is refused, whenever it comes", async () => {
  const channel = newChannel();
  const before = connection(null);
  await channel.end(loginEnded("ses_1"));
  await runInDurableObject(channel, (_, state) => state.abort("killed")).catch(() => undefined);
  const woken = testEnv.USER_CHANNEL.get(channel.id);
  expect((await woken.fetch(before)).status).toBe(401);
  expect((await woken.fetch(connection(null, "ses_1", false))).status).toBe(401);
  expect((await woken.fetch(connection(null, "ses_2"))).status).toBe(101);
});

test("everything is closed when the member is shut out; who is let in again comes in, and stays when it is told twice", async () => {
  const channel = newChannel();
  const [device, before] = [await connect(channel), connection(null)];
  const shutOut = { who: "mem_test", upTo: Date.now(), how: "ended" } as const;
  await channel.end(shutOut);
  await eventually(() => device.closed !== null);
  expect(device.closed).toEqual({ code: 4001, reason: "ended" });
  expect(await channel.presence()).toEqual({ online: false, devices: 0 });
  expect((await channel.fetch(before)).status).toBe(401);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const back = await connect(channel);
  await channel.end(shutOut);
  await channel.publish(happening(1));
  await back.until(2);
  expect(back.closed).toBeNull();
});

test("an eleventh socket takes the place of the oldest", async () => {
  const channel = newChannel();
  const devices: Device[] = [];
  for (let n = 0; n < 11; n++) {
    devices.push(await connect(channel));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await eventually(() => devices[0]?.closed !== null);
  expect(devices.map((device) => device.closed?.code ?? null)).toEqual([4008, ...Array<null>(10).fill(null)]);
});

test("a socket lives 6 h: it is closed by alarm, or by what happens, which it gets when it comes back", async () => {
  const [quietly, busily] = [newChannel(), newChannel()];
  const [quiet, busy] = [await connect(quietly), await connect(busily)];
  vi.setSystemTime(Date.now() + hours(6) + 1000);
  try {
    expect(await runDurableObjectAlarm(quietly)).toBe(true);
    await busily.publish(happening(1));
    await eventually(() => quiet.closed !== null && busy.closed !== null);
    expect([quiet.closed?.code, busy.closed?.code, busy.seen()]).toEqual([4009, 4009, ["welcome 0"]]);
    const back = await connect(busily, "0");
    await back.until(2);
    expect(back.seen()).toEqual(["notification 1", "welcome 1"]);
  } finally {
    vi.useRealTimers();
  }
});

test("a ping is answered, nonsense is refused by code, too much of either size or number ends it", async () => {
  const channel = newChannel();
  const device = await connect(channel);
  const asked = ['{"type":"ping"}', '{ "type": "ping" }', "x", "[]", '{"type":"publish"}', '{"type":"toString"}'];
  for (const text of asked) device.socket.send(text);
  device.socket.send(new Uint8Array([1, 2]));
  await device.until(8);
  const malformed = { type: "error", data: { code: "request.malformed" } };
  expect(device.received.slice(1)).toEqual([
    { type: "pong" },
    { type: "pong" },
    ...Array.from({ length: 5 }, () => malformed),
  ]);
  const big = await connect(channel);
  big.socket.send(`{"type":"ping","x":"${"á".repeat(520)}"}`);
  await eventually(() => big.closed !== null);
  expect(big.closed?.code).toBe(1009);
  for (let n = 0; n < 20; n++) device.socket.send("x");
  await eventually(() => device.closed !== null);
  expect(device.closed?.code).toBe(1008);
});

test("an event that is none is refused before anything is stored", async () => {
  const channel = newChannel();
  for (const wrong of [
    { key: "", type: "notification", data: {} },
    { key: "a", type: "two\nlines", data: {} },
    { key: "a", type: "notification", data: "x".repeat(40_000) },
  ])
    await runInDurableObject(channel, async (object) => {
      await expect(object.publish(wrong)).rejects.toThrow();
    });
  expect(await channel.publish(happening(1))).toEqual({ id: 1, duplicate: false });
});

test("a closing handshake is completed", async () => {
  const channel = newChannel();
  const device = await connect(channel);
  device.socket.close(1000, "bye");
  await eventually(() => device.closed !== null);
  expect(device.closed?.code).toBe(1000);
  await eventually(async () => !(await channel.presence()).online);
});

test("that a login or a place has ended is forgotten a day later, and with it whose it was", async () => {
  const channel = newChannel();
  await channel.end(loginEnded("mem_gone"));
  const who = () =>
    runInDurableObject(channel, (_, { storage }) => storage.sql.exec("select who from ending").toArray());
  expect(await runDurableObjectAlarm(channel)).toBe(true);
  expect(await who()).toEqual([{ who: "mem_gone" }]);
  await runInDurableObject(channel, (_, { storage }) =>
    storage.sql.exec("update ending set noted_at = noted_at - ?", days(1)),
  );
  expect(await runDurableObjectAlarm(channel)).toBe(true);
  expect(await who()).toEqual([]);
  expect(await runDurableObjectAlarm(channel)).toBe(false);
});

test("a channel that was told to forget names nobody, refuses whoever was on their way, and learns no name again", async () => {
  const channel = newChannel();
  const before = [connection(null), connection(null, "ses_2", false)] as const;
  await channel.publish(happening(1));
  await channel.end({ who: "mem_test", upTo: Date.now(), how: "ended" });
  await channel.forget();
  const kept = () =>
    runInDurableObject(channel, (_, { storage }) =>
      JSON.stringify([...storage.sql.exec("select * from ending"), ...storage.sql.exec("select * from event")]),
    );
  expect(await kept()).not.toMatch(/mem_|ses_/);
  for (const one of before) expect((await channel.fetch(one)).status).toBe(401);
  await channel.end(loginEnded("ses_2")); // told of late
  await channel.forget();
  expect(await kept()).not.toMatch(/mem_|ses_/);
});
