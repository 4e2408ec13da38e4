import { Button } from "~/ui/form/button";
import type { MarkState } from "../../mark/mark";
import { hourOf } from "../adherence-words";
import type { HourHere, NeededHere } from "./day-here";

/** Says something of an hour on this device. */
export type Say = (what: { id: string; slot: string | null; state: MarkState | "open" }) => void;

function saidWords({ said, waits, isPast, regimen: { kind } }: HourHere): string | null {
  if (said === null) return isPast ? null : "mais tarde";
  const word = said === "skipped" ? "pulado" : kind === "habit" ? "feito" : "tomado";
  return waits ? `${word}, guardado neste aparelho` : word;
}

/** The hours of today, each with its one tap. */
export function HoursHere({ hours, say }: { hours: readonly HourHere[]; say: Say }) {
  if (hours.length === 0) return null;
  return (
    <section aria-labelledby="hoje">
      <h2 id="hoje" className="mb-2 text-xl">
        Hoje
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {hours.map((one) => (
          <Hour key={`${one.regimen.id} ${one.slot}`} one={one} say={say} />
        ))}
      </ul>
    </section>
  );
}

function Hour({ one, say }: { one: HourHere; say: Say }) {
  const { regimen, slot, said } = one;
  const of = <span className="sr-only">: {regimen.name}</span>;
  const tell = (state: MarkState | "open") => () => say({ id: regimen.id, slot, state });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <p className="min-w-0">
        <span className="mr-3 font-semibold tabular-nums">{hourOf(slot)}</span>
        <span className="font-medium wrap-anywhere">{regimen.name}</span>
        <span className="block text-sm text-ink-soft wrap-anywhere" role="status">
          {[regimen.dose, saidWords(one)].filter(Boolean).join(" · ")}
        </span>
      </p>
      <div className="flex flex-wrap gap-3">
        {said === null ? (
          <>
            <Button type="button" onClick={tell("taken")}>
              {regimen.kind === "habit" ? "Fiz" : "Tomei"}
              {of}
            </Button>
            <Button type="button" variant="quiet" onClick={tell("skipped")}>
              Pulei{of}
            </Button>
          </>
        ) : (
          <Button type="button" variant="quiet" onClick={tell("open")}>
            Desfazer{of}
          </Button>
        )}
      </div>
    </li>
  );
}

function timesWords({ taken, waiting }: NeededHere): string | null {
  const known = taken.length > 0 ? `hoje às ${taken.map((time) => time.replace(/^0/, "")).join(", ")}` : null;
  const here = waiting > 0 ? `${waiting === 1 ? "1 vez guardada" : `${waiting} vezes guardadas`} neste aparelho` : null;
  return [known, here].filter(Boolean).join(" · ") || null;
}

/** What is for when it is needed: a tap each time. */
export function NeededHereList({ needed, say }: { needed: readonly NeededHere[]; say: Say }) {
  if (needed.length === 0) return null;
  return (
    <section aria-labelledby="precisar">
      <h2 id="precisar" className="mb-2 text-xl">
        Quando precisar
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {needed.map((one) => (
          <li key={one.regimen.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <p className="min-w-0">
              <span className="font-medium wrap-anywhere">{one.regimen.name}</span>
              <span className="block text-sm text-ink-soft wrap-anywhere" role="status">
                {[one.regimen.dose, timesWords(one)].filter(Boolean).join(" · ")}
              </span>
            </p>
            <Button type="button" onClick={() => say({ id: one.regimen.id, slot: null, state: "taken" })}>
              {one.regimen.kind === "habit" ? "Fiz" : "Tomei agora"}
              <span className="sr-only">: {one.regimen.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
