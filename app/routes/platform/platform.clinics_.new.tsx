import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { openClinic } from "~/features/tenancy/clinic/open-clinic.server";
import { openClinicSchema } from "~/features/tenancy/clinic/clinic-intents.schema";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { TextField } from "~/ui/form/text-field";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Abrir uma clínica");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePlatform(args);
    return null;
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, openClinicSchema, async (ctx, input) => {
    const { id, invited } = await openClinic(ctx, input);
    return redirect(`${teamPaths.platformClinic(id)}?done=${invited ? "invited" : "open"}`);
  });
}

/** A new clinic, for somebody who will administer it: with an account already, or by invitation. */
export default function NewClinic() {
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const typed = (name: string) => ({ name, defaultValue: typedIn(refusal, name), error: refusal?.fields[name] });
  return (
    <>
      <PageHeader
        title="Abrir uma clínica"
        lead="Quem já tem conta entra na hora. Quem ainda não tem recebe um convite, cria a conta por ele e administra a clínica."
        back={{ to: teamPaths.platformClinics(), label: "Clínicas" }}
      />
      <FormError message={refusal?.message} />
      <Form method="post" noValidate className="space-y-4">
        <HiddenIdempotencyKey name="key" />
        <TextField {...typed("name")} label="Nome da clínica" autoComplete="off" />
        <TextField {...typed("email")} type="email" label="E-mail de quem vai administrar" autoComplete="off" />
        <TextField
          {...typed("owner")}
          label="Nome de quem vai administrar"
          hint="Só para quem ainda não tem conta: o convite chega com ele."
          autoComplete="off"
          optional
        />
        <Button pending={pending} pendingLabel="Abrindo">
          Abrir a clínica
        </Button>
      </Form>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
