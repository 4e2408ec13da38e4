import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { OwnEntry } from "~/features/diary/components/own-entry";
import { UndoDelete } from "~/features/diary/components/undo-delete";
import { readEntry } from "~/features/diary/read-entry.server";
import { careTeam } from "~/features/tenancy/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { Flash } from "~/ui/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/page-meta";

/** The title stays out of the tab and of the browser's history. */
export const meta: MetaFunction = () => pageMeta("Anotação");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [entry, team] = await Promise.all([readEntry(ctx, { id: args.params.id ?? "" }), careTeam(ctx)]);
    const search = new URL(args.request.url).searchParams;
    const { memberId, zone } = ctx.actor;
    const done = { saved: search.get("saved"), restored: search.has("restored") };
    return { entry, team: team.map(({ name }) => name), owner: memberId, done, reader: { now: ctx.now(), zone } };
  });
}

/** Reading one's own note. */
export default function ReadEntry() {
  const { entry, team, owner, done, reader } = useLoaderData<typeof loader>();
  useDropDraft({ owner, forms: [paths.diaryNew(), paths.diaryEdit(entry.id)] }, done.saved);
  const back = { to: paths.diary(), label: "Diário" };
  if (entry.deletedAt !== null) {
    return (
      <>
        <UndoDelete id={entry.id} />
        <PageHeader title="Esta anotação foi excluída" lead="Depois de 24 horas ela é apagada de vez." back={back} />
      </>
    );
  }
  return (
    <>
      {done.saved !== null && <Flash>Anotação salva.</Flash>}
      {done.restored && <Flash>A anotação voltou ao seu diário.</Flash>}
      <OwnEntry entry={entry} team={team} reader={reader} />
    </>
  );
}
