import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { join, newCard, roomOf } from "../../../tests/worker/rooms";
import { houseLimits } from "./chat-room.state";

test("reactions by HTTP are held to the same limit as by socket, and leave one row each, however often they change", async () => {
  const card = newCard();
  const call = { card, memberId: "mem_ana" };
  const room = roomOf(card);
  const sent = await room.send(call, { clientId: "c1", content: "Oi", files: [] });
  if (!sent.ok) throw new Error(sent.code);
  const { id } = sent.value;
  const answers = [];
  for (let n = 0; n <= houseLimits.frames; n++) answers.push(await room.react(call, id, "heart", n % 2 === 0));
  expect(answers.at(-1)).toMatchObject({ ok: false, code: "chat.too_fast" });
  expect(answers.filter(({ ok }) => ok)).toHaveLength(houseLimits.frames);
  expect(await room.edit(call, id, "Olá")).toMatchObject({ ok: false, code: "chat.too_fast" });
  // Somebody else's room for changes is her own.
  expect(await room.react({ card, memberId: "mem_lia" }, id, "heart", true)).toMatchObject({ ok: true });
  await runInDurableObject(room, (_, { storage }) => {
    const { rows } = storage.sql.exec<{ rows: number }>("select count(*) as rows from change").one();
    expect(rows).toBe(2);
  });
  // Who was away learns how it ended.
  const away = await join(card, "mem_lia", { after: 1, rev: 0 });
  await away.until(({ of }) => of("reacted").length === 2);
  expect(away.of("reacted").map(({ memberId, on }) => [memberId, on])).toEqual([
    ["mem_ana", false],
    ["mem_lia", true],
  ]);
});
