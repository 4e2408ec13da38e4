import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePasswordForm } from "~/features/identity/account/account-forms.schema";
import { changePassword } from "~/features/identity/password/change-password.server";
import { ChangePasswordForm } from "~/features/identity/components/password/change-password-form";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { Flash } from "~/ui/feedback/flash";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Senha");

/** Tells when to try again after too many attempts. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { login } = await requireAccount(args);
    return { email: login.email, totpOn: login.totpOn };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, changePasswordForm, async (ctx, { currentPassword, newPassword }) => {
    await changePassword(ctx, { current: currentPassword, next: newPassword });
    return { changed: true };
  });
}

export default function AccountPassword() {
  const { email, totpOn } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  const changed = data !== undefined && "changed" in data;
  return (
    <>
      {changed && <Flash>Senha trocada. Os outros aparelhos saíram.</Flash>}
      {/* A new form after a change, so that no old password is left in it. */}
      <ChangePasswordForm key={changed ? "changed" : "open"} email={email} secondFactor={totpOn} />
    </>
  );
}
