import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DocumentForm } from "~/features/documents/components/document-form";
import { DocumentSheet } from "~/features/documents/components/document-sheet";
import { documentDraft, kindWords } from "~/features/documents/document-kinds";
import { documentSchema, issueForm, newSearch } from "~/features/documents/documents.schema";
import { issueDocument, wordsOf } from "~/features/documents/issued/issue-document.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Novo documento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { name } = await readPatient(ctx, { patientId });
    return { patientId, name, owner: ctx.actor.memberId, ...parseSearch(args.request, newSearch) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, issueForm, async (ctx, typed) => {
    const { patientId } = check(patientParams, args.params);
    const said = { ...check(documentSchema, typed), patientId };
    if (typed.intent === "preview") return { preview: await wordsOf(ctx, said), typed };
    const key = typeof typed.key === "string" ? typed.key : undefined;
    const { id } = await issueDocument(ctx, said, key);
    return redirect(`${teamPaths.patientDocument(patientId, id)}?done=issued&saved=${encodeURIComponent(key ?? "")}`);
  });
}

/** A document is written, looked at, and issued. */
export default function NewDocument() {
  const { patientId, name, owner, kind, replaces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const preview = answer && "preview" in answer ? answer : undefined;
  const typed = (field: string) => {
    const value = preview?.typed[field];
    return preview ? (typeof value === "string" ? value : undefined) : typedIn(refusal, field);
  };
  return (
    <>
      <PageHeader
        title={kindWords[kind]}
        back={{ to: teamPaths.patientDocuments(patientId), label: "Documentos" }}
        lead={`Para ${name}. Depois de emitido, o texto não muda mais; pode ser revogado ou substituído.`}
      />
      {preview && (
        <div className="mb-8">
          <DocumentSheet kind={kind} words={preview.preview} issued={null} proof={null} />
        </div>
      )}
      <DocumentForm
        key={preview ? "preview" : "form"}
        {...{ kind, replaces, typed, errors: refusal?.fields ?? {}, message: refusal?.message }}
        draft={{ owner, form: documentDraft(patientId, kind), restores: answer === undefined }}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
