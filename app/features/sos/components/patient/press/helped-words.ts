import type { HelpedMost } from "~/features/sos/patient/what-helped.policy";

/** Things that may have helped, as the form names them. */
const helpedChoices = [
  { value: "breathing", label: "respirar com o anel" },
  { value: "grounding", label: "voltar aos cinco sentidos" },
  { value: "safety_plan", label: "o meu plano de segurança" },
  { value: "contact", label: "falar com uma pessoa minha" },
  { value: "team", label: "falar com a equipe" },
  { value: "call_188", label: "ligar 188" },
] as const;

/** Those of them that can have helped: a team only where one was called. */
export function choicesWith(team: boolean) {
  return helpedChoices.filter(({ value }) => team || value !== "team");
}

/** What helped, in words; what is no name of ours is said as it was written. */
export function helpedWords(what: string): string {
  const name = what.replace(/-/g, "_");
  return helpedChoices.find(({ value }) => value === name)?.label ?? what;
}

const points = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** What brought relief, five at most, each with how much and how often in words. */
export function reliefLines(helped: readonly HelpedMost[]): { what: string; relief: string }[] {
  const relieved = helped.filter(({ drop }) => drop > 0).slice(0, 5);
  return relieved.map(({ what, times, drop }) => {
    const often = times === 1 ? "uma vez" : `em ${times} vezes`;
    return {
      what: helpedWords(what),
      relief: `${points.format(drop)} ${drop <= 1 ? "ponto" : "pontos"} a menos, ${often}`,
    };
  });
}
