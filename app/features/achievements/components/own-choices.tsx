import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { Fold } from "~/ui/fold";
import { TextField } from "~/ui/form/text-field";
import type { Achievements } from "../progress/read-achievements.server";
import { longestPause } from "../rules/streak.policy";

/** Which form is on its way. */
function useSent(): string | null {
  const said = useNavigation().formData?.get("intent");
  return typeof said === "string" ? said : null;
}

type PausePartProps = Pick<Achievements, "pauseUntil"> & { until: string | null };

/** A pause by choice, and the way back. @param until its last day in words */
export function PausePart({ pauseUntil, until }: PausePartProps) {
  const refusal = refusalOf(useActionData<unknown>(), { intent: "pause" });
  const sent = useSent();
  if (pauseUntil !== null)
    return (
      <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>Em pausa até {until}.</p>
        <Button variant="quiet" name="intent" value="resume" pending={sent === "resume"}>
          Voltar agora
        </Button>
      </Form>
    );
  return (
    <Fold label="Fazer uma pausa" open={refusal !== undefined}>
      <Form method="post" preventScrollReset noValidate className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          name="days"
          type="number"
          label="Por quantos dias"
          min={1}
          max={longestPause}
          inputMode="numeric"
          defaultValue={typedIn(refusal, "days") ?? "7"}
          error={refusal?.fields.days}
          className="w-40"
        />
        <Button variant="quiet" name="intent" value="pause" pending={sent === "pause"}>
          Começar a pausa
        </Button>
      </Form>
    </Fold>
  );
}

/** Who may see it, and whether it is counted at all. */
export function ChoicesPart({ isShown }: Pick<Achievements, "isShown">) {
  const sent = useSent();
  return (
    <section aria-labelledby="escolhas" className="max-w-reading space-y-4 border-t border-line pt-6">
      <h2 id="escolhas" className="text-lg">
        Como você quer isto
      </h2>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="shown" value={isShown ? "no" : "yes"} />
        <p className="mb-2 text-ink-soft">
          {isShown
            ? "Quem acompanha você pode ver esta página. O que você escreve não faz parte dela."
            : "Só você vê esta página."}
        </p>
        <Button variant="quiet" name="intent" value="show" pending={sent === "show"}>
          {isShown ? "Deixar só para mim" : "Mostrar a quem me acompanha"}
        </Button>
      </Form>
      <Form method="post">
        <input type="hidden" name="on" value="no" />
        <p className="mb-2 text-ink-soft">
          Contar nem sempre faz bem. Desligado, nada é contado e nada aparece; o seu diário e o seu cuidado continuam
          iguais.
        </p>
        <Button variant="quiet" name="intent" value="switch" pending={sent === "switch"}>
          Desligar as conquistas
        </Button>
      </Form>
    </section>
  );
}

/** All there is while it is off: the way to switch it on. */
export function SwitchedOff() {
  const sent = useSent();
  return (
    <Form method="post" className="max-w-reading">
      <input type="hidden" name="on" value="yes" />
      <p className="mb-3">As conquistas estão desligadas: nada é contado. O que você já tinha volta se você ligar.</p>
      <Button name="intent" value="switch" pending={sent === "switch"}>
        Ligar
      </Button>
    </Form>
  );
}
