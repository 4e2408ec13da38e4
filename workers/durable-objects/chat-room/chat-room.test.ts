import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { hours, minutes } from "../../../app/lib/duration";
import { eventually } from "../../../tests/worker/channel";
import { heard, join, knock, newCard, roomOf, standing, type RoomDevice } from "../../../tests/worker/rooms";

const draft = (clientId: string, content: string) => ({ clientId, content, files: [] });
const codes = ({ of }: RoomDevice) => of("error").map(({ code }) => code);

test("a message is acknowledged to its device and sent to the others, and comes again to whoever was away", async () => {
  const card = newCard();
  const [ana, lia, laptop] = [
    await join(card, "mem_ana", { after: 0 }),
    await join(card, "mem_lia", { after: 0 }),
    await join(card, "mem_ana", { after: 0 }),
  ];
  expect(ana.of("welcome")[0]).toMatchObject({ seq: 0, rev: 0, you: "mem_ana", canWrite: true });
  ana.send({ type: "send", clientId: "c1", content: "Bom dia" });
  await lia.until(({ of }) => of("message").length === 1);
  await ana.until(({ of }) => of("ack").length === 1);
  await laptop.until(({ of }) => of("message").length === 1);
  expect(ana.of("ack")[0]).toMatchObject({ clientId: "c1", seq: 1 });
  expect([heard(ana), heard(lia), heard(laptop)]).toEqual([[], ["1 Bom dia"], ["1 Bom dia"]]);
  ana.send({ type: "send", clientId: "c1", content: "Bom dia" });
  ana.send({ type: "send", clientId: "c1", content: "Boa noite" });
  await ana.until(({ of }) => of("ack").length === 2 && of("error").length === 1);
  expect(ana.of("ack")[1]).toEqual(ana.of("ack")[0]);
  expect(ana.of("error")[0]).toEqual({ type: "error", code: "chat.client_id_reused", clientId: "c1" });
  const late = await join(card, "mem_lia", { after: 0 });
  expect([heard(late), heard(lia)]).toEqual([["1 Bom dia"], ["1 Bom dia"]]);
});

test("edits, reactions and deletions reach who is there and who comes back, each once, in order", async () => {
  const card = newCard();
  const ana = await join(card, "mem_ana", { after: 0 });
  for (const n of [1, 2, 3]) ana.send({ type: "send", clientId: `c${n}`, content: `m${n}` });
  await ana.until(({ of }) => of("ack").length === 3);
  const [one, two] = ana.of("ack").map(({ id }) => id);
  const gone = await join(card, "mem_lia", { after: 0 });
  gone.socket.close(1000);
  ana.send({ type: "edit", id: one, content: "m1 melhor" });
  ana.send({ type: "react", id: one, name: "heart", on: true });
  ana.send({ type: "react", id: one, name: "heart", on: true });
  ana.send({ type: "delete", id: two });
  ana.send({ type: "send", clientId: "c4", content: "m4" });
  await ana.until(({ of }) => of("ack").length === 4);
  const told = ana.frames.filter(({ type }) => ["edited", "reacted", "deleted"].includes(type));
  expect(told.map((frame) => ("rev" in frame ? [frame.type, frame.rev] : []))).toEqual([
    ["edited", 1],
    ["reacted", 2],
    ["deleted", 3],
  ]);
  for (const hello of [{ after: 3, rev: 0 }, { after: 3 }]) {
    const back = await join(card, "mem_lia", hello);
    expect(back.frames.slice(1).map(({ type }) => type)).toEqual(["message", "edited", "reacted", "deleted", "ready"]);
  }
  const upToDate = await join(card, "mem_lia", { after: 4, rev: 3 });
  expect(upToDate.frames.map(({ type }) => type)).toEqual(["welcome", "ready"]);
  const fresh = await join(card, "mem_lia", { after: 0 });
  expect(heard(fresh)).toEqual(["1 m1 melhor", "2 ", "3 m3", "4 m4"]);
  expect(fresh.frames.filter(({ type }) => type !== "message").map(({ type }) => type)).toEqual(["welcome", "ready"]);
});

