import { expect, test } from "vitest";
import type { AlertEvent } from "~/features/sos/board/alert";
import { evidenceOf } from "./evidence";
import { eventWords } from "./event-words";

const who = { id: "mem_1", name: "Bia" };
const timeline: AlertEvent[] = [
  { seq: 1, at: 1, kind: "accepted", origin: "session", source: "board", who: null },
  { seq: 2, at: 2, kind: "sent", channel: "sms", source: "provider", who },
  { seq: 3, at: 3, kind: "sent", channel: "email", source: "provider", who },
  { seq: 4, at: 4, kind: "delivered", channel: "sms", source: "provider", who },
  { seq: 5, at: 5, kind: "sent", channel: "sms", source: "provider", who },
  { seq: 6, at: 6, kind: "acknowledged", source: "responder", who },
];

test("each way of reaching somebody has its own proofs, each once", () => {
  expect(evidenceOf(timeline).map(({ way, proofs }) => [way, proofs.map(({ what, at }) => [what, at])])).toEqual([
    [
      "SMS",
      [
        ["enviado", 2],
        ["entregue", 4],
      ],
    ],
    ["e-mail", [["enviado", 3]]],
    ["no sistema", [["respondido", 6]]],
  ]);
});

test("nothing but a receipt is called delivered", () => {
  const said = timeline.filter((event) => /entregue/i.test(eventWords(event)));
  expect(said.map(({ kind }) => kind)).toEqual(["delivered"]);
});
