import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ReceiptSheet } from "~/features/receipts/components/receipt-sheet";
import { readReceipt } from "~/features/receipts/receipt/read-receipt.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** Becomes the file's name when it is saved as PDF: neither a name nor what it is for. */
export const meta: MetaFunction = () => pageMeta("Recibo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    return { receipt: await readReceipt(ctx, { id: args.params.id ?? "" }) };
  });
}

/** A receipt on paper, for who issued it. */
export default function ReceiptOnPaper() {
  const { receipt } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={`Recibo nº ${receipt.number}`}
          back={{ to: teamPaths.payment(receipt.chargeId), label: "Cobrança" }}
          actions={<PrintButton />}
        />
      </div>
      <ReceiptSheet receipt={receipt} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.payments()} />;
}
