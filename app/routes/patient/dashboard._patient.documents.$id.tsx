import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DocumentSheet } from "~/features/documents/components/document-sheet";
import { titleOf } from "~/features/documents/components/document-words";
import { readDeliveredDocument, requireDelivered } from "~/features/documents/issued/read-document.server";
import { OwnPlain } from "~/features/insights/components/own-plain";
import { doneSearch, insightActs } from "~/features/insights/insights.schema";
import { readOwnPlain } from "~/features/insights/plain/own-plain.server";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { rateInsight } from "~/features/insights/rating/rate-insight.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { Flash } from "~/ui/feedback/flash";
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
    const isTold = parseSearch(args.request, doneSearch).done === "problem";
    return { document, plain, isTold, reader, address: ctx.platform.origin + ownPaths.verify() };
  });
}

/** Says whether its plain words helped, or what is wrong with them. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, insightActs, async (ctx, said) => {
    const { id = "" } = args.params;
    await requireDelivered(ctx, id);
    if (said.intent === "rate") await rateInsight(ctx, said);
    else await reportProblem(ctx, said);
    return redirect(said.intent === "problem" ? `${ownPaths.document(id)}?done=problem` : ownPaths.document(id));
  });
}

/** One of the documents that the patient was given, to read and print. */
export default function OwnDocument() {
  const { document, plain, isTold, reader, address } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  const { kind, words, code } = document;
  return (
    <>
      <div className="print:hidden">
        {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
        <PageHeader
          title={titleOf(kind, words)}
          back={{ to: ownPaths.documents(), label: "Documentos" }}
          actions={<PrintButton />}
        />
      </div>
      <DocumentSheet kind={kind} words={words} issued={document} proof={{ code, address }} />
      {plain && <OwnPlain plain={plain} reader={reader} refusal={refusal} />}
    </>
  );
}
