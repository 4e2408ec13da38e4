import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { openInvoice } from "~/features/billing/money/open-invoice.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";

/** An invoice as PDF, or the page that it is paid on: Stripe's address of this moment. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const as = new URL(args.request.url).searchParams.get("as") === "page" ? "page" : "pdf";
    return redirect(await openInvoice(await requireAdmin(args), args.params.id ?? "", as));
  });
}

/** Never shown: its loader leads on. With it the route has a page for what is refused. */
export default function InvoicePage() {
  return null;
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
