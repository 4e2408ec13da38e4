import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { AskedErasure, AskErasureForm } from "~/features/privacy/components/erasure/erasure-forms";
import { WhatGoesAndStays } from "~/features/privacy/components/erasure/erasure-preview";
import { Obstacle } from "~/features/privacy/components/erasure/obstacle";
import { askErasure } from "~/features/privacy/erasure/ask-erasure.server";
import { previewErasure } from "~/features/privacy/erasure/preview-erasure.server";
import { readOwnErasure, takeBackOwnErasure } from "~/features/privacy/erasure/take-back-erasure.server";
import { erasureForm } from "~/features/privacy/privacy.schema";
import { requireAccount } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Apagar meus dados");

/** Tells when to try again after too many attempts. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAccount(args);
    const [asked, preview] = await Promise.all([readOwnErasure(ctx), previewErasure(ctx)]);
    const { email, actor } = ctx.login;
    return { asked, preview, email, zone: actor?.zone ?? houseZone };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAccount, erasureForm, async (ctx, form) => {
    if (form.intent === "ask") await askErasure(ctx, form);
    else await takeBackOwnErasure(ctx);
    return redirect(accountPaths.accountErasure());
  });
}

/** What erasing would do, first; then the step itself, or the way back while there is one. */
export default function AccountErasure() {
  const { asked, preview, email, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <h2 className="text-xl dense:text-lg">Apagar meus dados</h2>
      {asked ? (
        <div className="mt-3">
          <AskedErasure dueAt={asked.dueAt} waitsFor={asked.waitsFor} byGuardian={asked.byGuardian} zone={zone} />
        </div>
      ) : (
        <p className="mt-2 max-w-reading">
          É seu direito, a qualquer momento (LGPD, art. 18, VI). A conta acaba junto, em todas as clínicas.
        </p>
      )}
      {!asked && preview.obstacle && <Obstacle code={preview.obstacle} />}
      <WhatGoesAndStays preview={preview} zone={zone} />
      {!asked && !preview.obstacle && <AskErasureForm email={email} asksCode={preview.asksCode} />}
    </>
  );
}
