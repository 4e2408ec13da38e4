import { OneTimeCodeField } from "~/features/identity/components/two-step/one-time-code-field";
import { PasswordField } from "~/ui/form/password-field";
import { TextField } from "~/ui/form/text-field";

type ErasureProofProps = {
  email: string;
  asksCode: boolean;
  label: string;
  errors: Record<string, string>;
  /** What was written as the word, after a refusal. */
  typed: string | undefined;
};

/** Who is there is proved, and the word is written: what an erasure asks of whoever begins it. */
export function ErasureProof({ email, asksCode, label, errors, typed }: ErasureProofProps) {
  return (
    <>
      {/* Tells password managers whose password this is. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField name="password" label={label} autoComplete="current-password" required error={errors.password} />
      {asksCode && <OneTimeCodeField error={errors.code} />}
      <TextField
        name="confirm"
        label="Escreva APAGAR"
        autoComplete="off"
        spellCheck={false}
        required
        defaultValue={typed}
        error={errors.confirm}
      />
    </>
  );
}
