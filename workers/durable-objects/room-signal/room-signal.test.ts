import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { eventually } from "../../../tests/worker/channel";
import { enter, knockAt, newSignalCard, signalOf } from "../../../tests/worker/session-rooms";
import { readKept } from "./kept";
import { large, mostLarge } from "./limits";
import { mostRefused } from "./sockets";

test("through the door: waiting, let in, and what two pages say to each other passes unread; each has their own way to a relay", async () => {
  const card = newSignalCard();
  const [lia, ana] = [await enter(card, "mem_lia", "l1"), await enter(card, "mem_ana", "a1")];
  expect(ana.frames.map(({ type }) => type)).toEqual(["waiting"]);
  expect(JSON.stringify(ana.frames)).not.toContain("turn:");
  lia.send({ type: "admit", memberId: "mem_ana" });
  await ana.until(({ of }) => of("welcome").length > 0);
  expect(ana.of("welcome")[0]).toMatchObject({
    members: [{ memberId: "mem_lia", device: "l1" }],
    iceServers: [{ username: "mem_ana" }],
  });
  const data = { call: "a1|l1", description: { type: "offer", sdp: "v=0…" } };
  ana.send({ type: "signal", to: "mem_lia", data });
  await lia.until(({ of }) => of("signal").length > 0);
  expect(lia.of("signal")).toEqual([{ type: "signal", from: "mem_ana", data }]);
  ana.send({ type: "leave" });
  await eventually(() => ana.closed?.code === 1000);
  await lia.until(({ of }) => of("left").some(({ away }) => !away));
});

test("nothing of what is said stands in the object's storage", async () => {
  const card = newSignalCard();
  const [lia, ana] = [await enter(card, "mem_lia", "l1"), await enter(card, "mem_ana", "a1")];
  lia.send({ type: "admit", memberId: "mem_ana" });
  await ana.until(({ of }) => of("welcome").length > 0);
  ana.send({ type: "signal", to: "mem_lia", data: "the-secret-of-a-call" });
  await lia.until(({ of }) => of("signal").length > 0);
  await runInDurableObject(signalOf(card), (_, { storage }) => {
    const rows = ["kept", "task"].flatMap((table) => [...storage.sql.exec(`select * from ${table}`)]);
    expect(rows.length).toBeGreaterThan(0);
    for (const word of ["the-secret", "turn:", "Ana"]) expect(JSON.stringify(rows)).not.toContain(word);
  });
});

test("a second tab takes over the first, and a line that is lost comes back into the call as it is", async () => {
  const card = newSignalCard();
  const [lia, ana] = [await enter(card, "mem_lia", "l1"), await enter(card, "mem_ana", "a1")];
  lia.send({ type: "admit", memberId: "mem_ana" });
  await ana.until(({ of }) => of("admitted").length > 0);
  const second = await enter(card, "mem_ana", "a2");
  await eventually(() => ana.closed?.code === 4008);
  expect(second.frames[0]).toMatchObject({ type: "welcome", members: [{ memberId: "mem_lia" }] });
  await lia.until(({ of }) => of("joined").length === 2);
  second.socket.close(1000);
  await lia.until(({ of }) => of("left").length === 2);
  expect(lia.of("left").every(({ away }) => away)).toBe(true);
  expect((await enter(card, "mem_ana", "a2")).frames[0]?.type).toBe("welcome");
});

test("frames that mean nothing, too large, too deep or too many are refused, then closed; the others go on", async () => {
  const card = newSignalCard();
  const [lia, ana] = [await enter(card, "mem_lia", "l1"), await enter(card, "mem_ana", "a1")];
  lia.send({ type: "admit", memberId: "mem_ana" });
  await ana.until(({ of }) => of("admitted").length > 0);
  const nested = JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`) as unknown;
  for (const bad of ["{", "[]", '{"type":"x"}', '{"type":"signal","to":"mem_lia"}']) ana.socket.send(bad);
  ana.socket.send(`{"type":"signal","to":"mem_lia","data":${"[".repeat(20_000)}${"]".repeat(20_000)}}`);
  ana.send({ type: "signal", to: "mem_lia", data: nested });
  ana.send({ type: "signal", to: "mem_ana", data: 1 });
  await ana.until(({ of }) => of("error").length >= 7);
  expect(ana.of("error").at(-1)).toMatchObject({ code: "telehealth.not_there" });
  for (let i = 0; i <= mostLarge; i++) ana.send({ type: "signal", to: "mem_lia", data: "x".repeat(large + 1) });
  await ana.until(({ of }) => of("error").some(({ code }) => code === "telehealth.too_fast"));
  for (let i = 0; i < mostRefused; i++) ana.socket.send("nonsense");
  await eventually(() => ana.closed?.code === 1008);
  await lia.until(({ of }) => of("left").length > 0);
  expect(lia.of("signal").length).toBeGreaterThan(0);
  const again = await enter(card, "mem_ana", "a1");
  again.socket.send("x".repeat(65 * 1024));
  await eventually(() => again.closed?.code === 1009);
  expect(lia.closed).toBeNull();
});

test("who is not of the session, or comes outside its hours, is let in by no card; a newer one puts out who is in", async () => {
  const card = newSignalCard();
  expect((await knockAt(card, "mem_eva")).status).toBe(404);
  const past = newSignalCard({ closesAt: Date.now() - 1 });
  expect((await knockAt(past, "mem_ana")).status).toBe(404);
  const ana = await enter(card, "mem_ana", "a1");
  const rui = await enter(card, "gst_rui", "g1");
  const newer = { ...card, version: 2, people: card.people.slice(0, 2) };
  await signalOf(card).update(newer);
  await eventually(() => rui.closed?.code === 4003);
  expect((await knockAt(card, "gst_rui")).status).toBe(404); // let in by what was true before
  await signalOf(card).update({ ...newer, version: 3, isOn: false });
  await eventually(() => ana.closed?.code === 4004);
});

test("what an object wakes up with says who is in it and whom she has let in", async () => {
  const card = newSignalCard();
  const [lia, ana] = [await enter(card, "mem_lia", "l1"), await enter(card, "mem_ana", "a1")];
  lia.send({ type: "admit", memberId: "mem_ana" });
  await ana.until(({ of }) => of("welcome").length > 0);
  await runInDurableObject(signalOf(card), (_, state) => {
    const seats = state.getWebSockets().map((socket) => socket.deserializeAttachment() as unknown);
    expect(seats).toHaveLength(2);
    for (const [memberId, device] of [
      ["mem_lia", "l1"],
      ["mem_ana", "a1"],
    ])
      expect(seats).toContainEqual(expect.objectContaining({ memberId, device, waitingSince: null, expelled: false }));
    expect(readKept(state.storage.sql)).toMatchObject({ admitted: ["mem_ana"], endedAt: null });
  });
});
