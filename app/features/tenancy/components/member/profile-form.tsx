import { Form } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { ZoneField } from "~/features/identity/components/account/zone-field";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";

type ProfileFormProps = { name: string; zone: string; /** The loader's clock, ms. */ now: number };

/** The name a person goes by and where their days are counted. */
export function ProfileForm({ name, zone, now }: ProfileFormProps) {
  const refusal = useRefusal("profile");
  const pending = usePending("profile");
  return (
    <Form method="post" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="profile" />
      <RefusalSummary refusal={refusal} labels={{ name: "Nome", zone: "Onde você está" }} />
      <TextField
        name="name"
        label="Seu nome"
        autoComplete="name"
        required
        longest={100}
        defaultValue={typedIn(refusal, "name", name)}
        error={refusal?.fields.name}
      />
      <ZoneField zone={typedIn(refusal, "zone", zone)} now={now} error={refusal?.fields.zone} />
      <Button pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}
