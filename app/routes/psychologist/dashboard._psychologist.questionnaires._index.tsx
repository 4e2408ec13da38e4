import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { QuestionnaireTable } from "~/features/measures/components/questionnaire/questionnaire-table";
import { patientScalesSearch } from "~/features/measures/measures.schema";
import { listQuestionnaires } from "~/features/measures/questionnaire/own-questionnaires.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Seus questionários");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { cursor, done } = parseSearch(args.request, patientScalesSearch);
    const part = await listQuestionnaires(ctx, { cursor, limit: 30 });
    return { part: { ...part, cursor: cursor ?? null }, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

const flashes: Record<string, string> = { saved: "Salvo.", archived: "Guardado: não é mais oferecido." };

/** A psychologist's own questionnaires. */
export default function Questionnaires() {
  const { part, done, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const flash = done === undefined ? undefined : flashes[done];
  return (
    <>
      {flash && <Flash>{flash}</Flash>}
      <PageHeader
        title="Seus questionários"
        lead="Perguntas suas, para pedir a uma pessoa ou enviar junto com um convite, antes da primeira sessão."
        actions={
          <Button asChild>
            <Link to={teamPaths.questionnaire("new")}>Novo questionário</Link>
          </Button>
        }
      />
      <QuestionnaireTable rows={items} reader={reader} />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
