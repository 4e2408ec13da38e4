import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { LimitWay } from "~/features/plans/components/limit-way";
import { Button } from "~/ui/form/button";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";

type InviteFormProps = {
  title: string;
  /** Psychologists a patient can be invited to; with it the form also asks for the role. */
  psychologists?: { id: string; name: string }[];
  /** What goes along with the invitation. */
  along?: ReactNode;
};

const roles = [
  { value: "patient", label: "Paciente" },
  { value: "psychologist", label: "Psicologia" },
  { value: "admin", label: "Administração" },
];
const labels = { name: "Nome", email: "E-mail", role: "Perfil", psychologistId: "Quem acompanha" };

/** An invitation by name and e-mail. Give it a new React `key` after each success. */
export function InviteForm({ title, psychologists, along }: InviteFormProps) {
  const refusal = useRefusal("invite");
  const pending = usePending("invite");
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: refusal?.fields[name],
    defaultValue: typedIn(refusal, name),
  });
  return (
    <section aria-labelledby="convidar" className="mb-8">
      <h2 id="convidar" className="mb-2 text-lg dense:text-base">
        {title}
      </h2>
      <RefusalSummary refusal={refusal} labels={labels} />
      <LimitWay code={refusal?.code} who={psychologists ? "admin" : "psychologist"} />
      <Form method="post" preventScrollReset noValidate className="flex flex-wrap items-start gap-x-3 gap-y-3">
        <input type="hidden" name="intent" value="invite" />
        <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key") || undefined} />
        <TextField {...field("name")} required longest={100} autoComplete="off" className="w-full sm:w-60" />
        <TextField
          {...field("email")}
          type="email"
          required
          autoComplete="off"
          spellCheck={false}
          className="w-full sm:w-72"
        />
        {psychologists && (
          <>
            <Select {...field("role")} options={roles} placeholder="Escolha…" required className="w-full sm:w-44" />
            <Select
              {...field("psychologistId")}
              label="Quem acompanha"
              optional
              placeholder="Só para pacientes"
              options={psychologists.map(({ id, name }) => ({ value: id, label: name }))}
              className="w-full sm:w-60"
            />
          </>
        )}
        {along && <div className="w-full">{along}</div>}
        <div className={psychologists || along ? "w-full" : "sm:mt-7 dense:mt-6.5"}>
          <Button pending={pending} pendingLabel="Enviando">
            Enviar convite
          </Button>
        </div>
      </Form>
    </section>
  );
}
