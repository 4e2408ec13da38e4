import type { WhoHears } from "~/features/sos/duty";
import type { Severity } from "~/features/sos/sos.schema";

/** How bad it is, in the patient's words: these promise nothing. */
const felt: Record<Severity, string> = {
  support: "Estou mal e quero falar com alguém.",
  urgent: "Está muito difícil esperar.",
  immediate: "Não me sinto em segurança.",
};

/** What happens then, where there is a team that can be called. */
const called: Record<Severity, string> = {
  support: " A equipe é avisada agora.",
  urgent:
    " A equipe é avisada agora, em até 30 segundos também por SMS, e mais pessoas são chamadas até alguém responder.",
  immediate: " Chamamos por todos os meios de uma vez.",
};

/** What stands below a degree of help: a call is promised only where somebody is called. */
export function severityWords(severity: Severity, hears: WhoHears): string {
  const also = severity === "immediate" ? " Ligue também 192." : "";
  return felt[severity] + (hears === "team" ? called[severity] : "") + also;
}

/** What the button says it does. */
export function pressLabel(hears: WhoHears, contacts: number): string {
  if (hears === "nobody") return "Só registrar que precisei de ajuda";
  if (hears === "contacts") return contacts === 1 ? "Mandar SMS ao meu contato agora" : "Mandar SMS às minhas pessoas";
  return "Pedir ajuda agora";
}

/** The same below the words that somebody may add. */
export function pressAgainLabel(hears: WhoHears): string {
  if (hears === "nobody") return "Registrar com estas palavras";
  return hears === "contacts" ? "Registrar e mandar o SMS" : "Pedir ajuda assim";
}

/** Who reads the words that somebody may add. */
export function messageHint(hears: WhoHears): string {
  if (hears === "nobody") return "Fica só no seu histórico.";
  return hears === "contacts"
    ? "Fica só no seu histórico: não vai no SMS."
    : "Quem atender lê antes de falar com você.";
}

/** What is said the moment after the press, before anything is answered. */
export function leavingTitle(hears: WhoHears): string {
  return hears === "team" ? "Estamos avisando a sua equipe" : "O seu pedido está saindo";
}
