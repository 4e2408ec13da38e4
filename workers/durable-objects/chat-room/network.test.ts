import { runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { expect, test } from "vitest";
import { showMessage } from "../../../app/features/chat/message/message.present";
import type { RoomCard } from "../../../app/features/chat/room/room-card";
import { heal, newClient, type Client } from "../../../tests/worker/hostile-client";
import { newCard, roomOf } from "../../../tests/worker/rooms";

/** Fewer than the limit of 20 in 10 s: that one is for another test. */
const mostPerMember = 18;
const actions = [
  "write",
  "write",
  "write",
  "reply",
  "edit",
  "delete",
  "react",
  "read",
  "cut",
  "connect",
  "connect",
  "hold",
  "release",
  "post again",
  "pause",
  "evict",
] as const;
type Step = { who: number; action: (typeof actions)[number]; pick: number };

const steps = fc.array(fc.record({ who: fc.nat(3), action: fc.constantFrom(...actions), pick: fc.nat(50) }), {
  minLength: 10,
  maxLength: 45,
});

const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

/** The object dies where it stands: its memory and its sockets are gone, what it stored stays. */
async function evict(card: RoomCard): Promise<void> {
  await runInDurableObject(roomOf(card), (_, state) => state.abort("evicted")).catch(() => undefined);
}

async function act(card: RoomCard, clients: Client[], { who, action, pick }: Step, step: number): Promise<void> {
  const client = clients[who];
  if (!client) return;
  const total = clients.filter(({ memberId }) => memberId === client.memberId).reduce((n, c) => n + c.written.size, 0);
  const any = picked(client.log().messages, pick);
  const own = picked(client.own(), pick);
  switch (action) {
    case "write":
      if (total < mostPerMember) client.write(`palavra ${step}`);
      return;
    case "reply":
      if (total < mostPerMember) client.write(`resposta ${step}`, any?.id);
      return;
    case "edit":
      return own && client.say({ type: "edit", id: own.id, content: `mudada ${step}` });
    case "delete":
      return own && client.say({ type: "delete", id: own.id });
    case "react":
      return any && client.say({ type: "react", id: any.id, name: "heart", on: pick % 2 === 0 });
    case "read":
      return any && client.say({ type: "read", seq: any.seq });
    case "cut":
      return client.cut();
    case "connect":
      return client.connect();
    case "hold":
      return client.hold();
    case "release":
      return client.release(pick);
    case "post again":
      return client.postAgain();
    case "pause":
      return new Promise((resolve) => setTimeout(resolve, pick % 12));
    case "evict":
      return evict(card);
    default:
      return action satisfies never;
  }
}

test(
  "whatever the network does, every device ends with the same log: nothing lost, nothing twice, in order",
  { timeout: 180_000 },
  async () => {
    let messages = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const card = newCard();
        const clients = ["mem_ana", "mem_ana", "mem_lia", "mem_lia"].map((memberId) => newClient(card, memberId));
        for (const client of clients) await client.connect();
        for (const [i, step] of plan.entries()) await act(card, clients, step, i);
        await heal(card, clients);
        const { messages: page } = await roomOf(card).page({ card, memberId: "mem_ana" }, { limit: 100 });
        const truth = page.map(showMessage);
        for (const client of clients) expect(client.log().messages).toEqual(truth);
        expect(truth.map(({ seq }) => seq)).toEqual(truth.map((_, i) => i + 1));
        const written = clients.flatMap((client) => [...client.written]);
        expect(truth.map(({ clientId }) => clientId).sort()).toEqual(written.map(([id]) => id).sort());
        for (const [clientId, content] of written) {
          const message = truth.find((one) => one.clientId === clientId);
          if (message?.editedAt === undefined && message?.deletedAt === undefined)
            expect(message?.content).toBe(content);
        }
        messages += truth.length;
        for (const client of clients) client.cut();
      }),
      { numRuns: Number(import.meta.env.VITE_CHAT_RUNS ?? 40) },
    );
    expect(messages).toBeGreaterThan(100);
  },
);
