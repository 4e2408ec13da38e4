import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { LinkedEmail } from "~/features/identity/components/login/linked-email";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { confirmEmailChange, readEmailChange } from "~/features/identity/email/settle-email-change.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Usar este e-mail"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => readEmailChange(anonymous(args), { token: args.params.token ?? "" }));
}

/** Only a press confirms: scanners of mail open links too. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await confirmEmailChange(ctx, { token: args.params.token ?? "" });
    return { done: true };
  });
}

export default function ConfirmNewEmail() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer !== undefined && "done" in answer;
  return (
    <FormPage title={done ? "E-mail trocado" : "Usar este e-mail"} care="Assim sabemos onde encontrar você.">
      <LinkedEmail email={email} link="confirm" done={done} />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary
      title="Este link não vale mais"
      action={{ to: paths.accountEmail(), label: "Ir para o meu e-mail" }}
    >
      Ele vale por um dia e funciona uma vez; pedir outro faz o anterior parar de valer.
    </DeadLinkBoundary>
  );
}
