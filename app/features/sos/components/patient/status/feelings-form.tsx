import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { ScaleField } from "~/ui/form/scale-field";
import type { Feelings } from "~/features/sos/board/alert";
import { choicesWith } from "../press/helped-words";

/** How hard it is, before and after; asked for, never demanded. @param props.team whether a team was called */
export function FeelingsForm({ feelings, team }: { feelings: Feelings; team: boolean }) {
  const { before, after } = feelings;
  const pending = useNavigation().formData?.get("intent") === "feel";
  if (before !== null && after !== null) {
    return (
      <section aria-labelledby="sentir">
        <h2 id="sentir" className="text-xl">
          Como você estava e como ficou
        </h2>
        <p className="mt-1">{`Antes ${before}, depois ${after}, de 0 a 10.`}</p>
      </section>
    );
  }
  const when = before === null ? "before" : "after";
  return (
    <section aria-labelledby="sentir">
      <h2 id="sentir" className="mb-3 text-xl">
        {when === "before" ? "Quanto está difícil agora?" : "E agora, quanto está difícil?"}
      </h2>
      <Form key={when} method="post" preventScrollReset className="space-y-4">
        <input type="hidden" name="intent" value="feel" />
        <input type="hidden" name="when" value={when} />
        <ScaleField name="distress" label="De 0 a 10" max={10} ends={["tranquilo", "muito difícil"]} required />
        {when === "after" && <HelpedField team={team} />}
        <Button variant="quiet" pending={pending} pendingLabel="Guardando…">
          {when === "before" ? "Guardar" : "Guardar como estou agora"}
        </Button>
      </Form>
    </section>
  );
}

function HelpedField({ team }: { team: boolean }) {
  return (
    <fieldset className="max-w-form">
      <legend className="mb-1 font-medium">
        O que mais ajudou? <span className="font-normal text-ink-soft">(opcional)</span>
      </legend>
      {choicesWith(team).map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input type="radio" name="helped" value={value} className="size-5 shrink-0" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
