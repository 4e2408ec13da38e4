import { PasswordField } from "~/ui/form/password-field";
import type { Refusal } from "../login/refusal";

type ConfirmPasswordProps = {
  /** Whether the login is too old to speak for its owner (page loader). */
  ask: boolean;
  refusal: Refusal | null;
  /** Where a page has several forms that ask: an id of its own for each field. */
  id?: string;
};

/** The password once more, where an open login is not enough; nothing after a fresh sign-in. */
export function ConfirmPassword({ ask, refusal, id }: ConfirmPasswordProps) {
  const error = refusal?.fields.password;
  if (!ask && error === undefined) return null;
  return (
    <PasswordField
      name="password"
      id={id}
      label="Sua senha"
      hint="Faz um tempo que você entrou: a senha confirma que é você."
      autoComplete="current-password"
      required
      error={error}
    />
  );
}
