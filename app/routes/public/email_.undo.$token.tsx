import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { accountPaths } from "~/account-paths";
import { LinkedEmail } from "~/features/identity/components/login/linked-email";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { readEmailUndo, undoEmailChange } from "~/features/identity/email/settle-email-change.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Voltar a este e-mail"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => readEmailUndo(anonymous(args), { token: args.params.token ?? "" }));
}

/** Only a press goes back: scanners of mail open links too. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await undoEmailChange(ctx, { token: args.params.token ?? "" });
    return { done: true };
  });
}

export default function UndoEmail() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer !== undefined && "done" in answer;
  return (
    <FormPage title={done ? "De volta a este e-mail" : "Voltar a este e-mail"} care="A conta é sua.">
      <LinkedEmail email={email} link="undo" done={done} />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary
      title="Este link não vale mais"
      action={{ to: accountPaths.forgotPassword(), label: "Redefinir a senha" }}
    >
      Ele vale por 72 horas e funciona uma vez. Se a sua conta mudou de e-mail sem você, escreva para a pessoa
      encarregada pela proteção de dados: o endereço está na Política de privacidade.
    </DeadLinkBoundary>
  );
}
