import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";
import type { Reader } from "~/ui/time/format-time";
import type { SeenClinic } from "../../clinic/read-clinic.server";
import { ShortDate } from "../member/short-date";

type OwnerInvitationProps = {
  clinic: Pick<SeenClinic, "kind" | "people" | "invited">;
  field(name: "owner" | "email"): { name: string; defaultValue: string | undefined; error: string | undefined };
  pending: boolean;
  reader: Reader;
};

/** A clinic that nobody administers yet: who will is invited, again or at another address. */
export function OwnerInvitation({ clinic: { kind, people, invited }, field, pending, reader }: OwnerInvitationProps) {
  if (kind === "platform" || people.admin > 0) return null;
  return (
    <section aria-labelledby="quem-administra" className="mt-8 max-w-reading">
      <h2 id="quem-administra" className="mb-1 text-lg font-semibold">
        Ninguém administra esta clínica ainda
      </h2>
      {invited ? (
        <Form method="post" preventScrollReset className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 wrap-anywhere">
            {invited.name} ({invited.email}) tem um convite que vale até{" "}
            <ShortDate at={invited.expiresAt} reader={reader} />.
          </p>
          <Button variant="quiet" name="intent" value="withdraw-owner" pending={pending} pendingLabel="Cancelando">
            Cancelar este convite
          </Button>
        </Form>
      ) : (
        <p className="mb-3">Nenhum convite em aberto.</p>
      )}
      <p className="mb-3 text-ink-soft dense:text-sm">
        O convite vale 14 dias. Enviado de novo, aqui ou para outro e-mail, o anterior deixa de valer. Depois que a
        primeira pessoa entra, quem convida é a própria clínica.
      </p>
      <Form method="post" preventScrollReset className="space-y-3" noValidate>
        <TextField {...field("owner")} label="Nome de quem vai administrar" autoComplete="off" />
        <TextField {...field("email")} type="email" label="E-mail" autoComplete="off" />
        <Button variant="quiet" name="intent" value="invite-owner" pending={pending} pendingLabel="Enviando">
          {invited ? "Enviar de novo" : "Enviar um convite"}
        </Button>
      </Form>
    </section>
  );
}
