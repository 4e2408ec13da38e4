import { expect, test } from "vitest";
import { heard, join, newCard } from "../../tests/worker/rooms";

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
