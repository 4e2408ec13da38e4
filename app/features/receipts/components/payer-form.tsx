import { Form, useNavigation } from "@remix-run/react";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { formatCpf } from "~/lib/text/cpf";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import type { Payer } from "../payer/payer";

type PayerFormProps = {
  payer: (Payer & { version: number }) | null;
  /** The patient's name: who pays, until somebody says otherwise. */
  name: string;
  /** The patient fills it in themselves. */
  own: boolean;
  refusal: Refusal | undefined;
};

const cpfOf = (digits: string | null | undefined) => (digits ? formatCpf(digits) : "");

/** Who pays, as receipts name them; a second name only where somebody else is cared for. */
export function PayerForm({ payer, name, own, refusal }: PayerFormProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  const value = (field: string, stands: string) => typedIn(refusal, field) ?? stands;
  const isOther = payer !== null && (payer.beneficiaryCpf !== payer.payerCpf || payer.payerName !== name);
  return (
    <Form method="post" preventScrollReset className="max-w-form space-y-4">
      <FormError message={refusal?.message} />
      <input type="hidden" name="intent" value="payer" />
      <input type="hidden" name="version" value={versionAfter(refusal, payer?.version ?? 0)} />
      <TextField
        name="payerName"
        label={own ? "Nome de quem paga" : "Quem paga"}
        autoComplete="off"
        longest={100}
        defaultValue={value("payerName", payer?.payerName ?? name)}
        error={errors.payerName}
      />
      <TextField
        name="payerCpf"
        label="CPF de quem paga"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value("payerCpf", cpfOf(payer?.payerCpf))}
        error={errors.payerCpf}
        className="max-w-72"
      />
      <details open={isOther || Boolean(errors.beneficiaryName ?? errors.beneficiaryCpf)}>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
          {own ? "Outra pessoa paga por mim" : "Quem paga é outra pessoa"}
        </summary>
        <div className="mt-2 space-y-4">
          <TextField
            name="beneficiaryName"
            label={own ? "Seu nome completo" : "Nome de quem é atendido"}
            optional
            autoComplete="off"
            longest={100}
            defaultValue={value("beneficiaryName", isOther ? payer.beneficiaryName : "")}
            error={errors.beneficiaryName}
          />
          <TextField
            name="beneficiaryCpf"
            label={own ? "Seu CPF" : "CPF de quem é atendido"}
            optional
            inputMode="numeric"
            autoComplete="off"
            defaultValue={value("beneficiaryCpf", isOther ? cpfOf(payer.beneficiaryCpf) : "")}
            error={errors.beneficiaryCpf}
            className="max-w-72"
          />
        </div>
      </details>
      <Button variant="quiet" pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}
