import { TextField } from "~/ui/form/text-field";

type FeeFieldProps = { id?: string; value: string; error: string | undefined };

/** What a session costs, in reais as people type them; left empty it costs nothing. */
export function FeeField({ id, value, error }: FeeFieldProps) {
  return (
    <TextField
      name="fee"
      {...(id !== undefined && { id })}
      label="Valor, em reais"
      inputMode="decimal"
      autoComplete="off"
      defaultValue={value}
      error={error}
      className="max-w-32"
    />
  );
}
