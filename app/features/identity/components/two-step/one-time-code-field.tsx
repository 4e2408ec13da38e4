import { TextField } from "~/ui/form/text-field";

type OneTimeCodeFieldProps = { name?: string; id?: string; label?: string; hint?: string; error?: string | undefined };

/** Six digits from an authenticator; phones offer the number keys and, where they can, the code itself. */
export function OneTimeCodeField({
  name = "code",
  id,
  label = "Código de 6 dígitos",
  hint = "Está no seu aplicativo autenticador e muda a cada 30 segundos.",
  error,
}: OneTimeCodeFieldProps) {
  return (
    <TextField
      name={name}
      id={id}
      label={label}
      hint={hint}
      error={error}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      className="[&_input]:max-w-52 [&_input]:text-lg [&_input]:tracking-[0.2em] [&_input]:tabular-nums"
    />
  );
}
