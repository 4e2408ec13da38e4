import { expect, test } from "vitest";
import type { WireMessage } from "../../chat.schema";
import { threadRows, timeLeft } from "./thread-rows";

const reader = { now: Date.parse("2026-11-26T15:00:00Z"), zone: "America/Sao_Paulo" };
const message = (seq: number, senderId: string, createdAt: string): WireMessage => ({
  ...{ seq, id: `m${seq}`, clientId: `c${seq}`, senderId, content: "oi", createdAt, files: [], reactions: [] },
});
const shape = (messages: WireMessage[], unreadFrom: number | null = null) =>
  threadRows(messages, reader, unreadFrom).map((row) =>
    row.kind === "day"
      ? row.words
      : row.kind === "unread"
        ? "novas"
        : `${row.message.seq}${row.first ? "f" : ""}${row.last ? "l" : ""}`,
  );

test("days are told in the member's zone: 02:00 UTC is still yesterday in São Paulo", () => {
  expect(shape([message(1, "a", "2026-11-26T02:00:00Z"), message(2, "a", "2026-11-26T03:00:00Z")])).toEqual([
    "ontem",
    "1fl",
    "hoje",
    "2fl",
  ]);
});

test("one person's messages within five minutes stand together; another's, a pause and the unread line part them", () => {
  const at = (minute: number) => `2026-11-26T12:${String(minute).padStart(2, "0")}:00Z`;
  const messages = [message(1, "a", at(0)), message(2, "a", at(4)), message(3, "b", at(5)), message(4, "b", at(11))];
  expect(shape(messages)).toEqual(["hoje", "1f", "2l", "3fl", "4fl"]);
  expect(shape(messages, 2)).toEqual(["hoje", "1fl", "novas", "2fl", "3fl", "4fl"]);
});

test("no messages are no rows, and what is left is said in the largest unit that fits", () => {
  expect(shape([])).toEqual([]);
  const left = (ms: number) => timeLeft(new Date(reader.now + ms).toISOString(), reader.now);
  expect([left(1), left(59 * 60_000), left(3_600_000 * 3), left(86_400_000 * 6.5)]).toEqual([
    "some em 1 min",
    "some em 59 min",
    "some em 3 h",
    "some em 7 dias",
  ]);
});
