import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SharedTranscripts } from "~/features/insights/components/shared-transcripts";
import { doneSearch, teamTranscriptActs } from "~/features/insights/insights.schema";
import { reportProblem } from "~/features/insights/problem/problems.server";
import { refuseTranscript, releaseTranscript } from "~/features/insights/transcript/change-transcript.server";
import { readSharedTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { entryParams } from "~/features/tenancy/components/address-parts";
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
export const meta: MetaFunction = () => pageMeta("Transcrição");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const ids = check(entryParams, args.params);
    const sounds = await readSharedTranscripts(ctx, ids);
    const { done } = parseSearch(args.request, doneSearch);
    return { ...ids, sounds, isTold: done === "problem", reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, teamTranscriptActs, async (ctx, said) => {
    const ids = check(entryParams, args.params);
    if (said.intent === "release") await releaseTranscript(ctx, { ...ids, ...said });
    else if (said.intent === "refuse") await refuseTranscript(ctx, { ...ids, ...said });
    else await reportProblem(ctx, said);
    const here = teamPaths.patientTranscripts(ids.patientId, ids.entryId);
    return redirect(said.intent === "problem" ? `${here}?done=problem` : here);
  });
}

/** What a model heard in the voice notes of a shared entry, to be checked with the sound before the patient sees it. */
export default function PatientTranscripts() {
  const { patientId, entryId, sounds, isTold, reader } = useLoaderData<typeof loader>();
  return (
    <>
      {isTold && <Flash>Obrigado por avisar. A clínica recebeu.</Flash>}
      <PageHeader
        title="Transcrição"
        lead="A pessoa pediu. Você confere com o som antes que ela veja."
        back={{ to: teamPaths.patientEntry(patientId, entryId), label: "Anotação" }}
      />
      <SharedTranscripts sounds={sounds} reader={reader} refusal={refusalOf(useActionData<unknown>())} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
