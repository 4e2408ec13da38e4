import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import { toEntryRow } from "~/features/diary/components/entry-card";
import { EntryCards } from "~/features/diary/components/entry-cards";
import { EntryFilters, filterNames } from "~/features/diary/components/entry-filters";
import { NoEntries } from "~/features/diary/components/no-entries";
import { WaitingEntries } from "~/features/diary/components/waiting-entries";
import { UndoDelete } from "~/features/diary/components/undo-delete";
import { entryFilterSchema } from "~/features/diary/diary.schema";
import { listEntries } from "~/features/diary/list-entries.server";
import { useEntryList } from "~/features/diary/components/entry-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { isId } from "~/lib/id";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Flash } from "~/ui/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Diário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const filter = parseSearch(args.request, entryFilterSchema);
    const { items, nextCursor } = await listEntries(ctx, filter);
    const part = { items: items.map(toEntryRow), cursor: filter.cursor ?? null, nextCursor };
    const deleted = new URL(args.request.url).searchParams.get("deleted");
    return {
      part,
      owner: ctx.actor.memberId,
      deleted: deleted !== null && isId("diaryEntry", deleted) ? deleted : null,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

/** The patient's diary, newest first. */
export default function Diary() {
  const { part, owner, deleted, reader } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { items, startsAtTop } = useEntryList(part);
  const filtered = filterNames.some((name) => search.get(name));
  const tags = [...new Set(items.flatMap((entry) => entry.tags))].slice(0, 12);
  return (
    <>
      {deleted !== null && <UndoDelete id={deleted} />}
      {search.has("late") && <Flash tone="attention">O prazo para desfazer terminou.</Flash>}
      <PageHeader title="Diário" actions={<DiaryActs />} />
      <WaitingEntries owner={owner} />
      {(items.length > 0 || filtered) && <EntryFilters tags={tags} />}
      {items.length > 0 ? (
        <EntryCards entries={items} reader={reader} label="Anotações" />
      ) : (
        <NoEntries filtered={filtered} startsAtTop={startsAtTop} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      {items.length > 0 && (
        <p className="mt-6">
          <Link to={paths.diaryPreview()} className="link inline-flex min-h-11 items-center">
            Ver o diário como quem acompanha você vê
          </Link>
        </p>
      )}
    </>
  );
}

function DiaryActs() {
  return (
    <>
      <Button asChild>
        <Link to={paths.diaryNew()}>
          <PenLine aria-hidden="true" className="size-5" />
          Escrever
        </Link>
      </Button>
      <Button asChild variant="quiet">
        <Link to={paths.diarySearch()}>
          <Search aria-hidden="true" className="size-5" />
          Buscar
        </Link>
      </Button>
    </>
  );
}
