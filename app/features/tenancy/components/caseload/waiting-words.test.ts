import { expect, test } from "vitest";
import { waitingWords } from "./waiting-words";

test.each([
  [{ unread: 2, unreadMessages: 0, nextSessionAt: null }, "2 anotações novas · sem sessão marcada"],
  [{ unread: 1, unreadMessages: 1, nextSessionAt: 1 }, "1 anotação nova · 1 mensagem nova"],
  [{ unread: 99, unreadMessages: 3, nextSessionAt: 1 }, "99+ anotações novas · 3 mensagens novas"],
  [{ unread: 0, unreadMessages: 0, nextSessionAt: 1 }, ""],
])("%j is said as %s", (waiting, words) => {
  expect(waitingWords(waiting)).toBe(words);
});
