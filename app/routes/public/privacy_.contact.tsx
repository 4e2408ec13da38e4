import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { FormPage } from "~/features/identity/components/login/form-page";
import { askStrangerCode, proveStranger } from "~/features/identity/phone/stranger-code.server";
import { ProveNumber } from "~/features/privacy/components/requests/contact-rights";
import { contactForm, contactSearch } from "~/features/privacy/privacy.schema";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Alguém me deu como contato");

/** Tells when to try again after too many codes. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await Promise.resolve();
    return { codeId: parseSearch(args.request, contactSearch).code ?? null };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, contactForm, async (ctx, form) => {
    if (form.intent === "ask") return redirect(accountPaths.contactRights((await askStrangerCode(ctx, form)).id));
    return redirect(accountPaths.contactProof((await proveStranger(ctx, form)).proof));
  });
}

/** For people without account who may stand in somebody's list. */
export default function ContactRights() {
  const { codeId } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title="Alguém me deu como contato"
      lead="Sem conta na CÁRIS, você também tem direitos: saber o que guardamos do seu número, sair, corrigir (LGPD, art. 18)."
      care="A escolha é sua."
    >
      <ProveNumber codeId={codeId} />
    </FormPage>
  );
}
