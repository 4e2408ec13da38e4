import type { CycleName } from "~/features/tenancy/care-link/cycle";
import type { Demo, DemoCare } from "~/features/kernel/said/demo-stage";
import { hours } from "~/lib/duration";
import { houseZone } from "~/lib/time/zone";
import { localDay } from "~/lib/time/wall-clock";
import { setCycle } from "./cycle/set-cycle.server";
import { answerCycle } from "./cycle/answer-cycle.server";
import { recordGuardian } from "./guardian/record-guardian.server";

type Said = {
  patient: string;
  by: "patient" | "psychologist";
  daysAgo: number;
  cycle: CycleName;
  why?: string;
  /** What its patient said to it the next day. */
  answer?: { agrees: boolean; line: string };
};

/** In which cycles people were said to be, the oldest first. */
const said: readonly Said[] = [
  {
    ...{ patient: "Helena Prado", by: "psychologist", daysAgo: 82, cycle: "criar" },
    ...{
      why: "Começamos a dar nome ao cansaço.",
      answer: { agrees: true, line: "Até então era só preguiça, na minha cabeça." },
    },
  },
  { patient: "Helena Prado", by: "patient", daysAgo: 45, cycle: "cuidar", why: "Pedi ajuda e vieram." },
  {
    ...{ patient: "Helena Prado", by: "psychologist", daysAgo: 12, cycle: "crescer" },
    why: "Ela já reconhece a semana difícil antes que chegue.",
  },
  { patient: "Rafael Antunes", by: "psychologist", daysAgo: 20, cycle: "criar" },
  {
    patient: "Joana Meireles",
    by: "psychologist",
    daysAgo: 9,
    cycle: "cuidar",
    why: "Vieram juntos pela primeira vez.",
  },
  { patient: "Mateus Albuquerque Cavalcanti de Vasconcelos", by: "patient", daysAgo: 15, cycle: "curar" },
  { patient: "Larissa Moura", by: "psychologist", daysAgo: 30, cycle: "criar" },
  { patient: "Tomás Ferreira", by: "psychologist", daysAgo: 6, cycle: "crescer" },
];

/** Larissa is sixteen: her mother has signed. */
const minor = { patient: "Larissa Moura", years: 16, name: "Sandra Moura", relation: "mãe", signedDaysAgo: 60 };

function pairOf(care: readonly DemoCare[], name: string): DemoCare | undefined {
  return care.find(({ patient }) => patient.name === name);
}

/** Where the demo people stand in the four cycles, and who answers for the one who is not of age. */
export const demo: Demo = async ({ care, actingAs, moment }) => {
  for (const { patient: name, by, daysAgo, cycle, why, answer } of said) {
    const pair = pairOf(care, name);
    if (!pair) continue;
    const input = { patientId: pair.patient.memberId, cycle, why };
    const at = moment(daysAgo, "18:20");
    if (by === "patient") await setCycle(actingAs(pair.patient, "patient", at), input);
    else {
      const id = await setCycle(actingAs(pair.psychologist, "psychologist", at), input);
      if (answer) await answerCycle(actingAs(pair.patient, "patient", at + hours(20)), { id, ...answer });
    }
  }
  const pair = pairOf(care, minor.patient);
  if (!pair) return;
  const at = moment(minor.signedDaysAgo - 1, "09:30");
  const day = (daysAgo: number) => localDay(moment(daysAgo, "12:00"), houseZone);
  await recordGuardian(actingAs(pair.psychologist, "psychologist", at), {
    ...{ patientId: pair.patient.memberId, birthDate: day(Math.round((minor.years + 0.4) * 365.25)) },
    ...{ name: minor.name, relation: minor.relation, authorisedOn: day(minor.signedDaysAgo), way: "paper" as const },
  });
};
