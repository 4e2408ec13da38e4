import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { useKeptDay } from "~/features/medication/components/offline/use-kept-day";
import { sendOrQueue, useWaitingMarks } from "~/features/medication/components/offline/use-waiting-marks";
import {
  AllRegimens,
  EndedRegimens,
  HoursOfDay,
  NeededList,
  ReturnForm,
} from "~/features/medication/components/today-list";
import { keyOfTap, markRegimen } from "~/features/medication/mark/mark-regimen.server";
import { longest, markForm, todaySearch } from "~/features/medication/medication.schema";
import { listEnded, readToday } from "~/features/medication/regimen/read-regimens.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { Flash } from "~/ui/feedback/flash";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

/** What it is of stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Seus horários");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const owner = ctx.actor.memberId;
    const { off } = parseSearch(args.request, todaySearch);
    const [today, ended] = await Promise.all([readToday(ctx), listEnded(ctx)]);
    return { owner, today, ended, off, pageKey: crypto.randomUUID(), longestReason: longest.reason };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, markForm, async (ctx, { key, ...said }) => {
    await markRegimen(ctx, said, keyOfTap(said, key));
    return redirect(ownPaths.medication());
  });
}

/** Without network a tap waits on this device. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const copy = request.clone();
  return sendOrQueue(
    () => serverAction<typeof action>(),
    () => copy.formData(),
  );
}

/** What a patient takes and does today: one tap each. */
export default function MedicationToday() {
  const { owner, today, ended, off, pageKey, longestReason } = useLoaderData<typeof loader>();
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer);
  useKeptDay(owner, today);
  const { waiting, failed } = useWaitingMarks(answer);
  const keyed = { keyOf: (what: string) => `${pageKey}:${what}`, longestReason };
  const gone = answer === undefined && ended.find(({ id }) => id === off);
  return (
    <>
      {gone && <Flash undo={<ReturnForm {...gone} label="Desfazer" />}>{gone.name} saiu da lista.</Flash>}
      <PageHeader
        title="Remédios e hábitos"
        lead="Do jeito que você anotou. A CÁRIS lembra e guarda; dúvidas sobre remédio são com quem receitou."
        actions={
          <Button asChild variant="quiet">
            <Link to={ownPaths.regimen("new")}>Anotar um</Link>
          </Button>
        }
      />
      {refusal && <FormError message={refusal.message} fields={[]} />}
      {waiting.length > 0 && (
        <div role="status">
          <Notice tone="calm" title="Guardado neste aparelho" className="mb-6">
            <p>
              {waiting.length === 1
                ? "Um horário foi marcado sem internet e segue quando ela voltar."
                : `${waiting.length} horários foram marcados sem internet e seguem quando ela voltar.`}
            </p>
          </Notice>
        </div>
      )}
      {failed && (
        <FormError
          message="Sem conexão, e este aparelho não conseguiu guardar. Tente de novo com internet."
          fields={[]}
        />
      )}
      {today.all.length === 0 ? (
        <EmptyState
          title="Nada anotado ainda"
          action={
            <Button asChild>
              <Link to={ownPaths.regimen("new")}>Anotar o primeiro</Link>
            </Button>
          }
        >
          Remédios com dose e horário, ou hábitos como caminhar e beber água. Só você vê, a não ser que escolha mostrar.
        </EmptyState>
      ) : (
        <div className="max-w-reading space-y-10">
          <HoursOfDay id="ontem" title="Ontem à noite, em aberto" hours={today.before} {...keyed} />
          <HoursOfDay id="hoje" title="Hoje" hours={today.hours} {...keyed} />
          <NeededList needed={today.needed} {...keyed} />
          <AllRegimens all={today.all} />
          <p>
            <Link to={ownPaths.medicationList()} className="link inline-flex min-h-11 items-center">
              Lista para levar à consulta
            </Link>
          </p>
        </div>
      )}
      <div className="mt-6 max-w-reading">
        <EndedRegimens ended={ended} />
      </div>
    </>
  );
}
