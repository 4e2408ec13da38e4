import { expect, test } from "vitest";
import { unsentWords } from "./ask-before-losing";

test("one and several are said as people say them", () => {
  expect(unsentWords({ entries: 1, messages: 0, calls: 0 })).toBe("Há 1 anotação que ainda não foi enviada.");
  expect(unsentWords({ entries: 2, messages: 0, calls: 0 })).toBe("Há 2 anotações que ainda não foram enviadas.");
});

test("messages are told beside notes", () => {
  expect(unsentWords({ entries: 0, messages: 1, calls: 0 })).toBe("Há 1 mensagem que ainda não foi enviada.");
  expect(unsentWords({ entries: 1, messages: 2, calls: 0 })).toBe(
    "Há 1 anotação e 2 mensagens que ainda não foram enviadas.",
  );
});

test("a call for help that has not left is told first", () => {
  expect(unsentWords({ entries: 0, messages: 0, calls: 1 })).toBe("Há 1 pedido de ajuda que ainda não foi enviado.");
  expect(unsentWords({ entries: 2, messages: 1, calls: 1 })).toBe(
    "Há 1 pedido de ajuda, 2 anotações e 1 mensagem que ainda não foram enviados.",
  );
});
