import { PasswordField } from "~/ui/form/password-field";

type NewPasswordFieldProps = { name?: string; label?: string; error?: string | undefined; secondFactor?: boolean };

/** A password being chosen: how long, and no rules of composition (NIST SP 800-63B §3.1.1). */
export function NewPasswordField({
  name = "password",
  label = "Senha",
  error,
  secondFactor = false,
}: NewPasswordFieldProps) {
  return (
    <PasswordField
      name={name}
      label={label}
      autoComplete="new-password"
      required
      hint={
        secondFactor
          ? "8 caracteres ou mais, porque você usa duas etapas; uma frase é uma boa senha."
          : "15 caracteres ou mais; uma frase é uma boa senha."
      }
      error={error}
    />
  );
}
