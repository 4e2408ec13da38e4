import { isNobodyOnDuty, type Duty } from "~/features/sos/duty";

/** Names as people list them: "Ana, Bia e Caio". */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(names);
}

/** Who hears of it, in the order in which they do; null when it is not known now. Nothing is promised that could not happen. */
export function dutyWords(duty: Duty): string | null {
  const { psychologists, others, contacts, unknown } = duty;
  if (unknown || isNobodyOnDuty(duty)) return null;
  const named = listed(psychologists.map(({ name }) => name));
  const team = named === "" ? "A equipe da clínica" : "outras pessoas da equipe da clínica";
  const [first = "", ...rest] = [
    ...(named === "" ? [] : [named]),
    ...(others ? [team] : []),
    ...(contacts > 0 ? [contacts === 1 ? "o seu contato de confiança" : "os seus contatos de confiança"] : []),
  ];
  const receives = psychologists.length > 1 ? "recebem" : "recebe";
  const then = rest.length === 0 ? "" : ` Se ninguém responder em alguns minutos, avisamos também ${listed(rest)}.`;
  return `${first} ${receives} o aviso assim que você apertar.${then}`;
}
