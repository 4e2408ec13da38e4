import { expect, test } from "vitest";
import { inOrder, type Place } from "~/features/tenancy/components/shell/place";
import { everyPatientPlace } from "~/registry/patient-places";
import { everyTeamPlace } from "~/registry/team-places";

const labelsOf = (items: { label: string }[]) => items.map(({ label }) => label);
const ofTeam = (role: "psychologist" | "admin" | "platform") =>
  everyTeamPlace.flat().filter(({ roles }) => roles.includes(role));

/** A new feature's places may stand between those that people know. */
function expectOrder(places: readonly Place[], known: string[]) {
  expect(labelsOf(inOrder(places, {})).filter((label) => known.includes(label))).toEqual(known);
}

test("each role has its places in the order that people know", () => {
  const ofPatient = ["Hoje", "Diário", "Conversas", "Plano de segurança", "Pessoas de confiança"];
  expectOrder(everyPatientPlace.flat(), ofPatient);
  expectOrder(ofTeam("psychologist"), ["Hoje", "Pacientes", "Conversas", "Alertas", "Convites", "Atendimento"]);
  expectOrder(ofTeam("admin"), ["Pessoas", "Conversas", "Alertas", "Convites", "Envios"]);
  expectOrder(ofTeam("platform"), ["Clínicas", "Rotinas"]);
});

test("what only some may do is in nobody else's navigation", () => {
  expect(labelsOf(ofTeam("platform"))).not.toContain("Pacientes");
  expect(labelsOf(ofTeam("admin"))).not.toContain("Pacientes");
  expect(labelsOf(ofTeam("psychologist"))).not.toContain("Envios");
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
