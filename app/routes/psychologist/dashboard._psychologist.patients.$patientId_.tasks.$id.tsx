import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FileGallery } from "~/features/files/components/file-gallery";
import { ChangeForm } from "~/features/tasks/components/given/change-form";
import { TaskComment, TaskEnds } from "~/features/tasks/components/given/task-acts";
import { SaidAnswer } from "~/features/tasks/components/said-answer";
import { recurrenceWords, statusWords } from "~/features/tasks/components/task-words";
import { exerciseOf } from "~/features/tasks/exercise/library";
import { changeTask, withdrawTask } from "~/features/tasks/task/change-task.server";
import { dueFrom } from "~/features/tasks/task/due";
import { readGivenTask } from "~/features/tasks/task/read-task.server";
import { take } from "~/features/tasks/task/task.state";
import { givenActs, tasksSearch } from "~/features/tasks/tasks-forms.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Fold } from "~/ui/fold";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay, type Reader } from "~/ui/time/format-time";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Tarefa");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const [patient, task] = await Promise.all([
      readPatient(ctx, { patientId }),
      readGivenTask(ctx, { id: args.params.id ?? "" }),
    ]);
    if (task.patientId !== patientId) throw new AppError("tasks.not_found");
    const due = task.dueAt === null ? null : dueFrom(new Date(task.dueAt).toISOString(), patient.zone);
    const acts = {
      canChange: take(task.status, "change") !== null,
      canEnd: task.seriesId !== null && !task.seriesEnded,
    };
    return {
      ...{ task, acts, done: parseSearch(args.request, tasksSearch).done },
      patient: { id: patientId, name: patient.name },
      due: { day: due?.day ?? "", hour: due?.hour ?? "" },
      exerciseName: exerciseOf(task.exercise)?.name ?? null,
      zoneHint: patient.zone === ctx.actor.zone ? "" : "No relógio da pessoa.",
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, givenActs, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    const id = args.params.id ?? "";
    const task = await readGivenTask(ctx, { id });
    if (task.patientId !== patientId) throw new AppError("tasks.not_found");
    if (said.intent === "withdraw" || said.intent === "end") {
      await withdrawTask(ctx, { id, scope: said.intent === "end" ? "following" : "this" });
      return redirect(`${teamPaths.patientTasks(patientId)}?done=withdrawn`);
    }
    await changeTask(ctx, { ...said, id });
    return redirect(`${teamPaths.patientTask(patientId, id)}?done=${said.intent}`);
  });
}

/** One task of a patient: what was asked, what was answered, and what is said to it. */
export default function TaskOfPatient() {
  const { task, acts, done, patient, due, exerciseName, zoneHint, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<unknown>();
  const changing = refusalOf(answer, { intent: "change" });
  return (
    <>
      {done !== undefined && answer === undefined && (
        <Flash>{done === "comment" ? "Comentário enviado." : "Tarefa salva."}</Flash>
      )}
      <PageHeader
        title={task.title}
        back={{ to: teamPaths.patientTasks(patient.id), label: `Tarefas de ${patient.name}` }}
        lead={leadOf({ task, exerciseName }, reader)}
      />
      <div className="gap-10 lg:grid lg:grid-cols-2">
        <section aria-labelledby="pedido">
          <h2 id="pedido" className="mb-2 text-lg dense:text-base">
            O que foi pedido
          </h2>
          {task.description && <p className="max-w-reading wrap-anywhere whitespace-pre-line">{task.description}</p>}
          {task.steps.length > 0 && (
            <ol className="mt-2 max-w-reading list-decimal space-y-1 pl-5 wrap-anywhere">
              {task.steps.map((step, n) => (
                <li key={n}>{step}</li>
              ))}
            </ol>
          )}
          <div className="mt-4">
            <FileGallery files={task.files} label="Arquivos da tarefa" />
          </div>
          {!task.description && task.steps.length === 0 && task.files.length === 0 && (
            <p className="text-ink-soft">{exerciseName ?? "Só o título."}</p>
          )}
          {acts.canChange && (
            <div className="mt-4">
              <Fold label="Mudar o que foi pedido" open={changing !== undefined}>
                <ChangeForm {...{ task: { ...task, repeats: acts.canEnd }, due, refusal: changing, zoneHint }} />
              </Fold>
            </div>
          )}
          <TaskEnds canWithdraw={acts.canChange} canEnd={acts.canEnd} />
        </section>
        <section aria-labelledby="resposta" className="max-lg:mt-8">
          <h2 id="resposta" className="mb-2 text-lg dense:text-base">
            Resposta
          </h2>
          <Answer task={task} />
          <TaskComment comment={task.comment} refusal={refusalOf(answer, { intent: "comment" })} />
        </section>
      </div>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function leadOf({ task, exerciseName }: Pick<Loaded, "task" | "exerciseName">, reader: Reader): string {
  const { dueAt, status, answeredAt, recurrence } = task;
  const parts = [
    ...(exerciseName === null || exerciseName === task.title ? [] : [exerciseName]),
    ...(dueAt === null ? ["sem dia marcado"] : [`para ${formatDay(dueAt, reader)}`]),
    ...(recurrence === null ? [] : [recurrenceWords(recurrence)]),
    statusWords[status] + (answeredAt === null ? "" : `, ${formatDay(answeredAt, reader)}`),
  ];
  return parts.join(" · ");
}

function Answer({ task }: { task: Loaded["task"] }) {
  if (task.status === "declined")
    return task.reason ? (
      <Quote>{task.reason}</Quote>
    ) : (
      <p className="text-ink-soft">A pessoa preferiu não fazer, sem dizer por quê.</p>
    );
  if (task.answeredAt === null) return <p className="text-ink-soft">Ainda sem resposta.</p>;
  return (
    <div className="space-y-4">
      <SaidAnswer answer={task.answer} steps={task.steps} />
      <FileGallery files={task.answerFiles} label="Arquivos da resposta" />
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
