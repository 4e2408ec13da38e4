import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { adherenceWords } from "~/features/medication/components/adherence-words";
import { LastHours, MarksList } from "~/features/medication/components/marks-list";
import { ReturnForm } from "~/features/medication/components/today-list";
import { RegimenForm } from "~/features/medication/components/regimen-form";
import { longest, regimenForm } from "~/features/medication/medication.schema";
import { actOnRegimen } from "~/features/medication/regimen/act-on-regimen.server";
import { readRegimen } from "~/features/medication/regimen/read-regimens.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { ownPaths } from "~/own-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { FormError } from "~/ui/form/form-error";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** What it is stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Seus horários");

const isNew = (id: string | undefined) => id === "new";

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { id = "" } = args.params;
    const [found, team] = await Promise.all([isNew(id) ? null : readRegimen(ctx, { id }), careTeam(ctx)]);
    const form = { formKey: crypto.randomUUID(), longest, hasTeam: team.length > 0 };
    const words = found && adherenceWords(found.adherence);
    return { found, form, words, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, regimenForm, async (ctx, said) => {
    const { id = "" } = args.params;
    const shown = await actOnRegimen(ctx, isNew(id) ? null : id, said);
    if (shown === "own") return redirect(ownPaths.regimen(id));
    return redirect(
      shown === "gone" ? `${ownPaths.medication()}?off=${encodeURIComponent(id)}` : ownPaths.medication(),
    );
  });
}

/** One thing that is taken or done: to put down, to change, with how it went. */
export default function OneRegimen() {
  const { found, form, words, reader } = useLoaderData<typeof loader>();
  const isEnded = found !== null && found.regimen.endedAt !== null;
  // Taken off the list elsewhere while it was changed here: what was typed can be put down anew.
  const answer = useActionData<unknown>();
  const isTyped = refusalOf(answer, { intent: "save" }) !== undefined;
  return (
    <>
      <PageHeader
        title={found ? found.regimen.name : "Anotar um remédio ou hábito"}
        back={{ to: ownPaths.medication(), label: "Remédios e hábitos" }}
      />
      {isEnded && !isTyped ? (
        <div className="space-y-3">
          <FormError message={refusalOf(answer, { intent: "resume" })?.message} />
          <p>Isto saiu da sua lista. O que você marcou continua abaixo.</p>
          {found && <ReturnForm id={found.regimen.id} name={found.regimen.name} label="Voltar à lista" />}
        </div>
      ) : (
        <RegimenForm
          key={found ? found.regimen.version : form.formKey}
          regimen={isEnded ? null : (found?.regimen ?? null)}
          {...form}
        />
      )}
      {found && (
        <section aria-labelledby="ultimas" className="mt-10 max-w-form">
          <h2 id="ultimas" className="mb-2 text-xl">
            Últimas quatro semanas
          </h2>
          {words !== null && <p className="mb-3">{words}</p>}
          <FormError message={refusalOf(answer, { intent: "mark" })?.message} />
          {found.hours.length + found.marks.length === 0 && (
            <p className="text-ink-soft">O que você marcar aparece aqui.</p>
          )}
          <LastHours hours={found.hours} reader={reader} />
          <MarksList marks={found.marks} kind={found.regimen.kind} reader={reader} />
        </section>
      )}
      {found && !isEnded && (
        <Form method="post" className="mt-10 max-w-form border-t border-line pt-6">
          <ActingAs />
          <p className="mb-3 text-ink-soft">
            Sai da lista e não lembra mais. O que você marcou fica guardado. Parar um remédio é conversa com quem
            receitou.
          </p>
          <Button variant="quiet" name="intent" value="end">
            Tirar da lista
          </Button>
        </Form>
      )}
    </>
  );
}
