import { expect, test } from "vitest";
import { headOf } from "~/features/operations/components/health/checks";
import { days } from "~/lib/duration";
import { withIncidentCheck, withIncidents } from "../components/incident/incident-desk";

const now = Date.UTC(2026, 10, 30, 15);
const reader = { now, zone: "America/Sao_Paulo" };
const calm = { key: "parts", title: "Partes", tone: "calm" as const, fact: "", todo: "" };
const open = { closedAt: null, deadline: now + days(2), authorityToldAt: null, peopleToldAt: null, untold: 0 };

test("an incident whose clock runs stands first on the platform's health, and is never calm while it is open", () => {
  const toneOf = (incidents: Parameters<typeof withIncidentCheck>[1]) =>
    withIncidentCheck([calm], incidents, now).find(({ key }) => key === "incidents")?.tone;
  expect(toneOf([open])).toBe("now");
  expect(withIncidentCheck([calm], [open], now)[0]?.key).toBe("incidents");
  expect(headOf(withIncidentCheck([calm], [open], now))).not.toBe(headOf([calm]));
  expect(withIncidentCheck([calm], [{ ...open, deadline: now - 1 }], now)[0]?.todo).toContain("passou");
  const told = { ...open, authorityToldAt: now, peopleToldAt: now };
  expect([toneOf([told]), toneOf([{ ...told, untold: 1 }])]).toEqual(["soon", "now"]);
  expect([toneOf([{ ...told, closedAt: now }]), toneOf([]), toneOf(null)]).toEqual(["calm", "calm", "unknown"]);
});

test("an open incident that touches the clinic is the first thing its administration reads", () => {
  const other = { key: "plan", words: "O plano", why: "", href: "/", act: "Ver" };
  expect(
    withIncidents([other], { open: 1, deadline: now + days(1), only: "inc_1" }, reader).map(({ key }) => key),
  ).toEqual([...["incidents", "plan"]]);
  expect(withIncidents([other], { open: 0, deadline: null, only: null }, reader)).toEqual([other]);
  expect(withIncidents([other], null, reader)).toEqual([other]);
});
