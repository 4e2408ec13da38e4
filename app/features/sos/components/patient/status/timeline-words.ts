import { isContact, type AlertEvent } from "~/features/sos/board/alert";
import type { AlertOutcome } from "~/features/sos/sos.schema";

/** A line of the patient's timeline. */
export type TimelineLine = { seq: number; at: number; text: string; source: string };

const channels = {
  push: "notificação",
  sms: "SMS",
  whatsapp: "WhatsApp",
  email: "e-mail",
  screen: "painel da clínica",
} as const;

const outcomes: Record<AlertOutcome, string> = {
  talked: "registrou que falou com você",
  referred: "encaminhou você para outro cuidado",
  emergency_services: "acionou o SAMU ou outro serviço de emergência",
  false_alarm: "registrou que o pedido foi um engano",
};

const sources: Record<AlertEvent["source"], string> = {
  board: "registro da CÁRIS",
  provider: "confirmação do serviço de envio",
  device: "confirmação do aparelho",
  patient: "você",
  responder: "a própria pessoa",
  contact: "o próprio contato",
};

const heldBack = {
  unconfirmed: "ainda falta confirmar pelo link que já recebeu. Você pode ligar",
  refused: "a pessoa prefere não receber. Você pode ligar",
  limit: "já foram vários em pouco tempo. Você pode ligar",
} as const;

type Gathered = AlertEvent & { by: (keyof typeof channels)[] };

/** Evidence that belongs together: the same, of the same person, one after another within a minute. */
function gathered(timeline: readonly AlertEvent[]): Gathered[] {
  const lines: Gathered[] = [];
  for (const event of timeline) {
    const by = "channel" in event ? [event.channel] : [];
    const same = lines.find(
      (line) =>
        by.length > 0 && line.kind === event.kind && line.who?.id === event.who?.id && event.at - line.at < 60_000,
    );
    if (same) same.by = [...new Set([...same.by, ...by])];
    else lines.push({ ...event, by });
  }
  return lines;
}

const listed = (words: string[]) => new Intl.ListFormat("pt-BR", { type: "conjunction" }).format(words);

/** Who an event is about, without the name when nobody is named. */
const named = ({ who }: AlertEvent, otherwise: string) =>
  who?.name || (who && isContact(who.id) ? "seu contato" : otherwise);

function deliveredWords(event: Gathered, by: string): string {
  if (event.by.some((channel) => channel !== "screen")) return `Aviso entregue a ${named(event, "equipe")} por ${by}`;
  return `O aviso apareceu na tela de ${named(event, "alguém da equipe")}`;
}

/** What an event says to the patient; null for what is only the machine's business. */
function sentence(event: Gathered): string | null {
  const by = listed(event.by.map((channel) => channels[channel]));
  switch (event.kind) {
    case "accepted":
      return event.origin === "queued" ? "Recebemos o seu pedido, que esperava a conexão" : "Recebemos o seu pedido";
    case "pressed_again":
    case "worsened":
      return event.kind === "worsened" ? "Você disse que ficou mais urgente" : "Você pediu de novo; é o mesmo pedido";
    case "called":
      return `Chamamos ${named(event, "a equipe")}`;
    case "held_back":
      return `Não mandamos SMS a ${named(event, "seu contato")}: ${heldBack[event.why]}`;
    case "sent":
      return `Aviso enviado a ${named(event, "equipe")} por ${by}`;
    case "delivered":
      return deliveredWords(event, by);
    case "failed":
      return `O aviso a ${named(event, "equipe")} por ${by} não foi entregue`;
    case "seen":
      return `${named(event, "Alguém")} viu o seu pedido`;
    case "acknowledged":
      return `${named(event, "Alguém da equipe")} respondeu e está com o seu pedido`;
    case "lapsed":
      return "Voltamos a chamar a equipe";
    case "unanswered":
      return "Ninguém respondeu até aqui";
    case "resolved":
      return `${named(event, "A equipe")} ${outcomes[event.outcome]}`;
    case "cancelled":
      return event.reason === "by_mistake" ? "Você encerrou: foi sem querer" : "Você encerrou o pedido";
    case "location_shared":
    case "location_withdrawn":
      return event.kind === "location_shared" ? "Você compartilhou onde está" : "Você retirou onde está";
    case "skipped":
    case "rearmed":
      return null;
    default:
      return event satisfies never;
  }
}

/** An alert's timeline in the patient's words, oldest first. "Entregue" stands only where there is a receipt. */
export function timelineWords(timeline: readonly AlertEvent[]): TimelineLine[] {
  return gathered(timeline).flatMap((event) => {
    const text = sentence(event);
    return text === null ? [] : [{ seq: event.seq, at: event.at, text, source: sources[event.source] }];
  });
}