test("what is deleted leaves nothing of its words, earlier ones included", async () => {
  const card = newCard();
  const call = { card, memberId: "mem_ana" };
  const room = roomOf(card);
  const sent = await room.send(call, draft("c1", "segredo"));
  if (!sent.ok) throw new Error(sent.code);
  await room.edit(call, sent.value.id, "outro segredo");
  await room.react({ card, memberId: "mem_lia" }, sent.value.id, "heart", true);
  await room.remove(call, sent.value.id);
  await runInDurableObject(room, (_, { storage }) => {
    const left = (table: string) => storage.sql.exec<{ n: number }>(`select count(*) as n from ${table}`).one().n;
    expect([left("edit"), left("reaction"), left("change")]).toEqual([0, 0, 1]);
    expect(storage.sql.exec("select body, files from message").one()).toEqual({ body: null, files: null });
  });
  expect(await room.remove(call, sent.value.id)).toMatchObject({ ok: true });
  expect(await room.edit(call, sent.value.id, "de volta")).toEqual({ ok: false, code: "chat.message_not_found" });
});

test("each limit says which it is and spares the rest: too fast, too long, too big, nonsense", async () => {
  const card = newCard();
  const ana = await join(card, "mem_ana", { after: 0 });
  const laptop = await join(card, "mem_ana");
  for (let n = 0; n < 15; n++) ana.send({ type: "send", clientId: `c${n}`, content: "Oi" });
  await ana.until(({ of }) => of("ack").length === 15);
  for (let n = 15; n < 21; n++) laptop.send({ type: "send", clientId: `c${n}`, content: "Oi" });
  await laptop.until(({ of }) => of("error").length === 1);
  expect(laptop.of("error")[0]).toMatchObject({ code: "chat.too_fast", clientId: "c20" });
  expect(laptop.of("error")[0]?.retryAfter).toBeGreaterThan(0);
  ana.send({ type: "send", clientId: "c3", content: "Oi" });
  await ana.until(({ of }) => of("ack").length === 16); // a repetition is not counted
  ana.send({ type: "send", clientId: "long", content: "á".repeat(5001) });
  for (const text of ["x", "[]", '{"type":"publish"}']) ana.socket.send(text);
  await ana.until(({ of }) => of("error").length === 4);
  expect(codes(ana)).toEqual(["chat.too_long", "request.malformed", "request.malformed", "request.malformed"]);
  expect(ana.of("error")[0]).toMatchObject({ clientId: "long" });
  ana.socket.send(JSON.stringify({ type: "send", clientId: "big", content: "x".repeat(70_000) }));
  await eventually(() => ana.closed !== null);
  expect([ana.closed?.code, codes(ana).at(-1)]).toEqual([1009, "request.too_large"]);
  for (let n = 0; n < 21; n++) laptop.socket.send("x");
  await eventually(() => laptop.closed !== null);
  expect(laptop.closed?.code).toBe(1008);
  const emoji = await roomOf(card).send({ card, memberId: "mem_lia" }, draft("e", "😀".repeat(5000)));
  expect(emoji.ok).toBe(true);
});

test("words may be changed for 15 minutes, and only then", async () => {
  const card = newCard();
  const call = { card, memberId: "mem_ana" };
  const sent = await roomOf(card).send(call, draft("c1", "Oi"));
  const id = sent.ok ? sent.value.id : "";
  vi.setSystemTime(Date.now() + minutes(14));
  try {
    expect(await roomOf(card).edit(call, id, "Olá")).toMatchObject({ ok: true, value: { content: "Olá" } });
    vi.setSystemTime(Date.now() + minutes(2));
    expect(await roomOf(card).edit(call, id, "Olé")).toEqual({ ok: false, code: "chat.edit_too_late" });
  } finally {
    vi.useRealTimers();
  }
});

