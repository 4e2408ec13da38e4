import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Form, useLoaderData } from "@remix-run/react";
import { ExercisePart } from "~/features/tasks/components/given/exercise-part";
import { exerciseGroups } from "~/features/tasks/exercise/exercise";
import { library } from "~/features/tasks/exercise/library";
import { tasksSearch } from "~/features/tasks/tasks-forms.schema";
import { nameCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Exercícios");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { for: patientId } = parseSearch(args.request, tasksSearch);
    const patient = patientId ? await readPatient(ctx, { patientId }) : null;
    const people = patient ? [] : await nameCaseload(ctx, { limit: 100 });
    return {
      parts: exerciseGroups.map((group) => ({ group, exercises: library.filter((one) => one.group === group) })),
      patient: patient && { id: patient.id, name: patient.name },
      people: people.map(({ id, name }) => ({ value: id, label: name })),
    };
  });
}

/** The library of exercises, to look into; with somebody chosen, to give one. */
export default function Exercises() {
  const { parts, patient, people } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Exercícios"
        lead={
          patient
            ? `Escolha um para ${patient.name}. Antes de passar, você ajusta o recado, os passos e o dia.`
            : "Formulários prontos para entre as sessões, escritos pela CÁRIS. Quem responde decide quanto quer contar."
        }
        back={patient ? { to: teamPaths.patientTasks(patient.id), label: `Tarefas de ${patient.name}` } : undefined}
      />
      {people.length > 0 && (
        <Form className="mb-6 flex max-w-form flex-wrap items-end gap-3">
          <Select name="for" label="Passar para" options={people} className="min-w-52 flex-1" />
          <Button variant="quiet">Escolher</Button>
        </Form>
      )}
      {parts.map((part) => (
        <ExercisePart key={part.group} {...part} patient={patient} />
      ))}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
