import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { DocumentSheet } from "~/features/documents/components/document-sheet";
import { titleOf } from "~/features/documents/components/document-words";
import { readDeliveredDocument } from "~/features/documents/issued/read-document.server";
import { OwnPlain } from "~/features/insights/components/own-plain";
import { readOwnPlain } from "~/features/insights/plain/accept-plain.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** Becomes the file's name when it is saved as PDF: nothing of care. */
export const meta: MetaFunction = () => pageMeta("Documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const [document, plain] = await Promise.all([readDeliveredDocument(ctx, { id }), readOwnPlain(ctx, id)]);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { document, plain, reader, address: ctx.platform.origin + ownPaths.verify() };
  });
}

/** One of the documents that the patient was given, to read and print. */
export default function OwnDocument() {
  const { document, plain, reader, address } = useLoaderData<typeof loader>();
  const { kind, words, code } = document;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={titleOf(kind, words)}
          back={{ to: ownPaths.documents(), label: "Documentos" }}
          actions={<PrintButton />}
        />
      </div>
      <DocumentSheet kind={kind} words={words} issued={document} proof={{ code, address }} />
      {plain && <OwnPlain plain={plain} reader={reader} />}
    </>
  );
}
