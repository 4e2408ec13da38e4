import { Form, useNavigation } from "@remix-run/react";
import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import { Button } from "~/ui/form/button";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { peopleCounted } from "../../incident/incident-words";
import type { Typed } from "./look-form";

type FoundProps = {
  clinicId: string;
  typed: Typed;
  found: {
    words: string;
    people: number;
    acts: number;
    isWhole: boolean;
    sample: { at: number; who: string; what: string; whose: string }[];
  };
};

const clock = dateFormat("pt-BR", houseZone, { dateStyle: "short", timeStyle: "short" });
const figure = new Intl.NumberFormat("pt-BR");

/** What a look found, how many and a few of them, before they are taken over. */
export function LookFound({ clinicId, typed, found }: FoundProps) {
  const { words, people, acts, isWhole, sample } = found;
  const isTaking = useNavigation().formData?.get("intent") === "take";
  return (
    <section aria-labelledby="achadas" className="mb-8 max-w-prose border-y border-line py-4">
      <h2 id="achadas" className="text-lg font-semibold">
        {people === 0 && isWhole
          ? "Ninguém foi alcançado assim"
          : `${isWhole ? "" : "Ao menos "}${peopleCounted(people)}, em ${acts === 1 ? "1 ato" : `${figure.format(acts)} atos`}`}
      </h2>
      <p className="text-ink-soft wrap-anywhere">{words}</p>
      {!isWhole && (
        <p>O tempo é longo: contamos só o começo dele. A lista inteira é feita em partes, depois de juntar.</p>
      )}
      {sample.length > 0 && (
        <>
          <h3 className="mt-3 font-medium">Algumas delas</h3>
          <ul className="mt-1 divide-y divide-line">
            {sample.map(({ at, who, what, whose }, place) => (
              <li key={String(place)} className="py-1.5 wrap-anywhere dense:text-sm">
                <span className="text-ink-soft tabular-nums">{clock.format(at)}</span> · {who} {what} · de {whose}
              </li>
            ))}
          </ul>
        </>
      )}
      {(people > 0 || !isWhole) && (
        <Form method="post" className="mt-4">
          <HiddenIdempotencyKey name="key" />
          <input type="hidden" name="clinicId" value={clinicId} />
          <input type="hidden" name="from" value={typed.from} />
          <input type="hidden" name="until" value={typed.until} />
          {typed.actorId !== undefined && <input type="hidden" name="actorId" value={typed.actorId} />}
          {typed.groups.map((code) => (
            <input key={code} type="hidden" name="groups" value={code} />
          ))}
          {typed.ip !== undefined && <input type="hidden" name="ip" value={typed.ip} />}
          <Button name="intent" value="take" pending={isTaking} pendingLabel="Juntando…">
            Juntar à lista do incidente
          </Button>
        </Form>
      )}
    </section>
  );
}
