import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";

type AssignFormProps = { sheets: { value: string; label: string }[]; refusal: Refusal | undefined };

const everyOptions = [
  { value: "", label: "Uma vez" },
  { value: "week", label: "Toda semana" },
  { value: "fortnight", label: "A cada duas semanas" },
  { value: "month", label: "Todo mês" },
];

/** Asking for an answer: what, until when, how often. Give it a new React `key` after each success. */
export function AssignForm({ sheets, refusal }: AssignFormProps) {
  const navigation = useNavigation();
  const pending = navigation.state !== "idle" && navigation.formData?.get("intent") === "assign";
  return (
    <section aria-labelledby="pedir" className="mb-8">
      <h2 id="pedir" className="mb-2 text-lg dense:text-base">
        Pedir uma resposta
      </h2>
      <FormError message={refusal?.message} />
      <Form method="post" preventScrollReset noValidate className="flex flex-wrap items-start gap-3">
        <input type="hidden" name="intent" value="assign" />
        <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key") || undefined} />
        <Select
          name="code"
          label="O quê"
          options={sheets}
          defaultValue={typedIn(refusal, "code") ?? "phq-9"}
          error={refusal?.fields.code}
          className="w-full sm:w-72"
        />
        <Select
          name="every"
          label="Quantas vezes"
          options={everyOptions}
          defaultValue={typedIn(refusal, "every") ?? ""}
          error={refusal?.fields.every}
          className="w-full sm:w-52"
        />
        <TextField
          name="dueDay"
          label="Primeira até o dia"
          type="date"
          optional
          defaultValue={typedIn(refusal, "dueDay")}
          error={refusal?.fields.dueDay ?? refusal?.fields.dueAt}
          className="w-full sm:w-52"
        />
        <div className="sm:mt-7 dense:mt-6.5">
          <Button pending={pending} pendingLabel="Pedindo…">
            Pedir
          </Button>
        </div>
      </Form>
    </section>
  );
}
