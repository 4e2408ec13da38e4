import { expect, test } from "vitest";
import { errorSentence } from "./errors.server";
import { waitWords } from "~/ui/copy/wait";

test("a wait is said in whole minutes or hours, never too short", () => {
  expect([1, 60, 61, 540, 3540].map(waitWords)).toEqual([
    "1 minuto",
    "1 minuto",
    "2 minutos",
    "9 minutos",
    "59 minutos",
  ]);
  expect([3541, 3600, 3601].map(waitWords)).toEqual(["1 hora", "1 hora", "2 horas"]);
});

test("too many tries are told when to try again", () => {
  expect(errorSentence("auth.too_many_attempts", 540)).toBe("Muitas tentativas. Tente de novo em 9 minutos.");
  expect(errorSentence("auth.too_many_attempts")).toBe("Muitas tentativas. Espere um pouco e tente de novo.");
  expect(errorSentence("diary.not_found", 5)).toBe("Não encontramos esta anotação.");
});
