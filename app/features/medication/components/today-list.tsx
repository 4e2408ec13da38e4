import { Form, Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Fold } from "~/ui/fold";
import type { HourOfToday, Today } from "../regimen/read-regimens.server";
import type { Regimen } from "../regimen/regimen";
import { hourOf, timesWordsOf } from "./adherence-words";
import { MarkButtons } from "./mark-buttons";

type Keyed = { keyOf: (slot: string) => string; longestReason: number };

function stateWords({ mark, regimen, isPast }: HourOfToday): string {
  if (mark?.state === "taken") return regimen.kind === "habit" ? "feito" : "tomado";
  if (mark?.state === "skipped") return mark.reason === null ? "pulado" : `pulado: ${mark.reason}`;
  return isPast ? "" : "mais tarde";
}

type HoursProps = { id: string; title: string; hours: Today["hours"] };

/** The hours of a day in order, each with its one tap; what is marked steps back. */
export function HoursOfDay({ id, title, hours, keyOf, longestReason }: HoursProps & Keyed) {
  if (hours.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl">
        {title}
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

/** What left the list, with the way to what was marked of it, and back. */
export function EndedRegimens({ ended }: { ended: readonly Pick<Regimen, "id" | "name">[] }) {
  if (ended.length === 0) return null;
  return (
    <Fold label="Fora da lista">
      <ul className="divide-y divide-line border-y border-line">
        {ended.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
            <Link to={ownPaths.regimen(id)} className="link inline-flex min-h-11 items-center wrap-anywhere">
              {name}
            </Link>
            <ReturnForm id={id} name={name} label="Voltar à lista" />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Brings something back to the list. */
export function ReturnForm({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <Form method="post" action={ownPaths.regimen(id)}>
      <ActingAs />
      <Button variant="quiet" name="intent" value="resume">
        {label}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}
