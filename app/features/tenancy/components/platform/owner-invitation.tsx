import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";
import type { SeenClinic } from "../../clinic/read-clinic.server";

type OwnerInvitationProps = {
  clinic: Pick<SeenClinic, "kind" | "people">;
  field(name: "owner" | "email"): { name: string; defaultValue: string | undefined; error: string | undefined };
  pending: boolean;
};

/** A clinic that nobody administers yet: who will is invited, again or at another address. */
export function OwnerInvitation({ clinic: { kind, people }, field, pending }: OwnerInvitationProps) {
  if (kind === "platform" || people.admin > 0) return null;
  return (
    <section aria-labelledby="quem-administra" className="mt-8 max-w-reading">
      <h2 id="quem-administra" className="mb-1 text-lg font-semibold">
        Ninguém administra esta clínica ainda
      </h2>
      <p className="mb-3 text-ink-soft dense:text-sm">
        O convite vale 14 dias. Enviado de novo, aqui ou para outro e-mail, o anterior deixa de valer. Depois que a
        primeira pessoa entra, quem convida é a própria clínica.
      </p>
      <Form method="post" preventScrollReset className="space-y-3" noValidate>
        <TextField {...field("owner")} label="Nome de quem vai administrar" autoComplete="off" />
        <TextField {...field("email")} type="email" label="E-mail" autoComplete="off" />
        <Button variant="quiet" name="intent" value="invite-owner" pending={pending} pendingLabel="Enviando">
          Enviar o convite de novo
        </Button>
      </Form>
    </section>
  );
}
