import { Form, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { LadderFields, NumberField } from "./ladder-fields";
import { severityOrder } from "../alert/words";

type PolicyFormProps = {
  /** The ladder in force, as the fields of the form. */
  fields: Record<string, string | string[]>;
  own: boolean;
  rows: number;
  refusal: Refusal | undefined;
};

/** The clinic's ladders: who is called when, and how. */
export function PolicyForm({ fields, own, rows, refusal }: PolicyFormProps) {
  const pending = useNavigation().formData?.get("intent");
  const values = refusal?.values ?? fields;
  const errors = refusal?.fields ?? {};
  return (
    <>
      <Form method="post" noValidate key={JSON.stringify(fields)}>
        <ActingAs />
        <FormError
          message={refusal?.message}
          fields={Object.entries(errors).map(([id, message]) => ({ id, label: "Campo", message }))}
        />
        <input type="hidden" name="intent" value="save" />
        {severityOrder.map((severity) => (
          <LadderFields key={severity} severity={severity} rows={rows} values={values} errors={errors} />
        ))}
        <NumberField name="outcomeWithin" label="Prazo para o desfecho, em minutos" values={values} errors={errors} />
        <p className="mt-1 max-w-reading text-sm text-ink-soft">
          Um pedido assumido e sem desfecho neste prazo volta a chamar. De 10 a 120 minutos.
        </p>
        <Button pending={pending === "save"} pendingLabel="Salvando…" className="mt-5">
          Salvar regras
        </Button>
      </Form>
      {own && (
        <Form method="post" className="mt-8 border-t border-line pt-5">
          <ActingAs />
          <input type="hidden" name="intent" value="reset" />
          <Button variant="quiet" pending={pending === "reset"}>
            Voltar ao padrão da casa
          </Button>
        </Form>
      )}
    </>
  );
}
