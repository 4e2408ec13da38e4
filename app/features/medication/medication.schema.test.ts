import { expect, test } from "vitest";
import { addRegimenSchema, markForm, regimenForm, timesIn } from "./medication.schema";

test("hours are read as people write them", () => {
  expect(timesIn("8h, 14:30 e 22h")).toEqual(["08:00", "14:30", "22:00"]);
  expect(timesIn("20h30;7.15")).toEqual(["20:30", "07:15"]);
  expect(timesIn("")).toEqual([]);
  expect(timesIn("8 h e 20 h")).toEqual(["08:00", "20:00"]);
  expect(timesIn("às 8 h 30 min, 14 horas; 22hs")).toEqual(["08:30", "14:00", "22:00"]);
  expect(timesIn("8, Meio-dia e meia, meia noite e 8:00 20:00")).toEqual(["08:00", "12:30", "00:00", "08:00", "20:00"]);
  const form = {
    intent: "save",
    key: "k",
    kind: "habit",
    name: " Caminhar ",
    dose: "",
    times: "18h30 6h",
    refill: " ",
  };
  expect(regimenForm.parse(form)).toMatchObject({ name: "Caminhar", times: ["06:00", "18:30"], reminds: false });
  for (const times of ["25h", "manhã", "8:60", Array.from({ length: 9 }, (_, n) => `${n}h`).join(" ")])
    expect(regimenForm.safeParse({ ...form, times }).success).toBe(false);
  const hintFor = (times: string) => regimenForm.safeParse({ ...form, times }).error?.issues[0]?.message;
  const [oneByOne, commas] = [
    "Escreva a que horas, uma por uma: 6h, 14h, 22h.",
    "Separe os horários com vírgula: 8h, 20h.",
  ];
  expect(["de 8 em 8 horas", "8/8h", "a cada 8 horas"].map(hintFor)).toEqual([oneByOne, oneByOne, oneByOne]);
  expect(["8 20", "8h 20", "8 20 22"].map(hintFor)).toEqual([commas, commas, commas]);
  expect(hintFor("8:5")).toBe("Escreva os minutos com dois algarismos: 8:05.");
  expect(hintFor("manhã")).toBe("Use horários como 8:00 ou 20:30.");
  const tap = { id: "rgm_1", state: "taken" };
  expect(markForm.safeParse({ ...tap, key: "page:rgm_1/2026-03-02T08:00" }).success).toBe(true);
  expect(markForm.safeParse({ ...tap, key: "page rgm_1" }).success).toBe(false);
  expect(addRegimenSchema.safeParse({ kind: "medication", name: "\u200b" }).success).toBe(false);
});
