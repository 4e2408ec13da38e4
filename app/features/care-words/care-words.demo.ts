import type { Demo } from "~/features/kernel/said/demo-stage";
import { giveWord } from "./word/give-word.server";
import { acceptWord, addWord } from "./word/write-word.server";

const own = [
  { text: "Já passou outras vezes. Eu estava lá quando passou.", from: null, onHome: true },
  { text: "Come alguma coisa, toma um banho, e a gente vê o resto amanhã.", from: "Minha mãe", onHome: false },
] as const;

/** What the first patient reads on a bad day: her own words, her mother's, and her psychologist's. */
export const demo: Demo = async ({ care: [first], actingAs, moment }) => {
  if (!first) return;
  const { patient, psychologist } = first;
  const { memberId: patientId } = patient;
  for (const [n, words] of own.entries()) await addWord(actingAs(patient, "patient", moment(40 - n, "22:00")), words);
  const given = await giveWord(actingAs(psychologist, "psychologist", moment(12, "18:10")), {
    ...{ patientId, text: "Você não precisa dar conta da semana inteira hoje à noite." },
  });
  await acceptWord(actingAs(patient, "patient", moment(11, "08:30")), given);
  await giveWord(actingAs(psychologist, "psychologist", moment(2, "18:10")), {
    ...{ patientId, text: "Pedir companhia também é um jeito de se cuidar." },
  });
};
