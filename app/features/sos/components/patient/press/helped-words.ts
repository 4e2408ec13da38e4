/** Things that may have helped, as the form names them. */
export const helpedChoices = [
  { value: "breathing", label: "respirar com o anel" },
  { value: "grounding", label: "voltar aos cinco sentidos" },
  { value: "safety_plan", label: "o meu plano de segurança" },
  { value: "contact", label: "falar com uma pessoa minha" },
  { value: "team", label: "falar com a equipe" },
  { value: "call_188", label: "ligar 188" },
] as const;

/** What helped, in words; what is no name of ours is said as it was written. */
export function helpedWords(what: string): string {
  const name = what.replace(/-/g, "_");
  return helpedChoices.find(({ value }) => value === name)?.label ?? what;
}
