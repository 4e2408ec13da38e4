import { formatHour, type Reader } from "~/ui/time/format-time";
import type { Alert, AlertHead } from "~/features/sos/board/alert";
import type { Duty } from "~/features/sos/duty";

type Shown = Pick<AlertHead, "status" | "raisedAt" | "nextAt" | "acknowledgedAt" | "acknowledgedBy" | "outcome"> &
  Pick<Alert, "timeline">;

/** `calm`: somebody is there, or it is over; `now`: a person is needed; `still`: on its way. */
export type StatusWords = { tone: "calm" | "now" | "still"; title: string; said: string };

/** What the page knows beside the alert: who would be called, and whether who answers may phone the patient. */
export type Beside = { duty: Duty | null; mayPhone: boolean };

/** Whom an alert has called, by its lines: somebody of a team, or contacts only, or nobody yet. */
export function whoWasCalled({ timeline }: Pick<Alert, "timeline">): "team" | "contacts" | "nobody" {
  const called = timeline.flatMap(({ kind, who }) => (kind === "called" ? [who?.id ?? ""] : []));
  if (called.some((id) => !id.startsWith("ctt_"))) return "team";
  return called.length > 0 ? "contacts" : "nobody";
}

function openWords(alert: Shown, reader: Reader): StatusWords {
  const { raisedAt, nextAt, timeline } = alert;
  const hour = formatHour(raisedAt, reader);
  if (!timeline.some(({ kind }) => kind === "accepted"))
    return {
      tone: "now",
      title: "O seu pedido está guardado",
      said: "Ele ainda não chegou a ninguém; continuamos tentando. Enquanto isso, ligue 188 ou 192.",
    };
  const lapsed = timeline.some(({ kind }) => kind === "lapsed");
  const next =
    nextAt !== null && nextAt > reader.now
      ? ` Às ${formatHour(nextAt, reader)} chamamos de novo, se ninguém responder.`
      : "";
  const said = {
    team: `Estamos chamando a sua equipe.${next} Esta página mostra cada passo.`,
    contacts: "Estamos mandando SMS às suas pessoas, e a mais ninguém. Ligue também: 188, 192 ou uma delas.",
    nobody: "Estamos vendo quem pode ser chamado. Esta página mostra cada passo.",
  }[whoWasCalled(alert)];
  return { tone: "still", title: lapsed ? "Estamos chamando de novo" : `Recebemos o seu pedido às ${hour}`, said };
}

function unansweredWords(alert: Shown, duty: Duty | null): StatusWords {
  const call = "Ligue agora para um destes números ou para uma das suas pessoas.";
  switch (whoWasCalled(alert)) {
    case "team":
      return {
        tone: "now",
        title: "Ninguém respondeu ainda",
        said: `Você não precisa esperar sem companhia. ${call} O pedido continua aberto: se alguém da equipe responder, aparece aqui.`,
      };
    case "contacts":
      return {
        tone: "now",
        title: "Só as suas pessoas foram avisadas",
        said: `Foi por SMS, e ninguém mais é chamado. ${call}`,
      };
    case "nobody":
      return {
        tone: "now",
        title: "Ninguém foi chamado",
        said: duty?.team
          ? `Ninguém da equipe pode ser alcançado agora. ${call} A clínica vê o pedido quando alguém entrar.`
          : `Não há quem a CÁRIS possa chamar agora. ${call}`,
      };
  }
}

/** What stands at the top of an alert: where it is and what to do, in one look. */
export function statusWords(alert: Shown, reader: Reader, { duty, mayPhone }: Beside): StatusWords {
  const who = alert.acknowledgedBy?.name || "Alguém da equipe";
  switch (alert.status) {
    case "open":
      return openWords(alert, reader);
    case "acknowledged":
      return {
        tone: "calm",
        title: `${who} respondeu`,
        said: `Está com o seu pedido${alert.acknowledgedAt === null ? "" : ` desde as ${formatHour(alert.acknowledgedAt, reader)}`}${
          mayPhone
            ? " e vai falar com você. Deixe o telefone por perto."
            : ". O seu número não aparece para quem atende; se precisar falar já, ligue 188 ou 192."
        }`,
      };
    case "unanswered":
      return unansweredWords(alert, duty);
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
        said: `${whoWasCalled(alert) === "team" ? "Quem abrir o pedido vê que você encerrou. " : ""}Se voltar a ficar difícil, peça de novo: não incomoda.`,
      };
    default:
      return alert.status satisfies never;
  }
}
