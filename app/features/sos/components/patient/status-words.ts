import { formatHour, type Reader } from "~/ui/format-time";
import type { Alert, AlertHead } from "../../alert";

type Shown = Pick<AlertHead, "status" | "raisedAt" | "nextAt" | "acknowledgedAt" | "acknowledgedBy" | "outcome"> &
  Pick<Alert, "timeline">;

/** `calm`: somebody is there, or it is over; `now`: a person is needed; `still`: on its way. */
export type StatusWords = { tone: "calm" | "now" | "still"; title: string; said: string };

function openWords({ raisedAt, nextAt, timeline }: Shown, reader: Reader): StatusWords {
  const hour = formatHour(raisedAt, reader);
  if (!timeline.some(({ kind }) => kind === "accepted"))
    return {
      tone: "now",
      title: "O seu pedido está guardado",
      said: "Ele chega à equipe assim que o sistema dela responder. Enquanto isso, ligue 188 ou 192.",
    };
  const lapsed = timeline.some(({ kind }) => kind === "lapsed");
  const next =
    nextAt !== null && nextAt > reader.now
      ? ` Às ${formatHour(nextAt, reader)} chamamos de novo, se ninguém responder.`
      : "";
  return {
    tone: "still",
    title: lapsed ? "Estamos chamando de novo" : `Recebemos o seu pedido às ${hour}`,
    said: `Estamos chamando a sua equipe.${next} Esta página mostra cada passo.`,
  };
}

/** What stands at the top of an alert: where it is and what to do, in one look. */
export function statusWords(alert: Shown, reader: Reader): StatusWords {
  const who = alert.acknowledgedBy?.name || "Alguém da equipe";
  switch (alert.status) {
    case "open":
      return openWords(alert, reader);
    case "acknowledged":
      return {
        tone: "calm",
        title: `${who} respondeu`,
        said: `Está com o seu pedido${alert.acknowledgedAt === null ? "" : ` desde as ${formatHour(alert.acknowledgedAt, reader)}`} e vai falar com você. Deixe o telefone por perto.`,
      };
    case "unanswered":
      return {
        tone: "now",
        title: "Ninguém respondeu ainda",
        said: "Você não precisa esperar sem companhia. Ligue agora para um destes números ou para uma das suas pessoas. O pedido continua aberto: se alguém da equipe responder, aparece aqui.",
      };
    case "resolved":
      return {
        tone: "calm",
        title: "Este pedido foi encerrado",
        said:
          alert.outcome === "talked"
            ? `${who} registrou que falou com você.`
            : "A equipe registrou o que foi feito; veja abaixo. Se precisar, peça ajuda de novo.",
      };
    case "cancelled":
      return {
        tone: "calm",
        title: "Você encerrou este pedido",
        said: "A equipe foi avisada. Se voltar a ficar difícil, peça de novo: não incomoda.",
      };
    default:
      return alert.status satisfies never;
  }
}
