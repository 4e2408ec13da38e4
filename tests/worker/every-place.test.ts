import { expect, test } from "vitest";
import { inOrder } from "~/features/tenancy/components/shell/place";
import { everyPatientPlace } from "~/registry/patient-places";
import { everyTeamPlace } from "~/registry/team-places";

const labelsOf = (items: { label: string }[]) => items.map(({ label }) => label);
const ofTeam = (role: "psychologist" | "admin" | "platform") =>
  everyTeamPlace.flat().filter(({ roles }) => roles.includes(role));

test("each role has its places in the order that people know", () => {
  expect(labelsOf(inOrder(everyPatientPlace.flat(), {}))).toEqual([
    "Hoje",
    "Diário",
    "Conversas",
    "Plano de segurança",
    "Pessoas de confiança",
  ]);
  expect(labelsOf(inOrder(ofTeam("psychologist"), {}))).toEqual([
    "Pacientes",
    "Conversas",
    "Alertas",
    "Convites",
    "Atendimento",
  ]);
  expect(labelsOf(inOrder(ofTeam("admin"), {}))).toEqual(["Pessoas", "Conversas", "Alertas", "Convites", "Envios"]);
  expect(labelsOf(inOrder(ofTeam("platform"), {}))).toEqual(["Clínicas", "Rotinas"]);
});

test("what waits is counted where it waits, and nowhere else", () => {
  const counted = inOrder(ofTeam("psychologist"), { messages: 3, alerts: 2 });
  expect(counted.flatMap(({ label, badge }) => (badge === undefined ? [] : [[label, badge]]))).toEqual([
    ["Conversas", 3],
    ["Alertas", 2],
  ]);
});

test("no two places of a role are at one address or in one place of the order", () => {
  const roles = [everyPatientPlace.flat(), ofTeam("psychologist"), ofTeam("admin"), ofTeam("platform")];
  for (const places of roles) {
    expect(new Set(places.map(({ to }) => to)).size).toBe(places.length);
    expect(new Set(places.map(({ order }) => order)).size).toBe(places.length);
  }
});
