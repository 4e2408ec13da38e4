import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { classNames } from "~/ui/class-names";

type AcknowledgeFormProps = {
  id: string;
  /** The page that takes it. */
  action: string;
  patientName: string;
  big?: boolean;
};

/** Whether an alert is being taken just now. */
export function useTaking(id: string): boolean {
  const { formData } = useNavigation();
  return formData?.get("id") === id && formData.get("intent") === "acknowledge";
}

/** Takes an alert with one touch: calling stops for everybody. Works without scripts. */
export function AcknowledgeForm({ id, action, patientName, big = false }: AcknowledgeFormProps) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="intent" value="acknowledge" />
      <input type="hidden" name="id" value={id} />
      <Button
        variant="sos"
        pending={useTaking(id)}
        pendingLabel="Assumindo…"
        className={classNames(big ? "min-h-14 px-10 text-lg dense:min-h-12 dense:text-base" : "max-sm:w-full")}
      >
        Assumir
        <span className="sr-only">{` o pedido de ${patientName}`}</span>
      </Button>
    </Form>
  );
}
