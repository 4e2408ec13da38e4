import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import * as z from "zod";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { LinkedErasureView } from "~/features/privacy/components/erasure/linked-erasure";
import { readLinkedErasure } from "~/features/privacy/erasure/read-certificate.server";
import { takeBackByLink } from "~/features/privacy/erasure/take-back-erasure.server";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Seu pedido"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => readLinkedErasure(anonymous(args), args.params.token ?? ""));
}

/** Only a press takes it back: scanners of mail open links too. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, z.object({}), async (ctx) => {
    await takeBackByLink(ctx, args.params.token ?? "");
    return { takenBack: true };
  });
}

export default function ErasureByLink() {
  const erasure = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = answer && "takenBack" in answer ? ({ state: "taken_back" } as const) : erasure;
  return (
    <FormPage title="Apagar os dados" care="A decisão é sua.">
      <LinkedErasureView erasure={state} token={useParams().token ?? ""} />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary title="Este link não vale mais" action={{ to: paths.landing(), label: "Ir para o início" }}>
      O certificado fica aqui por 30 dias, e por mais um dia depois de baixado. Nada além dele estava neste link.
    </DeadLinkBoundary>
  );
}
