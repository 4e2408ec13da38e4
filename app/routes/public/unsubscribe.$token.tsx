import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { kindLabel } from "~/features/notifications/notice/said-notice.server";
import { readUnsubscribe, unsubscribe } from "~/features/notifications/preferences/unsubscribe.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { accountPaths } from "~/account-paths";
import { Button } from "~/ui/form/button";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Parar de receber e-mails");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { kind } = await readUnsubscribe(anonymous(args), args.params.token ?? "");
    return { label: kindLabel(kind) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await unsubscribe(ctx, args.params.token ?? "");
    return { done: true };
  });
}

/** Opening the link changes nothing: mail scanners open links too. The button does. */
export default function Unsubscribe() {
  const { label } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer !== undefined && "done" in answer;
  return (
    <PublicShell>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        <h1 className="text-2xl">{done ? "Pronto: este e-mail não vem mais" : "Parar de receber este e-mail"}</h1>
        <p className="mt-3">
          {done ? "Os outros avisos continuam como estavam." : "O e-mail de que você quer sair:"}{" "}
          {!done && <strong>{label}</strong>}
        </p>
        {!done && (
          <Form method="post" className="mt-6">
            <Button>Não receber mais por e-mail</Button>
          </Form>
        )}
        <p className="mt-6">
          <Link to={accountPaths.accountNotices()} className="link">
            Escolher todos os seus avisos
          </Link>
        </p>
      </div>
    </PublicShell>
  );
}
