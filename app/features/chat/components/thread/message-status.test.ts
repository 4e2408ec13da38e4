import { expect, test } from "vitest";
import { statusOf } from "./message-status";

const member = (memberId: string, receivedSeq: number, readSeq: number) => ({
  ...{ memberId, receivedSeq, readSeq, name: memberId, role: "patient" as const, online: false },
});

test("a message is delivered when every other's device has it, read when every other has read it", () => {
  const pair = [member("me", 9, 9), member("other", 4, 3)];
  expect([5, 4, 3].map((seq) => statusOf(seq, "me", pair))).toEqual(["enviado", "entregue", "lido"]);
  const group = [...pair, member("third", 9, 2)];
  expect([5, 4, 3, 2].map((seq) => statusOf(seq, "me", group))).toEqual(["enviado", "entregue", "entregue", "lido"]);
  expect(statusOf(1, "me", [member("me", 1, 1)])).toBe("enviado");
});
