import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, useSearchParams, type ClientActionFunctionArgs } from "@remix-run/react";
import { addressSchema } from "~/features/kernel/page.schema";
import { ExerciseList } from "~/features/practice/components/exercise-list";
import { HelpedLines } from "~/features/practice/components/helped-lines";
import { LikeForm } from "~/features/practice/components/like-form";
import { PracticeForm } from "~/features/practice/components/practice-form";
import { PracticeHistory } from "~/features/practice/components/practice-history";
import { texts } from "~/features/practice/components/texts/texts.data";
import { forgetAllPractice, forgetPractice } from "~/features/practice/done/forget-practice.server";
import { likeExercise, notePractice } from "~/features/practice/done/note-practice.server";
import { openPractice, readTallies } from "~/features/practice/done/read-practice.server";
import { exerciseNamed, exerciseNames, type ExerciseCode } from "~/features/practice/exercise/exercise";
import { practiceForm, practiceSearch } from "~/features/practice/practice.schema";
import { finishPractised, taskOfPractice } from "~/features/tasks/answer/finish-practised.server";
import { reliefLines } from "~/features/sos/components/patient/press/helped-words";
import { whatHelped } from "~/features/sos/patient/own-sos.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { HelpBlock } from "~/ui/shell/help-block";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Práticas");

/** The exercise that an address names; null for the list of all. @throws AppError `request.not_found` */
function exerciseIn(named: string | undefined): ExerciseCode | null {
  const exercise = named === undefined ? null : exerciseNamed(named);
  if (named !== undefined && exercise === null) throw new AppError("request.not_found");
  return exercise;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const exercise = exerciseIn(args.params.exercise);
    const { memberId: owner, zone } = ctx.actor;
    if (exercise !== null) {
      const { task: id } = parseSearch(args.request, practiceSearch);
      const [tallies, task] = await Promise.all([
        readTallies(ctx),
        id === undefined ? null : taskOfPractice(ctx, { id, practice: exercise }),
      ]);
      const isFavourite = tallies.some((one) => one.exercise === exercise && one.isFavourite);
      return { one: { exercise, owner, isFavourite, task, formKey: crypto.randomUUID() }, list: null };
    }
    const part = parseSearch(args.request, addressSchema);
    const [{ tallies, history }, helped] = await Promise.all([openPractice(ctx, part), whatHelped(ctx)]);
    return { one: null, list: { tallies, history, helped: reliefLines(helped), reader: { now: ctx.now(), zone } } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, practiceForm, async (ctx, said) => {
    if (said.intent === "forget" || said.intent === "forget_all") {
      await (said.intent === "forget" ? forgetPractice(ctx, said) : forgetAllPractice(ctx));
      return redirect(ownPaths.practice());
    }
    const exercise = exerciseIn(args.params.exercise);
    if (exercise === null) throw new AppError("request.not_found");
    if (said.intent === "like") {
      await likeExercise(ctx, { exercise, isFavourite: said.liked });
      return redirect(ownPaths.practice(exercise));
    }
    const { seconds, before, after, key, task } = said;
    await notePractice(ctx, { exercise, seconds, before, after }, key);
    if (task !== undefined) await finishPractised(ctx, { id: task, practice: exercise }, key);
    return redirect(`${ownPaths.practice()}?done`);
  });
}

/** Without network the page stays, and what was practised waits on this device. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const intent = (await request.clone().formData()).get("intent");
  return sendOrKeep(() => serverAction<typeof action>(), typeof intent === "string" ? intent : "note");
}

/** Exercises for body and breath: all of them, or one. */
export default function Practice() {
  const { one, list } = useLoaderData<typeof loader>();
  return one ? <OneExercise key={one.formKey} {...one} /> : <AllExercises {...list} />;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function OneExercise({ exercise, owner, isFavourite, task, formKey }: NonNullable<Loaded["one"]>) {
  return (
    <>
      <PageHeader
        title={exerciseNames[exercise]}
        lead={texts[exercise].about}
        back={task ? { to: paths.task(task.id), label: "Tarefa" } : { to: ownPaths.practice(), label: "Práticas" }}
      />
      <PracticeForm exercise={exercise} owner={owner} formKey={formKey} task={task} />
      <div className="mt-8 border-t border-line pt-6">
        <LikeForm isFavourite={isFavourite} />
      </div>
    </>
  );
}

function AllExercises({ tallies, history, helped, reader }: NonNullable<Loaded["list"]>) {
  const isDone = useSearchParams()[0].has("done");
  const [last] = history.items;
  const isHeavy = isDone && last?.after != null && last.after <= 2;
  return (
    <>
      {isDone && <Flash>Registrado.</Flash>}
      <PageHeader
        title="Práticas"
        lead="Exercícios curtos para o corpo e a respiração. Funcionam sem internet, e parar no meio também vale."
      />
      {isHeavy && (
        <div className="mb-8 space-y-3">
          <p>Se ainda está difícil, não precisa ficar com isso sem companhia.</p>
          <HelpBlock compact />
        </div>
      )}
      <div className="max-w-reading space-y-10">
        <ExerciseList tallies={tallies} />
        <HelpedLines lines={helped} />
        <PracticeHistory {...history} reader={reader} />
      </div>
    </>
  );
}
