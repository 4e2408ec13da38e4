import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { accountPaths } from "~/account-paths";
import { LinkedEmail } from "~/features/identity/components/login/linked-email";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { readEmailUndo, undoEmailChange } from "~/features/identity/email/settle-email-change.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Voltar a este e-mail"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    // Pressed: the link is used up by now.
    if (new URL(args.request.url).searchParams.has("done")) return { email: "", done: true };
    const { email } = await readEmailUndo(anonymous(args), { token: args.params.token ?? "" });
    return { email, done: false };
  });
}

/** Only a press goes back: scanners of mail open links too. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await undoEmailChange(ctx, { token: args.params.token ?? "" });
    return redirect(`${new URL(args.request.url).pathname}?done`);
  });
}

export default function UndoEmail() {
  const { email, done } = useLoaderData<typeof loader>();
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
      encarregada pela proteção de dados: o endereço está na{" "}
      <Link to={paths.privacy()} className="link">
        Política de privacidade
      </Link>
      .
    </DeadLinkBoundary>
  );
}
