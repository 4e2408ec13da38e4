import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { VerifyEmail } from "~/features/identity/components/login/verify-email";
import { isEmailVerified, verifyEmail } from "~/features/identity/account/verify-email.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Confirmar e-mail"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

/** A dead link says so at once; a good one is not used up by being looked at. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({
    verified: await isEmailVerified(anonymous(args), { token: args.params.token ?? "" }),
  }));
}

/** Only a press confirms: scanners of mail open links too. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await verifyEmail(ctx, { token: args.params.token ?? "" });
    return { verified: true };
  });
}

export default function VerifyEmailPage() {
  const already = useLoaderData<typeof loader>().verified;
  const verified = useActionData<typeof action>() !== undefined || already;
  return (
    <FormPage title={verified ? "E-mail confirmado" : "Confirmar seu e-mail"} care="Assim sabemos onde encontrar você.">
      <VerifyEmail verified={verified} />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary title="Este link não vale mais" action={{ to: paths.account(), label: "Ir para a minha conta" }}>
      Talvez o e-mail já esteja confirmado, ou o link seja antigo. Na sua conta você vê e pede outro.
    </DeadLinkBoundary>
  );
}
