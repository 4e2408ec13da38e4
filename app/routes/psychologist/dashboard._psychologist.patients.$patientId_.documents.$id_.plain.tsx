import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentParams } from "~/features/documents/documents.schema";
import { PlainVersion } from "~/features/insights/components/plain-version";
import { doneSearch, plainActs } from "~/features/insights/insights.schema";
import { acceptPlain, discardPlain, ratePlain, removePlain } from "~/features/insights/plain/accept-plain.server";
import { askPlain, previewPlain, readPlain } from "~/features/insights/plain/plain-version.server";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Em palavras simples");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const ref = check(documentParams, args.params);
    const isTold = parseSearch(args.request, doneSearch).done === "problem";
    return { ...ref, said: await readPlain(ctx, ref), isTold, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, plainActs, async (ctx, said) => {
    const ref = check(documentParams, args.params);
    if (said.intent === "preview") return { preview: (await previewPlain(ctx, ref)).text };
    if (said.intent === "ask") await askPlain(ctx, ref);
    else if (said.intent === "accept") await acceptPlain(ctx, { ...ref, text: said.text });
    else if (said.intent === "discard") await discardPlain(ctx, ref);
    else if (said.intent === "remove") await removePlain(ctx, ref);
    else if (said.intent === "rate") await ratePlain(ctx, { ...ref, helpful: said.helpful });
    else await reportProblem(ctx, said);
    const here = teamPaths.patientDocumentPlain(ref.patientId, ref.id);
    return redirect(said.intent === "problem" ? `${here}?done=problem` : here);
  });
}

/** A document of one's own in plain words for its patient: a model drafts, its author reads and decides. */
export default function DocumentPlain() {
  const { patientId, id, said, isTold, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && "preview" in answer ? answer.preview : null;
  return (
    <>
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      <PageHeader
        title="Em palavras simples"
        lead="Ajuda para a pessoa entender o documento. O documento é o que vale; nada aparece para ela sem você ler."
        back={{ to: teamPaths.patientDocument(patientId, id), label: `Documento nº ${said.title.number}` }}
      />
      <PlainVersion said={said} preview={preview} refusal={refusalOf(answer)} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
