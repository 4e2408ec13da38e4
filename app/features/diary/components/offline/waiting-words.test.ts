import { expect, test } from "vitest";
import { waitingWords } from "./waiting-words";

test("a call for help that waits is no note, and is said first", () => {
  expect(waitingWords({ entries: 0, calls: 1 }, false)).toBe("O seu pedido de ajuda ainda não saiu deste aparelho. ");
  expect(waitingWords({ entries: 1, calls: 1 }, false)).toBe(
    "O seu pedido de ajuda ainda não saiu deste aparelho. 1 anotação espera a internet neste aparelho.",
  );
  expect(waitingWords({ entries: 2, calls: 0 }, true)).toBe("2 anotações esperam a internet neste aparelho.");
});

test("nothing is said to have been sent that was not saved here", () => {
  expect(waitingWords({ entries: 0, calls: 0 }, false)).toBe("");
  expect(waitingWords({ entries: 0, calls: 0 }, true)).toBe("Enviada. Ela já está no seu diário.");
});
