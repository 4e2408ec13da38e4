import type { ActionFunctionArgs, HeadersArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData } from "@remix-run/react";
import { ForgotPasswordForm } from "~/features/identity/components/login/forgot-password-form";
import { FormPage } from "~/features/identity/components/login/form-page";
import { passwordResetRequestSchema } from "~/features/identity/identity.schema";
import { requestPasswordReset } from "~/features/identity/password/request-password-reset.server";
import { anonymous } from "~/http/guards.server";
import { submit } from "~/http/page.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Redefinir a senha");

/** Tells when to try again after too many requests. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

/** The answer is the same whether the account exists. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, passwordResetRequestSchema, async (ctx, input) => {
    await requestPasswordReset(ctx, input);
    return { sentTo: input.email };
  });
}

export default function ForgotPassword() {
  const data = useActionData<typeof action>();
  const sentTo = data && "sentTo" in data ? data.sentTo : null;
  return (
    <FormPage title="Redefinir a senha" care="Esquecer acontece. Voltar é simples.">
      <ForgotPasswordForm sentTo={sentTo} />
    </FormPage>
  );
}
