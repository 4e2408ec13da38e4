import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { readAnswerOf } from "~/features/measures/answer/read-answers.server";
import { AnswerHead } from "~/features/measures/components/team/answer-head";
import { AnswerList } from "~/features/measures/components/own/scale-result";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Respostas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { name } = await readPatient(ctx, { patientId });
    const { before, ...answer } = await readAnswerOf(ctx, { patientId, id: args.params.answerId ?? "" });
    return { patientId, name, answer, reader: { now: ctx.now(), zone: ctx.actor.zone }, before: before?.total ?? null };
  });
}

/** What one person answered, question by question. */
export default function PatientAnswer() {
  const { patientId, name, answer, before, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`${answer.sheet.name} de ${name}`}
        lead={`Respondido ${formatWhen(answer.answeredAt, reader)}`}
        back={{ to: teamPaths.patientScales(patientId), label: "Escalas" }}
      />
      <AnswerHead answer={answer} before={before} patientId={patientId} />
      <AnswerList sheet={answer.sheet} values={answer.values} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
