import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { EndedGoals, OpenGoals } from "~/features/goals/components/goal-list";
import { readGoals } from "~/features/goals/goal/read-goals.server";
import { goalsSearch } from "~/features/goals/goals.schema";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { Pager } from "~/ui/list/pager";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Metas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { limit, cursor } = parseSearch(args.request, goalsSearch);
    const goals = await readGoals(ctx, { patientId: ctx.actor.memberId, limit, cursor });
    return { ...goals, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** What a patient works towards, in small steps. */
export default function OwnGoals() {
  const { open, ended, reader } = useLoaderData<typeof loader>();
  const isEmpty = open.length === 0 && ended.items.length === 0;
  return (
    <>
      <PageHeader
        title="Metas"
        lead="O que você quer, em passos que cabem na semana. Poucas de cada vez: até três suas, e três com quem acompanha você."
        actions={
          !isEmpty && (
            <Button asChild variant="quiet">
              <Link to={ownPaths.goalEdit("new")}>Escrever uma meta</Link>
            </Button>
          )
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Nenhuma meta ainda"
          action={
            <Button asChild>
              <Link to={ownPaths.goalEdit("new")}>Escrever a primeira</Link>
            </Button>
          }
        >
          Pode ser pequena: dormir um pouco melhor, voltar a ver uma amiga. Só você vê, a não ser que escolha mostrar.
        </EmptyState>
      ) : (
        <>
          {open.length > 0 ? (
            <OpenGoals goals={open} to={ownPaths.goal} reader={reader} own />
          ) : (
            <p className="text-ink-soft">Nenhuma meta aberta agora.</p>
          )}
          <EndedGoals goals={ended.items} to={ownPaths.goal} reader={reader} />
          <Pager nextCursor={ended.nextCursor} />
        </>
      )}
    </>
  );
}
