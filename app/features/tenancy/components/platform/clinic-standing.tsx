import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { TextField } from "~/ui/form/text-field";
import type { SeenClinic } from "../../clinic/read-clinic.server";
import { clinicFlags, flagWords } from "../../clinic/flags";

type ClinicStandingProps = {
  clinic: Pick<SeenClinic, "kind" | "suspendedAt">;
  typed: string | undefined;
  error: string | undefined;
  pending: boolean;
};

/** Suspending a clinic, with what that stops and what it never stops; and taking it back. */
export function ClinicStanding({ clinic, typed, error, pending }: ClinicStandingProps) {
  if (clinic.kind === "platform") return null;
  const isSuspended = clinic.suspendedAt !== null;
  return (
    <section aria-labelledby="situacao" className="mt-8 max-w-reading">
      <h2 id="situacao" className="mb-1 text-lg font-semibold">
        {isSuspended ? "Reativar" : "Suspender"}
      </h2>
      <p className="mb-3 text-ink-soft dense:text-sm">
        Suspensa, a clínica não convida nem recebe ninguém, não começa acompanhamentos e não muda seus dados. Ler,
        exportar, pagar, o cuidado em curso e o pedido de ajuda continuam. As pessoas leem isso no alto de cada página.
      </p>
      <Form method="post" preventScrollReset className="space-y-3" noValidate>
        {!isSuspended && <TextField name="reason" label="Motivo" defaultValue={typed} error={error} longest={200} />}
        <Button
          variant={isSuspended ? "quiet" : "danger"}
          name="intent"
          value={isSuspended ? "resume" : "suspend"}
          pending={pending}
        >
          {isSuspended ? "Reativar a clínica" : "Suspender a clínica"}
        </Button>
      </Form>
    </section>
  );
}

/** What this clinic has that not every clinic has. */
export function ClinicFlags({ flags, pending }: { flags: readonly string[]; pending: boolean }) {
  return (
    <section aria-labelledby="recursos" className="mt-8 max-w-reading">
      <h2 id="recursos" className="mb-2 text-lg font-semibold">
        Só para algumas clínicas
      </h2>
      <Form method="post" preventScrollReset className="space-y-3">
        {clinicFlags.map((flag) => (
          <Checkbox
            key={flag}
            id={`flag-${flag}`}
            name="flags"
            value={flag}
            label={`${flagWords[flag].label}: ${flagWords[flag].hint}`}
            defaultChecked={flags.includes(flag)}
          />
        ))}
        <Button variant="quiet" name="intent" value="flags" pending={pending}>
          Salvar
        </Button>
      </Form>
    </section>
  );
}
