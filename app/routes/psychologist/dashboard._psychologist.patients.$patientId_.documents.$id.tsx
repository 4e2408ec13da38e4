import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { DocumentSheet } from "~/features/documents/components/document-sheet";
import { statusWords, titleOf } from "~/features/documents/components/document-words";
import { documentDraft } from "~/features/documents/document-kinds";
import { documentActs, documentParams, listSearch } from "~/features/documents/documents.schema";
import { deliverDocument, revokeDocument } from "~/features/documents/issued/issue-document.server";
import { readDocument } from "~/features/documents/issued/read-document.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { teamPaths } from "~/team-paths";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Fold } from "~/ui/fold";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatExact } from "~/ui/time/format-time";

/** Becomes the file's name when it is saved as PDF: neither a name nor what it is. */
export const meta: MetaFunction = () => pageMeta("Documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const document = await readDocument(ctx, check(documentParams, args.params));
    const { done } = parseSearch(args.request, listSearch);
    const address = ctx.platform.origin + ownPaths.verify();
    const saved = new URL(args.request.url).searchParams.get("saved");
    return {
      document,
      address,
      done,
      saved,
      owner: ctx.actor.memberId,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, documentActs, async (ctx, { intent }) => {
    const { id, patientId } = check(documentParams, args.params);
    await (intent === "revoke" ? revokeDocument(ctx, { id }) : deliverDocument(ctx, { id }));
    return redirect(`${teamPaths.patientDocument(patientId, id)}?done=${intent}`);
  });
}

const done: Record<string, string> = {
  issued: "Documento emitido.",
  revoke: "Revogado: quem verificar o código fica sabendo.",
  deliver: "Entregue. A pessoa foi avisada.",
};

/** A document as it was issued, with what can be done with it. */
export default function Issued() {
  const { document, address, done: said, saved, owner, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { id, patientId, kind, status, deliveredAt, openedAt, words, code } = document;
  useDropDraft({ owner, forms: [documentDraft(patientId, kind)] }, saved);
  const flash = said === undefined || refusal ? undefined : done[said];
  return (
    <>
      <div className="print:hidden">
        {flash && <Flash>{flash}</Flash>}
        <PageHeader
          title={titleOf(kind, words)}
          back={{ to: teamPaths.patientDocuments(patientId), label: "Documentos" }}
          lead={[
            statusWords[status],
            deliveredAt === null ? "não entregue" : `entregue em ${formatExact(deliveredAt, reader)}`,
            openedAt !== null && `aberto em ${formatExact(openedAt, reader)}`,
          ]
            .filter(Boolean)
            .join(" · ")}
          actions={<PrintButton />}
        />
        <FormError message={refusal?.message} />
        {status === "issued" && (
          <Form method="post" className="mb-3 flex flex-wrap gap-3">
            {deliveredAt === null && (
              <Button name="intent" value="deliver">
                Entregar à pessoa
              </Button>
            )}
            <Button asChild variant="quiet">
              <Link to={`${teamPaths.patientDocumentNew(patientId, kind)}&replaces=${id}`}>Emitir outro no lugar</Link>
            </Button>
            <Button asChild variant="quiet">
              <Link to={teamPaths.patientDocumentPlain(patientId, id)}>Em palavras simples</Link>
            </Button>
          </Form>
        )}
        {status === "issued" && (
          <div className="mb-6">
            <Fold label="Revogar este documento">
              <Form method="post">
                <p className="mb-3 max-w-reading">
                  Não dá para desfazer: quem verificar o código fica sabendo que ele não vale mais. Para corrigir, emita
                  outro no lugar.
                </p>
                <Button name="intent" value="revoke" variant="danger">
                  Revogar
                </Button>
              </Form>
            </Fold>
          </div>
        )}
      </div>
      <DocumentSheet kind={kind} words={words} issued={document} proof={{ code, address }} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
