import { expect, test } from "vitest";
import { dutyWords } from "./duty-words";

const lia = { id: "mem_1", name: "Lia Prado" };
const none = { psychologists: [], others: false, contacts: 0, team: true, unknown: false };

test("who hears of it first is named, and then who else", () => {
  expect(dutyWords({ ...none, psychologists: [lia] })).toBe("Lia Prado recebe o aviso assim que você apertar.");
  expect(dutyWords({ ...none, psychologists: [lia], others: true, contacts: 1 })).toBe(
    "Lia Prado recebe o aviso assim que você apertar. Se ninguém responder em alguns minutos, avisamos também outras pessoas da equipe da clínica e o seu contato de confiança.",
  );
});

test("without a psychologist the team is named", () => {
  expect(dutyWords({ ...none, others: true, contacts: 2 })).toBe(
    "A equipe da clínica recebe o aviso assim que você apertar. Se ninguém responder em alguns minutos, avisamos também os seus contatos de confiança.",
  );
});

test("nothing is said of people when nobody could be reached, or nobody knows", () => {
  expect(dutyWords(none)).toBeNull();
  expect(dutyWords({ ...none, contacts: 2 })).toBeNull();
  expect(dutyWords({ ...none, psychologists: [lia], unknown: true })).toBeNull();
});
