import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OwnTranscripts } from "~/features/insights/components/own-transcripts";
import { doneSearch, ownTranscriptActs } from "~/features/insights/insights.schema";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { rateInsight } from "~/features/insights/rating/rate-insight.server";
import { askTranscript } from "~/features/insights/transcript/ask-transcript.server";
import { correctTranscript, removeTranscript } from "~/features/insights/transcript/change-transcript.server";
import { readOwnTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Transcrição");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const { done } = parseSearch(args.request, doneSearch);
    return {
      id,
      isTold: done === "problem",
      said: await readOwnTranscripts(ctx, id),
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownTranscriptActs, async (ctx, said) => {
    const { id: entryId = "" } = args.params;
    if (said.intent === "transcribe") await askTranscript(ctx, { entryId, fileId: said.file });
    else if (said.intent === "correct") await correctTranscript(ctx, { ...said, entryId });
    else if (said.intent === "remove") await removeTranscript(ctx, { ...said, entryId });
    else if (said.intent === "rate") await rateInsight(ctx, said);
    else await reportProblem(ctx, said);
    const here = paths.diaryTranscripts(entryId);
    return redirect(said.intent === "problem" ? `${here}?done=problem` : here);
  });
}

/** What was said in the voice notes of one's own entry, beside the sound. */
export default function EntryTranscripts() {
  const { id, said, isTold, reader } = useLoaderData<typeof loader>();
  return (
    <>
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      <PageHeader
        title="Transcrição"
        lead="O que um programa ouviu nos seus áudios. Quem atende você confere antes; o que vale é o som."
        back={{ to: paths.diaryEntry(id), label: "Anotação" }}
      />
      <OwnTranscripts said={said} reader={reader} refusal={refusalOf(useActionData<unknown>())} />
    </>
  );
}
