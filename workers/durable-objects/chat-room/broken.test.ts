import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { fileIds } from "~/features/files/files.ids";
import { newId } from "../../../app/lib/id";
import { heard, join, newCard, roomOf } from "../../../tests/worker/rooms";
import type { Job } from "../../job-scope";

const draft = (clientId: string, content: string) => ({ clientId, content, files: [] });

test("a message that does not open says so, and the others are there", async () => {
  const card = newCard();
  const room = roomOf(card);
  const call = { card, memberId: "mem_ana" };
  for (const n of [1, 2, 3]) await room.send(call, draft(`c${n}`, `m${n}`));
  await runInDurableObject(
    room,
    (_, { storage }) => void storage.sql.exec("update message set body = 'x' where seq = 2"),
  );
  const { messages } = await room.page(call, { limit: 10 });
  expect(messages.map(({ content }) => content)).toEqual(["m1", "Não foi possível abrir este texto protegido.", "m3"]);
  expect(heard(await join(card, "mem_lia", { after: 0 }))).toHaveLength(3);
  expect((await room.search(call, { q: "m3" })).messages).toHaveLength(1);
});

test("a look-up of files that never answers holds up nobody else, and its own sender for seconds only", async () => {
  const card = newCard();
  const room = roomOf(card);
  const lia = { card, memberId: "mem_lia" };
  await room.send(lia, draft("c0", "Oi"));
  await runInDurableObject(room, (object) => {
    const { core } = object as unknown as { core: { job: () => Job } };
    const job = core.job();
    const hanging = () => new Promise<never>(() => undefined);
    const shard: Job["shard"] = (plane) => {
      const ctx = job.shard(plane);
      const db = new Proxy(ctx.db, {
        get: (target, name, receiver) =>
          name === "batch" ? hanging : (Reflect.get(target, name, receiver) as unknown),
      });
      const select = () =>
        new Proxy(hanging, { get: (_, name) => (name === "then" ? () => undefined : select), apply: select });
      return { ...ctx, db: Object.assign(Object.create(db) as typeof db, { select }) };
    };
    core.job = () => ({ ...job, shard });
  });
  const withFile = { ...draft("c1", "Uma foto"), files: [newId(fileIds.file, Date.now())] };
  const slow = room.send({ card, memberId: "mem_ana" }, withFile);
  const after = room.send({ card, memberId: "mem_ana" }, draft("c2", "Depois da foto"));
  expect(await room.send(lia, draft("c3", "Não espero"))).toMatchObject({ ok: true, value: { seq: 2 } });
  expect(await slow).toEqual({ ok: false, code: "request.unavailable", retryAfter: 5 });
  expect(await after).toMatchObject({ ok: true, value: { seq: 3 } });
});
