import { formatWhen, formatDay, type Reader } from "~/ui/time/format-time";
import { attentionWords } from "~/features/tenancy/care-link/attention";
import { needKinds, type Need, type NeedKind } from "../../day/needs.policy";

/** The order that the page goes by, as it is said there. */
const ruleWords: Record<NeedKind, string> = {
  unanswered_alert: "pedido de ajuda sem resposta",
  open_alert: "pedido de ajuda em atendimento",
  at_door: "quem espera na sala",
  signal: "sinal de atenção",
  request: "horário a confirmar",
  unclosed: "sessão sem desfecho",
  message: "mensagem",
  entry: "anotação nova",
  no_session: "sem próxima sessão",
};

/** The rule that the list is ordered by, in a sentence. */
export const orderSentence = `Nesta ordem: ${needKinds.map((kind) => ruleWords[kind]).join(", ")}. Entre iguais, quem espera há mais tempo.`;

/** "6 min", "menos de 1 min". @param since and now ms */
export function waitedWords(since: number, now: number): string {
  const minutes = Math.floor((now - since) / 60_000);
  return minutes < 1 ? "menos de 1\u00a0min" : `${minutes}\u00a0min`;
}

const many = (count: number, orMore: boolean, one: string, more: string) =>
  count === 1 && !orMore ? `1\u00a0${one}` : `${count}${orMore ? " ou mais" : ""}\u00a0${more}`;

/** What waits, in few words. */
export function needWords({ kind, since, count = 1, orMore = false, reasons = [] }: Need, reader: Reader): string {
  switch (kind) {
    case "unanswered_alert":
      return `pediu ajuda ${formatWhen(since, reader)}, ainda sem resposta`;
    case "open_alert":
      return `pediu ajuda ${formatWhen(since, reader)}, falta registrar o desfecho`;
    case "at_door":
      return `espera na sala online há ${waitedWords(since, reader.now)}`;
    case "signal":
      return reasons.map((reason) => attentionWords[reason]).join(" · ");
    case "request":
      return `pede um horário: ${formatWhen(since, reader)}`;
    case "unclosed":
      return `sessão de ${formatWhen(since, reader)}, falta dizer como foi`;
    case "message":
      return `${many(count, orMore, "mensagem", "mensagens")} sem ler`;
    case "entry":
      return `${many(count, orMore, "anotação nova", "anotações novas")}`;
    case "no_session":
      return since === 0 ? "sem sessão marcada" : `sem sessão marcada · último contato ${formatDay(since, reader)}`;
  }
}
