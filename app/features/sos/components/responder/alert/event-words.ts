import { isContact, type AlertEvent } from "~/features/sos/board/alert";
import { cancelWords, channelWords, outcomeTold, severityWords } from "./words";

/** Whose word a line is. */
export const sourceWords: Record<AlertEvent["source"], string> = {
  board: "CÁRIS",
  provider: "operadora ou provedor",
  device: "aparelho",
  patient: "paciente",
  responder: "quem respondeu",
  contact: "contato de confiança",
};

const origins = {
  session: "",
  known_device: " por um aparelho conhecido",
  unconfirmed_device: " por um aparelho sem login, não confirmado",
  queued: " depois de ficar sem rede",
};

function heldWords(waited = 0): string {
  const held = Math.round(waited / 60_000);
  return held === 0 ? "" : ` (apertado ${held} min antes)`;
}

const heldBackWords = {
  unconfirmed: "recebeu um e ainda não confirmou que aceita",
  refused: "não quer receber",
  limit: "já foram muitos em pouco tempo",
} as const;

/** Lines that say the same whoever they are about. */
const plain = {
  lapsed: "Sem desfecho no prazo: volta a chamar",
  unanswered: "Todos foram chamados e ninguém respondeu",
  location_shared: "Localização compartilhada",
  location_withdrawn: "Localização retirada",
  rearmed: "O vigia pôs o próximo passo de volta",
} as const;

/** What a line of a timeline says. "Entregue" is said of a receipt only. */
export function eventWords(event: AlertEvent): string {
  const who = event.who?.name || (event.who && isContact(event.who.id) ? "contato de confiança" : "alguém");
  switch (event.kind) {
    case "accepted":
      return `Pedido aceito${origins[event.origin]}${heldWords(event.waited)}`;
    case "pressed_again":
      return `Pediu ajuda de novo${event.origin ? origins[event.origin] : ""}${heldWords(event.waited)}`;
    case "worsened":
      return `Passou a: ${severityWords[event.severity].toLowerCase()}`;
    case "called":
      return event.who ? `Passo ${event.step + 1}: chamada a ${who}` : `Passo ${event.step + 1}: chamada`;
    case "skipped":
      return `Passo ${event.step + 1} pulado: ninguém ao alcance`;
    case "held_back":
      return `SMS a ${who} não saiu: ${heldBackWords[event.why]}`;
    case "sent":
      return `Enviado a ${who} por ${channelWords[event.channel]}`;
    case "delivered":
      return `Entregue a ${who}${event.channel === "screen" ? ": mostrado na tela" : ` por ${channelWords[event.channel]}`}`;
    case "failed":
      return `Falhou para ${who} por ${channelWords[event.channel]}`;
    case "seen":
      return `Visto por ${who}`;
    case "acknowledged":
      return `Respondido: ${who} assumiu`;
    case "resolved":
      return `Encerrado por ${who}: ${outcomeTold[event.outcome].toLowerCase()}`;
    case "cancelled":
      return `Retirado por quem pediu: ${cancelWords[event.reason]}`;
    case "lapsed":
    case "unanswered":
    case "location_shared":
    case "location_withdrawn":
    case "rearmed":
      return plain[event.kind];
    default:
      return event satisfies never;
  }
}
