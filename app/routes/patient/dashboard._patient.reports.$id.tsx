import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ReportSheet } from "~/features/reports/components/report-sheet";
import { readSharedReport } from "~/features/reports/report/read-report.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** Becomes the file's name when it is saved as PDF: nothing of care. */
export const meta: MetaFunction = () => pageMeta("Relatório");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { content } = await readSharedReport(ctx, { id: args.params.id ?? "" });
    return { content, zone: ctx.actor.zone };
  });
}

/** A report that the patient is shown, to read and print. */
export default function OwnReport() {
  const { content, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Relatório do período"
          back={{ to: ownPaths.reports(), label: "Relatórios" }}
          actions={<PrintButton />}
        />
      </div>
      <ReportSheet content={content} zone={zone} />
    </>
  );
}
