import { classNames } from "~/ui/class-names";
import { houseZone } from "~/lib/time/zone";
import { formatExact } from "~/ui/time/format-time";
import { aroundWords, failureWords, faultWords, logLabels } from "./fault-words";
import type { CheckState } from "./use-check";

type Done = Extract<CheckState, { at: "done" }>;
const number = new Intl.NumberFormat("pt-BR");
const short = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** The file as a strip from its first row to its last: whole, whole up to where it breaks, or broken from the start. */
function Strip({ share }: { share: number }) {
  const whole = share >= 1;
  return (
    <div aria-hidden="true" className="mt-4 flex h-3 w-full max-w-reading">
      {share > 0 && <span className="rounded-l-full bg-calm-line" style={{ flexGrow: Math.max(share, 0.02) }} />}
      {!whole && <span className="-my-1.5 w-1 bg-wrong-text" />}
      <span
        className={classNames(
          "rounded-r-full",
          whole ? "bg-calm-line" : "border border-l-0 border-dashed border-line-strong",
        )}
        style={{ flexGrow: Math.max(1 - share, 0.02) }}
      />
    </div>
  );
}

/** Whose audit it is, by the code that its signature covers. */
function Whose({ clinicId, isAsked }: { clinicId: string; isAsked: boolean }) {
  if (clinicId === "") return <p className="mt-3">É o registro do que não é de nenhuma clínica.</p>;
  return (
    <p className="mt-3 max-w-reading">
      É a auditoria da clínica <strong className="break-all">{clinicId}</strong>
      {isAsked ? ", como você esperava." : ". O código da sua está em Auditoria e na carta de segunda-feira."}
    </p>
  );
}

/** What came of it: the whole file and how much that was, or the first place that is not right. */
export function CheckOutcome({ done }: { done: Done }) {
  const { report, size, name } = done;
  if (report.said === "failed")
    return (
      <p role="alert" className="mt-6 max-w-reading text-wrong-text">
        {failureWords[report.why]}
      </p>
    );
  const { finding, seconds, kept, isAsked } = report;
  if (!finding.whole) {
    const { title, meaning } = faultWords[finding.code];
    return (
      <section role="alert" className="mt-8">
        <h2 className="text-2xl text-wrong-text">{title}</h2>
        <p className="mt-1 max-w-reading">
          Na <strong className="tabular-nums">linha {number.format(finding.line)}</strong>
          {finding.row !== null && (
            <>
              , registro <code className="break-all text-sm">{finding.row}</code>
            </>
          )}
          . {meaning}
        </p>
        {finding.clinicId !== null && <Whose clinicId={finding.clinicId} isAsked={false} />}
        <Strip share={finding.line === 1 || size === 0 ? 0 : Math.min(Math.max(report.bytes / size, 0.01), 0.98)} />
        <p className="mt-2 max-w-reading text-sm wrap-anywhere text-ink-soft">{aroundWords(finding, name)}</p>
      </section>
    );
  }
  return (
    <section role="status" className="mt-8">
      <h2 className="text-2xl text-calm-text">Inteiro, do primeiro registro ao último</h2>
      <Whose clinicId={finding.clinicId} isAsked={isAsked} />
      <Strip share={1} />
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        {finding.logs.map(({ log, rows, until }) => (
          <div key={log}>
            <dt className="text-sm text-ink-soft">{logLabels[log]}</dt>
            <dd className="tabular-nums">
              {number.format(rows)} {rows === 1 ? "registro" : "registros"}, assinado{" "}
              {formatExact(until, { zone: houseZone })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-reading">
        {kept > 0
          ? "E passou pelo selo da sua carta: nada do que havia quando ela saiu foi reescrito."
          : "Para saber também que ele é o mesmo de antes, cole uma carta de segunda-feira e confira de novo."}
      </p>
      <p className="mt-2 text-sm text-ink-soft tabular-nums">
        {number.format(finding.rows)} registros em {short.format(seconds)} s
        {seconds > 0.5 && ` (${number.format(Math.round(finding.rows / seconds))} por segundo)`}, neste aparelho.
      </p>
    </section>
  );
}
