import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { toEntryRow } from "~/features/diary/components/list/entry-card";
import { EntryCards } from "~/features/diary/components/list/entry-cards";
import { namesInWords } from "~/features/diary/components/mood/names-in-words";
import { pageSchema } from "~/features/kernel/page.schema";
import { previewShared } from "~/features/diary/reading/preview-shared.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { useEntryList } from "~/features/diary/components/list/entry-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { Notice } from "~/ui/feedback/notice";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Como me veem");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const asked = parseSearch(args.request, pageSchema);
    const [{ items, nextCursor }, team] = await Promise.all([previewShared(ctx, asked), careTeam(ctx)]);
    const part = { items: items.map(toEntryRow), cursor: asked.cursor ?? null, nextCursor };
    return { part, team: team.map(({ name }) => name), reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** The patient's diary as a linked psychologist sees it. */
export default function Preview() {
  const { part, team, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useEntryList(part);
  return (
    <>
      <PageHeader
        title="Como veem o seu diário"
        lead={
          team.length > 0
            ? `Estas são as anotações que ${namesInWords(team)} ${team.length === 1 ? "pode" : "podem"} abrir, e nenhuma outra.`
            : "Estas são as anotações que poderia abrir quem passasse a acompanhar você. Hoje ninguém além de você lê."
        }
        back={{ to: paths.diary(), label: "Diário" }}
      />
      <Notice tone="calm" className="mb-6">
        <p>O que está marcado como “só para mim” não aparece aqui, nem como espaço vazio.</p>
      </Notice>
      {items.length > 0 ? (
        <EntryCards entries={items} reader={reader} label="Anotações que os outros veem" />
      ) : (
        <EmptyState title="Nenhuma anotação à vista">
          Você ainda não escreveu, ou tudo o que escreveu é só para você.
        </EmptyState>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
