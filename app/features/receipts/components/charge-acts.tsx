import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedCents } from "~/features/appointments/availability/money";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { Button, type ButtonVariant } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { methodWords } from "../charge-words";
import { paymentMethods } from "../charges/charge";
import type { ChargeDetail } from "../charges/read-charge.server";

type ActProps = { intent: string; version?: number; label: string; variant?: ButtonVariant; children?: ReactNode };

/** One act as a form of its own. */
export function Act({ intent, version, label, variant = "quiet", children }: ActProps) {
  const { state, formData } = useNavigation();
  const pending = state === "submitting" && formData?.get("intent") === intent;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children}
      <Button variant={variant} pending={pending} pendingLabel="Salvando…">
        {label}
      </Button>
    </Form>
  );
}

type ChargeActsProps = { charge: ChargeDetail; today: string; refusal: Refusal | undefined };

/** What can be done with the money of a charge. */
export function ChargeActs({ charge, today, refusal }: ChargeActsProps) {
  const { status, version, sessionSaysCents, receipt, declaredAt } = charge;
  if (status === "paid")
    return (
      <>
        <div className="flex flex-wrap gap-3">
          {sessionSaysCents !== null && <Act intent="keep" version={version} label="Deixar como foi pago" />}
          {receipt === null && <Act intent="undo" version={version} label="Desfazer pagamento" />}
        </div>
        {receipt === null && declaredAt !== null && (
          <p className="mt-2 text-sm text-ink-soft">
            Este pagamento já foi num arquivo da Receita Saúde. Se desfizer, cancele o recibo também lá; pago de novo,
            ele entra num novo arquivo.
          </p>
        )}
      </>
    );
  return (
    <div className="space-y-4">
      {status === "open" && <PaidForm charge={charge} today={today} refusal={refusal} />}
      <AmountForm charge={charge} refusal={refusal} />
      {status === "open" && (
        <div className="flex flex-wrap gap-3">
          <Act intent="waive" version={version} label="Dispensar" />
          <Act intent="remind" label="Lembrar a pessoa" />
        </div>
      )}
    </div>
  );
}

function PaidForm({ charge, today, refusal }: ChargeActsProps) {
  const { state, formData } = useNavigation();
  const own = refusal?.values.intent === "paid" ? refusal : undefined;
  const pending = state === "submitting" && formData?.get("intent") === "paid";
  return (
    <Form method="post" preventScrollReset className="space-y-3">
      <input type="hidden" name="intent" value="paid" />
      <input type="hidden" name="version" value={versionAfter(own, charge.version)} />
      <div className="flex flex-wrap gap-3">
        <DateTimeField
          name="paidOn"
          type="date"
          label="Pago em"
          max={today}
          defaultValue={typedIn(own, "paidOn") ?? today}
          error={own?.fields.paidOn}
        />
        <Select
          name="method"
          label="Como"
          defaultValue={typedIn(own, "method") ?? "pix"}
          options={paymentMethods.map((value) => ({ value, label: methodWords[value] }))}
          error={own?.fields.method}
        />
      </div>
      <Button pending={pending} pendingLabel="Salvando…">
        Marcar como pago
      </Button>
    </Form>
  );
}

function AmountForm({ charge, refusal }: Omit<ChargeActsProps, "today">) {
  const own = refusal?.values.intent === "amount" ? refusal : undefined;
  return (
    <details open={own !== undefined || charge.status === "dropped"}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">Mudar o valor</summary>
      <Act intent="amount" version={charge.version} label="Salvar valor">
        <TextField
          name="amount"
          label="Valor, em reais"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typedIn(own, "amount") ?? typedCents(charge.amountCents)}
          error={own?.fields.amount}
          className="mb-3 max-w-32"
        />
      </Act>
    </details>
  );
}
