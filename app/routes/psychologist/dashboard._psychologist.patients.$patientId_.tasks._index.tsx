import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { Library, Plus } from "lucide-react";
import { GiveForm } from "~/features/tasks/components/given/give-form";
import { GivenTable } from "~/features/tasks/components/given/given-table";
import { exerciseOf } from "~/features/tasks/exercise/library";
import { givenLineOf } from "~/features/tasks/task/given-line.server";
import { takeTaskFiles } from "~/features/tasks/files/task-files.server";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { listGivenTasks } from "~/features/tasks/task/list-tasks.server";
import { giveForm, tasksSearch } from "~/features/tasks/tasks-forms.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, filesIn, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Tarefas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { cursor, done, new: chosen } = parseSearch(args.request, tasksSearch);
    const { name, zone: theirs } = await readPatient(ctx, { patientId });
    const tasks = await listGivenTasks(ctx, { patientId, cursor, limit: 30 });
    const part = { items: tasks.items.map(givenLineOf), nextCursor: tasks.nextCursor, cursor: cursor ?? null };
    const { code, name: title, purpose, steps = [] } = exerciseOf(chosen ?? null) ?? {};
    const exercise = code && title && purpose ? { code, name: title, purpose, steps } : null;
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const otherClock = theirs !== reader.zone;
    return { patient: { id: patientId, name }, part, done, isNew: chosen !== undefined, exercise, reader, otherClock };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(
    args,
    requirePsychologist,
    giveForm,
    async (ctx, { key, task }) => {
      const { patientId } = check(patientParams, args.params);
      await giveTask(ctx, { ...task, patientId }, key || undefined);
      return redirect(`${teamPaths.patientTasks(patientId)}?done=given`);
    },
    (ctx, form, typed) =>
      takeTaskFiles(ctx, filesIn(form, "attachment"), typed, check(patientParams, args.params).patientId),
  );
}

/** What one patient was given, and giving another. */
export default function TasksOfPatient() {
  const { patient, part, done, isNew, exercise, reader, otherClock } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      {done === "given" && !isNew && <Flash>Tarefa passada. A pessoa é avisada.</Flash>}
      {done === "withdrawn" && <Flash>Tarefa retirada.</Flash>}
      <PageHeader
        title={isNew ? "Passar uma tarefa" : `Tarefas de ${patient.name}`}
        lead={isNew ? `Para ${patient.name}` : undefined}
        back={
          isNew
            ? { to: teamPaths.patientTasks(patient.id), label: "Tarefas" }
            : { to: teamPaths.patient(patient.id), label: patient.name }
        }
        actions={isNew ? undefined : <Acts patientId={patient.id} />}
      />
      {isNew ? (
        <GiveForm patient={patient} exercise={exercise} zoneHint={otherClock ? "No relógio da pessoa." : ""} />
      ) : (
        <>
          <GivenTable patientId={patient.id} rows={items} reader={reader} />
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </>
      )}
    </>
  );
}

function Acts({ patientId }: { patientId: string }) {
  return (
    <>
      <Button asChild>
        <Link to={teamPaths.exercises(patientId)}>
          <Library aria-hidden="true" className="size-4" />
          Escolher exercício
        </Link>
      </Button>
      <Button asChild variant="quiet">
        <Link to={teamPaths.patientTaskNew(patientId)}>
          <Plus aria-hidden="true" className="size-4" />
          Tarefa livre
        </Link>
      </Button>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
