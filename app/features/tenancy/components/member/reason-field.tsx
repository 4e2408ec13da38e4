import { TextField } from "~/ui/form/text-field";

type ReasonFieldProps = { id: string; error?: string; defaultValue?: string };

/** Why something is done, for the audit log: a reason of organisation, nothing clinical. */
export function ReasonField({ id, error, defaultValue }: ReasonFieldProps) {
  return (
    <TextField
      name="reason"
      id={id}
      label="Motivo"
      optional
      hint="Fica na auditoria. Não escreva nada clínico."
      longest={200}
      autoComplete="off"
      error={error}
      defaultValue={defaultValue}
    />
  );
}
