import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { QuestionnaireForm } from "~/features/measures/components/questionnaire/questionnaire-form";
import {
  archiveQuestionnaire,
  readQuestionnaire,
  saveQuestionnaire,
} from "~/features/measures/questionnaire/own-questionnaires.server";
import { questionnaireActs } from "~/features/measures/questionnaire/questionnaire-form.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Questionário");

/** Address of one that is not written yet. */
const isNew = (id: string | undefined) => id === "new" || id === undefined;

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    if (isNew(args.params.id)) return { standing: null };
    const { sheet, version } = await readQuestionnaire(ctx, { id: args.params.id ?? "" });
    return { standing: { title: sheet.name, intro: sheet.asks, questions: sheet.questions, version } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, questionnaireActs, async (ctx, said) => {
    const id = isNew(args.params.id) ? null : (args.params.id ?? null);
    if ("archive" in said) {
      if (id !== null) await archiveQuestionnaire(ctx, { id });
      return redirect(`${teamPaths.questionnaires()}?done=archived`);
    }
    const { key, version, content } = said;
    await saveQuestionnaire(ctx, { id, version, content }, key || undefined);
    return redirect(`${teamPaths.questionnaires()}?done=saved`);
  });
}

/** Writing a questionnaire, or its next version. */
export default function Questionnaire() {
  const { standing } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      <PageHeader
        title={standing ? standing.title : "Novo questionário"}
        lead={standing ? `Versão ${standing.version}. Salvar faz a próxima.` : undefined}
        back={{ to: teamPaths.questionnaires(), label: "Seus questionários" }}
      />
      <QuestionnaireForm key={standing?.version} standing={standing} refusal={refusal} />
      {standing && (
        <div className="mt-8 max-w-form">
          <Fold label="Não oferecer mais">
            <Form method="post">
              <p className="mb-3">O que já foi pedido e respondido continua como está.</p>
              <Button name="intent" value="archive" variant="danger">
                Não oferecer mais
              </Button>
            </Form>
          </Fold>
        </div>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.questionnaires()} />;
}
