import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { EndedGoals, OpenGoals } from "~/features/goals/components/goal-list";
import { readGoals } from "~/features/goals/goal/read-goals.server";
import { goalsSearch } from "~/features/goals/goals.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { Pager } from "~/ui/list/pager";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Metas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { limit, cursor, session } = parseSearch(args.request, goalsSearch);
    const [goals, { name }] = await Promise.all([
      readGoals(ctx, { patientId, limit, cursor }),
      readPatient(ctx, { patientId }),
    ]);
    return { ...goals, session, patientId, name, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** What a patient works towards with who cares for them. */
export default function PatientGoals() {
  const { open, ended, session, patientId, name, reader } = useLoaderData<typeof loader>();
  const from = session === undefined ? "" : `?session=${encodeURIComponent(session)}`;
  const to = (id: string) => teamPaths.patientGoal(patientId, id) + from;
  const write = (
    <Button asChild variant="quiet">
      <Link to={teamPaths.patientGoalEdit(patientId, "new")}>Escrever uma meta</Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={`Metas de ${name}`}
        lead="As que a pessoa compartilha, até três abertas. O que ela guarda para si não aparece aqui."
        back={{ to: teamPaths.patient(patientId), label: "Paciente" }}
        actions={open.length > 0 && write}
      />
      {open.length === 0 ? (
        <EmptyState title="Nenhuma meta aberta" action={write}>
          Escrevam uma juntos na sessão: o que a pessoa quer, em passos pequenos, cada um com como saber.
        </EmptyState>
      ) : (
        <OpenGoals goals={open} to={to} reader={reader} own={false} />
      )}
      <EndedGoals goals={ended.items} to={to} reader={reader} />
      <Pager nextCursor={ended.nextCursor} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
