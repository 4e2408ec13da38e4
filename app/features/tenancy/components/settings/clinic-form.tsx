import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { OwnClinic } from "../../settings/clinic-settings.server";
import { typedIn, versionAfter, type Refusal } from "../refusal";

type ClinicFormProps = {
  clinic: OwnClinic;
  zones: { value: string; label: string }[];
  refusal: Refusal | undefined;
  pending: boolean;
};

/** What a clinic says of itself to its people and to whom it invites. */
export function ClinicForm({ clinic, zones, refusal, pending }: ClinicFormProps) {
  const { name, version, flags, profile } = clinic;
  const begin: Record<string, string | null> = {
    ...{ name, address: profile.address, hours: profile.hours, zone: profile.zone, phone: profile.phone },
    ...{ email: profile.email, invitationText: profile.invitationText },
    branches: profile.branches.map((one) => (one.address ? `${one.name} | ${one.address}` : one.name)).join("\n"),
  };
  const field = (of: string, label: string) => ({
    ...{ name: of, label, error: refusal?.fields[of] },
    defaultValue: (refusal ? typedIn(refusal, of) : begin[of]) ?? "",
  });
  return (
    <Form method="post" preventScrollReset noValidate className="space-y-4">
      <ActingAs />
      <input type="hidden" name="version" value={versionAfter(refusal, version)} />
      <TextField {...field("name", "Nome da clínica")} longest={100} autoComplete="organization" />
      <TextField {...field("address", "Endereço")} optional longest={200} autoComplete="street-address" />
      <TextArea {...field("hours", "Horário de atendimento")} optional rows={2} longest={300} />
      <Select {...field("zone", "Fuso horário")} options={zones} />
      <div className="flex flex-wrap gap-4">
        <TextField {...field("phone", "Telefone")} optional type="tel" autoComplete="tel" />
        <TextField {...field("email", "E-mail de contato")} optional type="email" autoComplete="email" />
      </div>
      <TextArea
        {...field("invitationText", "Palavras da clínica nos convites")}
        optional
        rows={3}
        longest={500}
        hint="Entram na carta do convite, assinadas pela clínica. Sem endereços de site."
      />
      {flags.includes("branches") && (
        <TextArea {...field("branches", "Unidades")} optional rows={4} hint="Uma por linha: nome | endereço. Até 20." />
      )}
      <Button name="intent" value="save" pending={pending} pendingLabel="Salvando">
        Salvar
      </Button>
    </Form>
  );
}

type LogoFormProps = {
  logo: { digest: string; width: number; height: number } | null;
  error: string | undefined;
  pending: boolean;
};

/** The clinic's logo: seen in its invitations. */
export function LogoForm({ logo, error, pending }: LogoFormProps) {
  return (
    <section aria-labelledby="logo" className="mt-10 max-w-reading">
      <h2 id="logo" className="mb-1 text-lg font-semibold">
        Logo
      </h2>
      <p className="mb-3 text-ink-soft dense:text-sm">
        Aparece nos convites. PNG, JPEG ou WebP, até 200 kB, de 32 a 2.048 pontos de lado.
      </p>
      {logo && (
        <img
          src={`/logos/${logo.digest}`}
          alt="Logo da clínica"
          width={logo.width}
          height={logo.height}
          className="mb-3 h-16 w-auto max-w-full object-contain"
        />
      )}
      <Form method="post" encType="multipart/form-data" preventScrollReset className="space-y-3" noValidate>
        <ActingAs />
        <div className="max-w-form">
          <input
            type="file"
            name="logo"
            accept="image/png,image/jpeg,image/webp"
            aria-label="Escolher a logo"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "logo-error" : undefined}
            className="block min-h-11 w-full rounded-md border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-7 file:rounded-full file:border-0 file:bg-act-wash file:px-4 file:font-semibold file:text-act"
          />
          {error && (
            <p id="logo-error" className="mt-1 text-sm text-wrong-text">
              {error}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button variant="quiet" name="intent" value="logo" pending={pending} pendingLabel="Enviando">
            {logo ? "Trocar a logo" : "Pôr a logo"}
          </Button>
          {logo && (
            <Button variant="quiet" name="intent" value="remove-logo" pending={pending}>
              Tirar a logo
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
