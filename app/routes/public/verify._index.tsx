import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { VerifyForm } from "~/features/documents/components/verify-form";
import { page } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";

export const handle: PageHandle = { scripts: "none" };

export const meta: MetaFunction = () => pageMeta("Verificar documento");

/** The typed code becomes the address that answers. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => {
    const typed =
      new URL(args.request.url).searchParams
        .get("code")
        ?.slice(0, 60)
        .replace(/[^\w-]/g, "") ?? "";
    if (typed !== "") throw redirect(ownPaths.verify(typed));
    return Promise.resolve(null);
  });
}

/** Whoever has a document in their hands types its code. */
export default function VerifyAsk() {
  return (
    <PublicShell>
      <div className="mx-auto max-w-reading py-6 sm:py-12">
        <h1 className="text-2xl">Verificar um documento</h1>
        <p className="mt-3">O código está no fim do documento.</p>
        <VerifyForm />
      </div>
    </PublicShell>
  );
}
