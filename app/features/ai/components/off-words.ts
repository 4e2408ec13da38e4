import { modelUses } from "~/ui/copy/model-uses";
import type { OwnAi } from "../use/patient-switches.server";

const list = new Intl.ListFormat("pt-BR", { type: "conjunction" });
const purposes = [...new Set(Object.values(modelUses).map(({ yes }) => yes))];

/** What a patient reads beside a yes that sends nothing meanwhile, or not for all it is for, by purpose; of the others there is nothing. */
export function offWords(own: OwnAi): Partial<Record<string, string>> {
  return Object.fromEntries(purposes.map((purpose) => [purpose, sentenceOf(purpose, own)]));
}

function sentenceOf(purpose: (typeof purposes)[number], { isClinicOff, off }: OwnAi): string | undefined {
  if (isClinicOff)
    return "A sua clínica está com a inteligência artificial desligada: nada é enviado, também com o seu sim.";
  const names = off.filter((use) => modelUses[use].yes === purpose).map((use) => modelUses[use].name);
  if (names.length === 0) return undefined;
  return `Quem atende você desligou, por enquanto: ${list.format(names)}. Para isso nada é enviado, também com o seu sim.`;
}
