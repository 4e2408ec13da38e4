import { expect, test } from "vitest";
import { unsentWords } from "./ask-before-losing";

test("one and several are said as people say them", () => {
  expect(unsentWords({ entries: 1, messages: 0 })).toBe("Há 1 anotação que ainda não foi enviada.");
  expect(unsentWords({ entries: 2, messages: 0 })).toBe("Há 2 anotações que ainda não foram enviadas.");
});

test("messages are told beside notes", () => {
  expect(unsentWords({ entries: 0, messages: 1 })).toBe("Há 1 mensagem que ainda não foi enviada.");
  expect(unsentWords({ entries: 1, messages: 2 })).toBe("Há 1 anotação e 2 mensagens que ainda não foram enviadas.");
});
