import type { Role } from "../../app/features/kernel/actor";
import type { DemoCare, DemoPerson } from "../../app/features/kernel/said/demo-stage";

/** Fixed ids, so that seeding again finds the same people. @param number within its kind */
export function demoId(prefix: string, number: number): string {
  const tail = String(number);
  return `${prefix}_${"01DEM".padEnd(26 - tail.length, "0")}${tail}`;
}

export const demoPassword = "caris-demo-2026";
export const zone = "America/Sao_Paulo";

type DemoClinic = DemoPerson["clinic"];
const ipe: DemoClinic = { id: demoId("cli", 1), name: "Clínica Ipê", shard: "CLINIC_0" };
const margem: DemoClinic = { id: demoId("cli", 2), name: "Espaço Outra Margem", shard: "CLINIC_1" };
export const clinics = [ipe, margem] as const;

function person(number: number, clinic: DemoClinic, role: Role, email: string, name: string, crp?: string): DemoPerson {
  return {
    accountId: demoId("acc", number),
    memberId: demoId("mem", number),
    email,
    name,
    role,
    clinic,
    ...(crp ? { crp } : {}),
  };
}

const patients = {
  helena: person(1, ipe, "patient", "paciente@demo.test", "Helena Prado"),
  rafael: person(2, ipe, "patient", "paciente2@demo.test", "Rafael Antunes"),
  camila: person(6, margem, "patient", "paciente@outra.test", "Camila Duarte"),
};
/** The others whom Beatriz cares for: a caseload, beside the one that guests look at. Her name comes first in order of names. */
const others = {
  joana: person(10, ipe, "patient", "joana@demo.test", "Joana Meireles"),
  kaue: person(11, ipe, "patient", "kaue@demo.test", "Kauê Meireles"),
  larissa: person(12, ipe, "patient", "larissa@demo.test", "Larissa Moura"),
  mateus: person(13, ipe, "patient", "mateus@demo.test", "Mateus Albuquerque Cavalcanti de Vasconcelos"),
  otavio: person(14, ipe, "patient", "otavio@demo.test", "Otávio Lins"),
  renata: person(15, ipe, "patient", "renata@demo.test", "Renata Fontes"),
  tomas: person(16, ipe, "patient", "tomas@demo.test", "Tomás Ferreira"),
};
const psychologists = {
  beatriz: person(3, ipe, "psychologist", "psicologa@demo.test", "Beatriz Nogueira", "06/141414"),
  marcelo: person(4, ipe, "psychologist", "psicologo2@demo.test", "Marcelo Tavares", "06/151515"),
  livia: person(7, margem, "psychologist", "psicologa@outra.test", "Lívia Sampaio", "05/161616"),
};

const sonia = person(5, ipe, "admin", "admin@demo.test", "Sônia Ribeiro");

/** The first clinic's team, which has a group. */
export const team = { beatriz: psychologists.beatriz, marcelo: psychologists.marcelo, sonia };

/** Everybody with a place in a clinic (api.md). */
export const members: readonly DemoPerson[] = [
  ...Object.values(patients),
  ...Object.values(others),
  ...Object.values(psychologists),
  sonia,
  person(8, margem, "admin", "admin@outra.test", "Otávio Reis"),
];

/** Who runs the platform; belongs to no clinic. */
export const platformAdmin = { accountId: demoId("acc", 9), email: "plataforma@demo.test", name: "Equipe CÁRIS" };

/** Who cares for whom. */
export const care: readonly DemoCare[] = [
  {
    linkId: demoId("car", 1),
    patient: patients.helena,
    psychologist: psychologists.beatriz,
  },
  {
    linkId: demoId("car", 2),
    patient: patients.rafael,
    psychologist: psychologists.marcelo,
  },
  {
    linkId: demoId("car", 3),
    patient: patients.camila,
    psychologist: psychologists.livia,
  },
  ...Object.values(others).map((patient, i) => ({
    linkId: demoId("car", 4 + i),
    patient,
    psychologist: psychologists.beatriz,
  })),
];
