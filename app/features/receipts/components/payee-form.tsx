import { Form, useNavigation } from "@remix-run/react";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { formatCpf } from "~/lib/text/cpf";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { formatPixKey, pixKeyKinds, type PixKeyKind } from "../pix/pix-key";
import type { Payee } from "../profile/payee";

const kinds: Record<PixKeyKind, string> = {
  cpf: "CPF",
  cnpj: "CNPJ",
  phone: "Celular",
  email: "E-mail",
  random: "Chave aleatória",
};

type PayeeFormProps = { payee: (Payee & { version: number }) | null; name: string; refusal: Refusal | undefined };

/** How a psychologist is paid: what receipts say of her, and her own Pix key. */
export function PayeeForm({ payee, name, refusal }: PayeeFormProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  const value = (field: string, stands: string) => typedIn(refusal, field) ?? stands;
  const pix = payee?.pix;
  return (
    <Form method="post" className="max-w-form space-y-4">
      <ActingAs />
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, payee?.version ?? 0)} />
      <TextField
        name="name"
        label="Nome, como no CPF"
        longest={100}
        defaultValue={value("name", payee?.name ?? name)}
        error={errors.name}
      />
      <TextField
        name="cpf"
        label="CPF"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value("cpf", payee ? formatCpf(payee.cpf) : "")}
        error={errors.cpf}
        className="max-w-72"
      />
      <TextField
        name="city"
        label="Cidade"
        longest={60}
        defaultValue={value("city", payee?.city ?? "")}
        error={errors.city}
      />
      <fieldset className="space-y-4 border-t border-line pt-4">
        <legend className="mb-2 font-semibold">Receber por Pix</legend>
        <p className="text-ink-soft dense:text-sm">
          Com a sua chave, cada cobrança mostra à pessoa um código para copiar ou escanear. O dinheiro vai direto à sua
          conta; a CÁRIS não fica no meio e não sabe quando ele chega: é você quem marca como pago.
        </p>
        <Select
          name="pixKind"
          label="Tipo da chave"
          placeholder="Escolha…"
          options={pixKeyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          defaultValue={value("pixKind", pix?.kind ?? "")}
          error={errors.pixKind}
        />
        <TextField
          name="pixKey"
          label="Chave"
          optional
          autoComplete="off"
          spellCheck={false}
          defaultValue={value("pixKey", pix ? formatPixKey(pix.kind, pix.key) : "")}
          error={errors.pixKey}
        />
      </fieldset>
      <Button pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}
