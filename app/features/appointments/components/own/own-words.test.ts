import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { byDay, byPeriod, nearest } from "./slot-days";
import { policyAtBooking, policyNow, statusSentence, statusWord } from "./session-words";

const zone = "America/Sao_Paulo";
const startAt = Date.parse("2026-11-26T14:30-03:00");
const session = {
  ...{ startAt, endAt: startAt + minutes(50), status: "scheduled" as const, cancelledBy: null },
  ...{ psychologistName: "Lia Prado", feeCents: 20_000, cancelFreeHours: 24 },
};
const reader = (now: number) => ({ now, zone });

test("what cancelling costs is said before and after the free hours, without a threat", () => {
  expect(policyNow(session, reader(startAt - hours(48)))).toBe("Cancelar até amanhã às 14:30 não tem custo.");
  const late = policyNow(session, reader(startAt - hours(2)));
  expect(late).toMatch(/prazo para cancelar sem custo foi ontem às 14:30.*R\$\s200,00.*problema técnico não tem custo/);
  expect(policyNow({ ...session, status: "pending" }, reader(startAt - hours(2)))).toBe("Cancelar não tem custo.");
  expect(policyNow({ ...session, feeCents: 0 }, reader(startAt))).toBe("Cancelar não tem custo.");
});

test.each([
  [{ feeCents: null, cancelFreeHours: 24 }, "Se precisar, você cancela ou muda até 24 horas antes, sem custo."],
  [{ feeCents: null, cancelFreeHours: 48 }, "Se precisar, você cancela ou muda até 2 dias antes, sem custo."],
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
