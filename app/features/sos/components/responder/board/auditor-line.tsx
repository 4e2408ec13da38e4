import { formatWhen, type Reader } from "~/ui/time/format-time";
import { classNames } from "~/ui/class-names";
import type { AuditorHealth } from "~/features/sos/board/read-auditor.server";
import { agoWords } from "../alert/time-words";

/** Whether the watch over the alerts' next steps is alive. */
export function AuditorLine({
  auditor: { lastRunAt, rearmed, late },
  reader,
}: {
  auditor: AuditorHealth;
  reader: Reader;
}) {
  const last = lastRunAt === null ? "ainda não rodou" : `olhou ${agoWords(reader.now - lastRunAt)}`;
  return (
    <p
      className={classNames(
        "mt-8 max-w-reading border-l-4 px-4 py-2",
        late ? "border-wrong-text bg-wrong-wash text-wrong-text" : "border-line text-ink-soft",
      )}
    >
      <span className="font-semibold">{late ? "Vigia parado" : "Vigia em ordem"}</span>
      {`: ${last}. `}
      {late
        ? `Deveria olhar a cada 30 s${lastRunAt === null ? "" : `; a última vez foi ${formatWhen(lastRunAt, reader)}`}. Avise o suporte e confira os pedidos abertos.`
        : `A cada 30 s confere se todo pedido aberto tem um próximo passo${rearmed > 0 ? `; já consertou ${rearmed}` : ""}.`}
    </p>
  );
}
