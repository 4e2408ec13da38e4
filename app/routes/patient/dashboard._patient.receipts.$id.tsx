import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ReceiptSheet } from "~/features/receipts/components/receipt-sheet";
import { readReceipt } from "~/features/receipts/receipt/read-receipt.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** Becomes the file's name when it is saved as PDF: nothing of care. */
export const meta: MetaFunction = () => pageMeta("Recibo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    return { receipt: await readReceipt(ctx, { id: args.params.id ?? "" }) };
  });
}

/** One of the own receipts, on paper. */
export default function OwnReceipt() {
  const { receipt } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={`Recibo nº ${receipt.number}`}
          back={{ to: ownPaths.receipts(), label: "Pagamentos e recibos" }}
          actions={<PrintButton />}
        />
      </div>
      <ReceiptSheet receipt={receipt} />
    </>
  );
}
