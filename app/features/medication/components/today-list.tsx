import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import type { HourOfToday, Today } from "../regimen/read-regimens.server";
import { hourOf, timesWordsOf } from "./adherence-words";
import { MarkButtons } from "./mark-buttons";

type Keyed = { keyOf: (slot: string) => string; longestReason: number };

function stateWords({ mark, regimen, isPast }: HourOfToday): string {
  if (mark?.state === "taken") return regimen.kind === "habit" ? "feito" : "tomado";
  if (mark?.state === "skipped") return mark.reason === null ? "pulado" : `pulado: ${mark.reason}`;
  return isPast ? "" : "mais tarde";
}

/** The hours of today in order, each with its one tap; what is marked steps back. */
export function HoursOfToday({ hours, keyOf, longestReason }: Pick<Today, "hours"> & Keyed) {
  if (hours.length === 0) return null;
  return (
    <section aria-labelledby="hoje">
      <h2 id="hoje" className="mb-2 text-xl">
        Hoje
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {hours.map((one) => {
          const { regimen, slot, mark } = one;
          return (
            <li
              key={`${regimen.id} ${slot}`}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
            >
              <p className="min-w-0">
                <span className="mr-3 font-semibold tabular-nums">{hourOf(slot)}</span>
                <span className="font-medium wrap-anywhere">{regimen.name}</span>
                <span className="block text-sm text-ink-soft wrap-anywhere">
                  {[regimen.dose, stateWords(one)].filter(Boolean).join(" · ")}
                </span>
              </p>
              <MarkButtons
                regimen={regimen}
                slot={slot}
                mark={mark}
                formKey={keyOf(`${regimen.id}/${slot}`)}
                longestReason={longestReason}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is for when it is needed: each time is a mark of its own, and the last one can be taken back. */
export function NeededList({ needed, keyOf, longestReason }: Pick<Today, "needed"> & Keyed) {
  if (needed.length === 0) return null;
  return (
    <section aria-labelledby="precisar">
      <h2 id="precisar" className="mb-2 text-xl">
        Quando precisar
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {needed.map(({ regimen, marks }) => {
          const last = marks.at(-1);
          return (
            <li key={regimen.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
              <p className="min-w-0">
                <span className="font-medium wrap-anywhere">{regimen.name}</span>
                <span className="block text-sm text-ink-soft wrap-anywhere">
                  {[
                    regimen.dose,
                    marks.length > 0 ? `hoje às ${marks.map(({ slot }) => hourOf(slot)).join(", ")}` : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </p>
              <div className="flex flex-wrap gap-3">
                <MarkButtons
                  regimen={regimen}
                  slot={null}
                  mark={null}
                  formKey={keyOf(`${regimen.id}/${marks.length}`)}
                  longestReason={longestReason}
                />
                {last && (
                  <MarkButtons
                    regimen={regimen}
                    slot={last.slot}
                    mark={last}
                    formKey={keyOf(`${regimen.id}/${last.slot}`)}
                    longestReason={longestReason}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** All of it, to change, with what to remember of the next box. */
export function AllRegimens({ all }: Pick<Today, "all">) {
  return (
    <section aria-labelledby="todos">
      <h2 id="todos" className="mb-2 text-xl">
        Sua lista
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {all.map(({ id, name, dose, times, refill, isShared, reminds }) => (
          <li key={id} className="py-3">
            <Link
              to={ownPaths.regimen(id)}
              className="link inline-flex min-h-11 items-center font-medium wrap-anywhere"
            >
              {name}
            </Link>
            <span className="block text-sm text-ink-soft wrap-anywhere">
              {[dose, timesWordsOf(times), reminds && "com lembrete", isShared && "quem acompanha você vê"]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {refill !== null && <span className="block text-sm wrap-anywhere">{refill}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
