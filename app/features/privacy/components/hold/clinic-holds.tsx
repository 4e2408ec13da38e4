import { ShortDate } from "~/features/tenancy/components/member/short-date";
import type { Reader } from "~/ui/time/format-time";
import { causeWords } from "../../hold/hold-words";
import type { ClinicHold } from "../../hold/read-holds.server";

/** What clinics hold: which of them, since when, and whether somebody has looked at it in time. Never of whom. */
export function ClinicHolds({ holds, count, reader }: { holds: ClinicHold[]; count: number; reader: Reader }) {
  const late = holds.filter(({ isOverdue }) => isOverdue).length;
  return (
    <section aria-labelledby="retidos-nas-clinicas" className="mt-8">
      <h2 id="retidos-nas-clinicas" className="text-lg font-semibold">
        Retidos pelas clínicas
      </h2>
      <p className="max-w-prose text-ink-soft dense:text-sm">
        {count === 0 && "Nenhuma clínica retém dados de alguém hoje."}
        {count > 0 && `${count} ${count === 1 ? "retenção vale" : "retenções valem"} hoje. `}
        {late > 0 &&
          `${late} ${late === 1 ? "passou" : "passaram"} do dia de rever: pergunte à clínica se ainda é preciso. `}
        {count > holds.length && `Aqui estão as ${holds.length} que esperam há mais tempo.`}
      </p>
      {count > 0 && (
        <ul className="mt-2 max-w-prose divide-y divide-line border-y border-line">
          {holds.map(({ id, clinic, cause, placedAt, reviewAt, isOverdue }) => (
            <li key={id} className="py-2 wrap-anywhere">
              <span className="font-medium">{clinic}</span> · {causeWords[cause]}, desde{" "}
              <ShortDate at={placedAt} reader={reader} />
              <span className={isOverdue ? "block font-medium text-wrong-text" : "block text-ink-soft"}>
                {isOverdue ? "Era para rever em" : "A rever em"} <ShortDate at={reviewAt} reader={reader} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
