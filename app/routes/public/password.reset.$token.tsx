import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { ResetPasswordForm } from "~/features/identity/components/login/reset-password-form";
import { resetPasswordSchema } from "~/features/identity/identity.schema";
import { isResetTokenGood, resetPassword } from "~/features/identity/password/reset-password.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { AppError } from "~/lib/app-error";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Nova senha"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const good = await isResetTokenGood(anonymous(args), { token: args.params.token ?? "" });
    if (!good) throw new AppError("auth.token_invalid");
    return null;
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, resetPasswordSchema, async (ctx, { password }) => {
    await resetPassword(ctx, { token: args.params.token ?? "", password });
    return redirect(`${paths.login()}?changed`);
  });
}

export default function ResetPassword() {
  return (
    <FormPage
      title="Nova senha"
      lead="Depois de salvar, entre de novo em cada aparelho."
      care="Uma porta nova, a mesma casa."
    >
      <ResetPasswordForm />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary
      title="Este link não vale mais"
      action={{ to: accountPaths.forgotPassword(), label: "Pedir outro link" }}
    >
      Ele vale por 30 minutos e uma vez só. Abrir este link não mudou nada na sua conta.
    </DeadLinkBoundary>
  );
}