test("a temporary message goes by alarm: for who is there, and for who was away", async () => {
  const card = newCard();
  await standing("mem_ana");
  const ana = await join(card, "mem_ana", { after: 0 });
  await roomOf(card).send({ card, memberId: "mem_ana" }, { ...draft("c1", "Some já"), life: "1h" });
  await ana.until(({ of }) => of("message").length === 1);
  vi.setSystemTime(Date.now() + hours(1) + 1000);
  try {
    await runDurableObjectAlarm(roomOf(card));
    await ana.until(({ of }) => of("deleted").length === 1);
    expect(ana.of("deleted")[0]).toMatchObject({ seq: 1, reason: "expired", rev: 1 });
    const lia = await join(card, "mem_lia", { after: 1 });
    expect(lia.of("deleted")[0]).toMatchObject({ seq: 1, reason: "expired" });
  } finally {
    vi.useRealTimers();
  }
});

test("who is put out is closed, the others are told; who is let in late is refused; a closed room takes no word", async () => {
  const card = newCard();
  const [ana, lia] = [await join(card, "mem_ana", { after: 0 }), await join(card, "mem_lia", { after: 0 })];
  await roomOf(card).update({ ...card, version: 2, members: card.members.slice(1) });
  await eventually(() => ana.closed !== null);
  expect(ana.closed?.code).toBe(4003);
  await lia.until(({ of }) => of("room").length === 1);
  expect((await knock(card, "mem_ana")).status).toBe(404);
  await roomOf(card).update({ ...card, version: 3, readOnly: true });
  await eventually(() => lia.closed !== null);
  expect([lia.of("room")[1]?.canWrite, lia.closed?.code]).toEqual([false, 4009]);
  const back = await join({ ...card, version: 3, readOnly: true }, "mem_lia", { after: 0 });
  expect(back.of("welcome")[0]).toMatchObject({ canWrite: false });
  back.send({ type: "send", clientId: "c1", content: "Ainda?" });
  await back.until(({ of }) => of("error").length === 1);
  expect(codes(back)).toEqual(["chat.read_only"]);
  await roomOf(card).end({ who: "ses_mem_lia", upTo: null, how: "ended" });
  await eventually(() => back.closed !== null);
  expect(back.closed?.code).toBe(4001);
});

test("where care has ended nobody is told that the other side comes, is there, reads or goes", async () => {
  const open = newCard();
  const room = roomOf(open);
  const sent = await room.send({ card: open, memberId: "mem_lia" }, draft("c1", "Até logo"));
  if (!sent.ok) throw new Error(sent.code);
  const card = { ...open, version: 2, readOnly: true };
  const lia = await join(card, "mem_lia", { after: 0 });
  const ana = await join(card, "mem_ana", { after: 0 });
  ana.send({ type: "received", seq: 1 });
  ana.send({ type: "read", seq: 1 });
  ana.send({ type: "ping" });
  await ana.until(({ frames }) => frames.some(({ type }) => type === "pong"));
  const online = (members: { online: boolean }[]) => members.some((member) => member.online);
  expect(online((await room.state({ card, memberId: "mem_lia" })).members)).toBe(false);
  ana.socket.close(1000);
  await eventually(() => ana.closed !== null);
  lia.send({ type: "ping" });
  await lia.until(({ frames }) => frames.some(({ type }) => type === "pong"));
  expect(lia.frames.map(({ type }) => type)).toEqual(["welcome", "message", "ready", "pong"]);
  expect(online([...(lia.of("welcome")[0]?.members ?? []), ...(ana.of("welcome")[0]?.members ?? [])])).toBe(false);
});

test("a socket whose login has ended says nothing more, not even after the room has slept", async () => {
  const card = newCard();
  await join(card, "mem_lia", { after: 0 });
  await runInDurableObject(roomOf(card), async (object, state) => {
    const [socket] = state.getWebSockets();
    if (!socket) throw new Error("no socket");
    await object.end({ who: "ses_mem_lia", upTo: null, how: "ended" });
    expect(socket.deserializeAttachment()).toMatchObject({ expelled: true });
    await object.webSocketMessage(socket, JSON.stringify({ type: "send", clientId: "c1", content: "Ainda aqui" }));
    await object.webSocketMessage(socket, JSON.stringify({ type: "hello", after: 0 }));
    expect(state.storage.sql.exec("select count(*) as n from message").one().n).toBe(0);
  });
});

