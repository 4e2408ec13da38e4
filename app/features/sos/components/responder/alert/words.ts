import type { AlertHead, NextCall, Person } from "~/features/sos/board/alert";
import type { CallChannel, StepRole } from "~/features/sos/ladder/ladder.policy";
import type { AlertOutcome, CancelReason, Severity } from "~/features/sos/sos.schema";

/** How bad it is, as the patient said. */
export const severityWords: Record<Severity, string> = {
  support: "Pede apoio",
  urgent: "Urgente",
  immediate: "Perigo imediato",
};

/** Severities from the mildest. Out of the words, since the schema would bring its library into the browser; so the others below. */
export const severityOrder = Object.keys(severityWords) as Severity[];

/** What came of an alert. */
export const outcomeWords: Record<AlertOutcome, string> = {
  talked: "Falei com a pessoa",
  referred: "Encaminhei",
  emergency_services: "Acionei SAMU ou emergência",
  false_alarm: "Alarme falso",
};

export const outcomeOrder = Object.keys(outcomeWords) as AlertOutcome[];

/** The same of somebody else, for lists and reports. */
export const outcomeTold: Record<AlertOutcome, string> = {
  talked: "Falou com a pessoa",
  referred: "Encaminhou",
  emergency_services: "Acionou SAMU ou emergência",
  false_alarm: "Alarme falso",
};

export const cancelWords: Record<CancelReason, string> = {
  better: "disse que está melhor",
  by_mistake: "apertou sem querer",
  not_said: "não disse por quê",
};

export const roleWords: Record<StepRole, string> = {
  psychologist: "quem acompanha",
  substitute: "quem substitui",
  admin: "administração",
  contact: "contato de confiança",
};

export const roleOrder = Object.keys(roleWords) as StepRole[];

export const channelWords: Record<CallChannel | "screen", string> = {
  push: "aparelho",
  sms: "SMS",
  whatsapp: "WhatsApp",
  email: "e-mail",
  screen: "tela",
};

/** Words in a row: "a, b e c". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(words);
}

/** Whom the next step calls and how: "quem acompanha e quem substitui, por SMS e e-mail". */
export function callWords({ roles, channels }: NextCall): string {
  const how =
    channels.length === 1 && channels[0] === "push"
      ? "no aparelho"
      : `por ${listed(channels.map((c) => channelWords[c]))}`;
  return `${listed(roles.map((role) => roleWords[role]))}, ${how}`;
}

/** Where an alert stands, in a few words. */
export function stateWords(
  { status, acknowledgedBy }: Pick<AlertHead, "status" | "acknowledgedBy">,
  you: string,
): string {
  switch (status) {
    case "open":
      return acknowledgedBy ? "Sem desfecho no prazo: chamando de novo" : "Sem resposta";
    case "unanswered":
      return "Ninguém respondeu";
    case "acknowledged":
      return `Com ${nameOrYou(acknowledgedBy, you)}`;
    case "resolved":
      return "Encerrado";
    case "cancelled":
      return "Retirado por quem pediu";
    default:
      return status satisfies never;
  }
}

/** A person's name; "você" for who reads. */
export function nameOrYou(person: Person | null, you: string): string {
  return person === null ? "alguém" : person.id === you ? "você" : person.name;
}

/** Whether somebody is wanted at once. */
export function isUnanswered({ status }: Pick<AlertHead, "status">): boolean {
  return status === "open" || status === "unanswered";
}

/** Whether an alert still wants somebody, to take it or to say its outcome. */
export function isStillOpen({ status }: Pick<AlertHead, "status">): boolean {
  return isUnanswered({ status }) || status === "acknowledged";
}
