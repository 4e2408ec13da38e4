import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { ContactRightsView } from "~/features/privacy/components/requests/contact-rights";
import {
  askContactCorrection,
  leaveAsContact,
  readContactRights,
} from "~/features/privacy/contacts/contact-rights.server";
import { contactSays } from "~/features/privacy/privacy.schema";
import { anonymous } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("O seu número"), { name: "robots", content: "noindex" }];

/** The address is the proof: nobody keeps the page, and no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = anonymous(args);
    const rights = await readContactRights(ctx, args.params.proof ?? "");
    const asked = new URL(args.request.url).searchParams.get("done") === "correct";
    return { rights, asked, officer: ctx.platform.privacyOfficer.email };
  });
}

/** Only a press says anything. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, contactSays, async (ctx, { intent }) => {
    const proof = args.params.proof ?? "";
    await (intent === "correct" ? askContactCorrection : leaveAsContact)(ctx, proof);
    return redirect(`${accountPaths.contactProof(proof)}?done=${intent}`);
  });
}

/** What is held of a number, for its owner. */
export default function ProvedContact() {
  const { rights, asked, officer } = useLoaderData<typeof loader>();
  return (
    <FormPage title="O seu número" care="A escolha é sua.">
      <ContactRightsView rights={rights} asked={asked} officer={officer} />
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary
      title="Este link não vale mais"
      action={{ to: accountPaths.contactRights(), label: "Pedir um código" }}
    >
      A prova de que o número é seu vale por uma hora. Um código novo abre de novo.
    </DeadLinkBoundary>
  );
}
