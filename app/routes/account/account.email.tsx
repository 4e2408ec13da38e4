import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emailForm } from "~/features/identity/account/account-forms.schema";
import { accountOverview } from "~/features/identity/account/account-overview.server";
import { ChangeEmailForm } from "~/features/identity/components/account/change-email-form";
import { EmailStatus } from "~/features/identity/components/account/email-status";
import { requestEmailVerification } from "~/features/identity/account/request-email-verification.server";
import { askedEmail, askEmailChange } from "~/features/identity/email/ask-email-change.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("E-mail");

/** Tells when to try again after too many requests. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const [{ email, emailVerified, totpOn }, waiting] = await Promise.all([accountOverview(ctx), askedEmail(ctx)]);
    return { email, emailVerified, totpOn, waiting };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, emailForm, async (ctx, form) => {
    if (form.intent === "change") {
      await askEmailChange(ctx, form);
      return redirect(paths.accountEmail());
    }
    await requestEmailVerification(ctx);
    return { sent: true };
  });
}

/** Whether the address is confirmed, another link, and another address. Every "Confirmar e-mail" leads here. */
export default function AccountEmail() {
  const { email, emailVerified, totpOn, waiting } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  return (
    <>
      <EmailStatus email={email} verified={emailVerified} sent={data !== undefined && "sent" in data} />
      <ChangeEmailForm key={waiting ?? "none"} email={email} waiting={waiting} asksCode={totpOn} />
    </>
  );
}
