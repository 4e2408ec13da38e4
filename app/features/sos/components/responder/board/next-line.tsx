import type { AlertHead } from "~/features/sos/board/alert";
import { clockWords } from "../alert/time-words";
import { callWords } from "../alert/words";

type NextLineProps = { alert: Pick<AlertHead, "status" | "nextAt" | "nextCall">; now: number };

/** What happens next, and when. */
export function NextLine({ alert: { status, nextAt, nextCall }, now }: NextLineProps) {
  if (status === "unanswered") return <>Todos foram chamados e as chamadas terminaram. Ainda pode ser assumido.</>;
  if (nextAt === null) return null;
  const clock = <span className="font-semibold tabular-nums text-ink">{clockWords(nextAt - now)}</span>;
  if (status === "acknowledged") return <>Falta {clock} para registrar o desfecho; depois volta a chamar.</>;
  if (status !== "open") return null;
  if (nextAt <= now) return <>Chamando agora.</>;
  return nextCall ? (
    <>
      Chama de novo em {clock}: {callWords(nextCall)}.
    </>
  ) : (
    <>Última espera: em {clock} fica como não respondido.</>
  );
}