test("who is there, who types, how far each has received and read is told, and only grows", async () => {
  const card = newCard();
  const ana = await join(card, "mem_ana", { after: 0 });
  const lia = await join(card, "mem_lia", { after: 0 });
  await ana.until(({ of }) => of("presence").length === 1);
  ana.send({ type: "send", clientId: "c1", content: "Oi" });
  await lia.until(({ of }) => of("message").length === 1);
  for (const frame of [
    { type: "received", seq: 1 },
    { type: "read", seq: 9 },
    { type: "read", seq: 0 },
  ])
    lia.send(frame);
  for (const _ of [1, 2, 3]) lia.send({ type: "typing" });
  lia.socket.close(1000);
  await ana.until(({ of }) => of("presence").length === 2);
  const others = ana.frames.slice(2).filter(({ type }) => type !== "ack");
  expect(others).toEqual([
    { type: "presence", memberId: "mem_lia", online: true },
    { type: "received", memberId: "mem_lia", seq: 1 },
    { type: "read", memberId: "mem_lia", seq: 1 },
    { type: "typing", memberId: "mem_lia" },
    { type: "presence", memberId: "mem_lia", online: false },
  ]);
  const { members } = await roomOf(card).state({ card, memberId: "mem_ana" });
  expect(members.map(({ readSeq, receivedSeq }) => [readSeq, receivedSeq])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("a reader who takes nothing in is closed and catches up from where it was", { timeout: 60_000 }, async () => {
  const card = newCard();
  const ana = await join(card, "mem_ana");
  await runInDurableObject(roomOf(card), async (object) => {
    const limits = { take: () => 0 };
    Object.assign((object as unknown as { core: object }).core, { messages: limits });
    for (let n = 0; n < 1800; n++) await object.send({ card, memberId: "mem_lia" }, draft(`c${n}`, "x".repeat(5000)));
  });
  ana.send({ type: "hello", after: 0 });
  await eventually(() => ana.closed !== null);
  expect(ana.closed?.code).toBe(4010);
  const last = ana.of("message").at(-1)?.message.seq ?? 0;
  expect(last).toBeGreaterThan(1000);
  const back = await join(card, "mem_ana", { after: last });
  expect(back.of("message").at(0)?.message.seq).toBe(last + 1);
  expect(back.of("message").at(-1)?.message.seq).toBe(1800);
});

test("changes are asked for after a revision, each message once as it stands, and then there are none", async () => {
  const card = newCard();
  const room = roomOf(card);
  const [call, other] = [
    { card, memberId: "mem_ana" },
    { card, memberId: "mem_lia" },
  ];
  for (const n of [1, 2, 3]) await room.send(call, draft(`c${n}`, `m${n}`));
  const { messages } = await room.page(call, { limit: 3 });
  const [one = "", two = ""] = messages.map(({ id }) => id);
  await room.edit(call, one, "m1 melhor");
  await room.react(other, one, "heart", true);
  await room.remove(call, two);
  const all = await room.changes(other, 0);
  expect(all.rev).toBe(3);
  expect(all.messages.map(({ seq, content, reactions }) => [seq, content, reactions.length])).toEqual([
    [1, "m1 melhor", 1],
    [2, "", 0],
  ]);
  expect((await room.changes(other, 2)).messages.map(({ seq }) => seq)).toEqual([2]);
  expect(await room.changes(other, 3)).toEqual({ rev: 3, messages: [] });
});

test("changes come with their reactions, also when later messages were changed before earlier ones", async () => {
  const card = newCard();
  const room = roomOf(card);
  const [ana, lia] = [
    { card, memberId: "mem_ana" },
    { card, memberId: "mem_lia" },
  ];
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const sent = await room.send(ana, draft(`c${n}`, `m${n}`));
    if (sent.ok) ids.push(sent.value.id);
  }
  for (const id of [...ids].reverse()) await room.react(lia, id, "heart", true);
  const { rev, messages } = await room.changes(ana, 0);
  expect(rev).toBe(3);
  expect(messages.map(({ seq, reactions }) => [seq, reactions])).toEqual(
    [3, 2, 1].map((seq) => [seq, [{ name: "heart", memberIds: ["mem_lia"] }]]),
  );
  expect(await room.changes(ana, 3)).toEqual({ rev: 3, messages: [] });
});
