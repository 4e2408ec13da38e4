import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OwnTranscripts } from "~/features/insights/components/own-transcripts";
import { ownTranscriptActs } from "~/features/insights/insights.schema";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { askTranscript } from "~/features/insights/transcript/ask-transcript.server";
import { correctTranscript, removeTranscript } from "~/features/insights/transcript/change-transcript.server";
import { readOwnTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Transcrição");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    return { id, said: await readOwnTranscripts(ctx, id), reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownTranscriptActs, async (ctx, said) => {
    const { id: entryId = "" } = args.params;
    if (said.intent === "transcribe") await askTranscript(ctx, { entryId, fileId: said.file });
    else if (said.intent === "correct") await correctTranscript(ctx, { ...said, entryId });
    else if (said.intent === "remove") await removeTranscript(ctx, { ...said, entryId });
    else await reportProblem(ctx, said);
    return redirect(paths.diaryTranscripts(entryId));
  });
}

/** What was said in the voice notes of one's own entry, beside the sound. */
export default function EntryTranscripts() {
  const { id, said, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Transcrição"
        lead="O que um programa ouviu nos seus áudios. Quem atende você confere antes; o que vale é o som."
        back={{ to: paths.diaryEntry(id), label: "Anotação" }}
      />
      <OwnTranscripts said={said} reader={reader} refusal={refusalOf(useActionData<unknown>())} />
    </>
  );
}
