import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { accountOverview } from "~/features/identity/account/account-overview.server";
import { EmailStatus } from "~/features/identity/components/account/email-status";
import { requestEmailVerification } from "~/features/identity/account/request-email-verification.server";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Confirmar e-mail");

/** Tells when to try again after too many requests. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({ account: await accountOverview(await requireAccount(args)) }));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, z.object({ intent: z.literal("verify") }), async (ctx) => {
    await requestEmailVerification(ctx);
    return { sent: true };
  });
}

/** One thing only: whether the address is confirmed, and another link. Every "Confirmar e-mail" leads here. */
export default function AccountEmail() {
  const { account } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  return (
    <EmailStatus email={account.email} verified={account.emailVerified} sent={data !== undefined && "sent" in data} />
  );
}
