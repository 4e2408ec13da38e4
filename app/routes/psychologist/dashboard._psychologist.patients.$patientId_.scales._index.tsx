import type { LoaderFunctionArgs, ActionFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { redirect } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AnswersTable } from "~/features/measures/components/team/answers-table";
import { AssignForm } from "~/features/measures/components/team/assign-form";
import { AssignedTable } from "~/features/measures/components/team/assigned-table";
import { ScaleCourse } from "~/features/measures/components/team/scale-course";
import { assignFromForm } from "~/features/measures/assignment/assign-scale.server";
import { endAssignment } from "~/features/measures/assignment/end-assignment.server";
import { readPatientScales } from "~/features/measures/answer/read-patient-scales.server";
import { instrumentCodes } from "~/features/measures/instrument/instrument";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { patientScalesForm, patientScalesSearch } from "~/features/measures/measures.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Escalas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor, done, scale } = parseSearch(args.request, patientScalesSearch);
    const { name } = await readPatient(ctx, { patientId });
    const { answers, ...found } = await readPatientScales(ctx, { patientId, cursor, scale });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { patientId, name, ...found, part: { ...answers, cursor: cursor ?? null }, done, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, patientScalesForm, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    if (said.intent === "assign") await assignFromForm(ctx, { ...said, patientId });
    else await endAssignment(ctx, { patientId, id: said.id });
    return redirect(`${teamPaths.patientScales(patientId)}?done=${said.intent}`);
  });
}

const flashes: Record<string, string> = { assign: "Pedido. A pessoa foi avisada.", end: "Não é mais pedido." };
const scales = instrumentCodes.map((code) => ({ value: code, label: instruments[code].name }));

/** How a person's scales went, what is asked of them, and asking. */
export default function PatientScales() {
  const { patientId, name, scale, points, sheets, open, part, done, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const refusal = refusalOf(useActionData<typeof action>());
  const flash = done === undefined || refusal ? undefined : flashes[done];
  return (
    <>
      {flash && <Flash>{flash}</Flash>}
      <PageHeader
        title={`Escalas de ${name}`}
        lead="Quem responde vê palavras, não números nem faixas."
        back={{ to: teamPaths.patient(patientId), label: "Paciente" }}
        actions={
          <Link to={teamPaths.questionnaires()} className="link inline-flex min-h-11 items-center dense:min-h-9">
            Seus questionários
          </Link>
        }
      />
      <section aria-labelledby="curso" className="mb-8">
        <h2 id="curso" className="mb-1 text-lg dense:text-base">
          {`${instruments[scale].name} · ${instruments[scale].about.toLowerCase()}`}
        </h2>
        <FilterLinks label="Escala" param="scale" options={scales} fallback={scale} />
        <ScaleCourse instrument={instruments[scale]} points={points} reader={reader} />
      </section>
      <AssignForm key={open[0]?.id ?? "none"} sheets={[...scales, ...sheets]} refusal={refusal} />
      <AssignedTable rows={open} reader={reader} />
      <section aria-labelledby="respostas">
        <h2 id="respostas" className="mb-2 text-lg dense:text-base">
          Respostas
        </h2>
        <AnswersTable rows={items} patientId={patientId} reader={reader} />
        <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      </section>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
