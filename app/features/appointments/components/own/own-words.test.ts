import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { byDay, byPeriod, nearest } from "./slot-days";
import { costWords, policyAtBooking, policyNow, statusSentence, statusWord } from "./session-words";

const zone = "America/Sao_Paulo";
const startAt = Date.parse("2026-11-26T14:30-03:00");
const session = {
  ...{ startAt, endAt: startAt + minutes(50), status: "scheduled" as const, cancelledBy: null },
  ...{ psychologistName: "Dra. Lia Prado", feeCents: 20_000, cancelFreeHours: 24 },
};
const reader = (now: number) => ({ now, zone });

test("what cancelling costs is said before and after the free hours, without a threat", () => {
  expect(policyNow(session, reader(startAt - hours(48)))).toBe("Cancelar até amanhã às 14:30 não tem custo.");
  const late = policyNow(session, reader(startAt - hours(2)));
  expect(late).toMatch(/^Faltam menos de 24 horas: se cancelar, .*R\$\s200,00.*problema técnico não tem custo/);
  expect(policyAtBooking(session, hours(2))).toMatch(/^Faltam menos de 24 horas: se cancelar/);
  expect(policyNow({ ...session, status: "pending" }, reader(startAt - hours(2)))).toBe("Cancelar não tem custo.");
  expect(policyNow({ ...session, feeCents: 0 }, reader(startAt))).toBe("Cancelar não tem custo.");
});

test("without a fee nothing is said of cost; what was cancelled for nothing costs nothing", () => {
  expect(policyNow({ ...session, feeCents: null }, reader(startAt - hours(2)))).toBe("");
  expect(costWords({ status: "scheduled", feeCents: null, feeOwedCents: null })).toBeNull();
  expect(costWords({ status: "cancelled", feeCents: 18_000, feeOwedCents: 0 })).toBe("Sem custo");
  expect(costWords({ status: "cancelled", feeCents: 18_000, feeOwedCents: 18_000 })).toMatch(/180,00/);
});

test("late terms are counted in days where they are whole days", () => {
  expect(policyAtBooking({ feeCents: 1, cancelFreeHours: 48 })).toMatch(
    /até 2 dias antes, sem custo\. Depois, .*R\$\s0,01/,
  );
});

test.each([
  [{ feeCents: null, cancelFreeHours: 24 }, "Se precisar, você cancela ou muda o horário por aqui."],
  [{ feeCents: 0, cancelFreeHours: 24 }, "Cancelar não tem custo."],
  [{ feeCents: 1, cancelFreeHours: 0 }, "Se precisar, você cancela ou muda até o início, sem custo."],
])("before booking, %j reads %s", (terms, words) => {
  expect(policyAtBooking(terms)).toBe(words);
});

test("a session says where it stands, and never blames", () => {
  expect(statusSentence(session, startAt - 1)).toBe("Marcada.");
  expect(statusSentence({ ...session, status: "confirmed" }, startAt - 1)).toBe("Você confirmou presença.");
  expect(statusSentence(session, startAt)).toBe("É agora.");
  expect(statusSentence({ ...session, status: "no_show" }, startAt)).toBe("Não aconteceu.");
  expect(statusSentence({ ...session, status: "cancelled", cancelledBy: "psychologist" }, startAt)).toBe(
    "Cancelada por Lia.",
  );
  expect(statusWord({ ...session, status: "pending" }, startAt)).toBe("Sem resposta");
});

test("free times stand by the reader's days and their parts; the nearest come in order of time", () => {
  const slots = [-24, -2, 2, 5, 24].map((away) => {
    const at = startAt + hours(away);
    return { startAt: at, endAt: at + minutes(50), types: ["online" as const] };
  });
  expect(byDay(slots, zone).map(({ day, slots: found }) => [day, found.length])).toEqual([
    ["2026-11-25", 1],
    ["2026-11-26", 3],
    ["2026-11-27", 1],
  ]);
  expect(byPeriod(slots.slice(1, 4), zone).map(({ name }) => name)).toEqual(["Tarde", "Noite"]);
  expect(byDay(slots, "Australia/Sydney")[0]?.day).toBe("2026-11-26");
  expect(nearest(slots, startAt, 3).map((one) => (one.startAt - startAt) / hours(1))).toEqual([-2, 2, 5]);
});
