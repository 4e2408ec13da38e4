import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { PenLine } from "lucide-react";
import { toEntryRow } from "~/features/diary/components/list/entry-card";
import { EntryCards } from "~/features/diary/components/list/entry-cards";
import { readEntryAddress, turnedPeriod } from "~/features/diary/components/entry/entry-address";
import { EntryFilters } from "~/features/diary/components/list/entry-filters";
import { NoEntries } from "~/features/diary/components/list/no-entries";
import { WaitingEntries } from "~/features/diary/components/offline/waiting-entries";
import { UndoDelete } from "~/features/diary/components/entry/undo-delete";
import { CheckInsOfDay } from "~/features/diary/components/mood/check-ins-of-day";
import { checkInsOfDay } from "~/features/diary/mood/check-ins-of-day.server";
import { listEntries } from "~/features/diary/list/list-entries.server";
import { useEntryList } from "~/features/diary/components/list/entry-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { diaryIds } from "~/features/diary/diary.ids";
import { isId } from "~/lib/id";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Diário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const search = new URL(args.request.url).searchParams;
    const turned = turnedPeriod(search);
    if (turned !== null) throw redirect(paths.diary() + turned);
    const { filter, ...asked } = readEntryAddress(search);
    const { mood, tag, from, to, cursor } = filter;
    // A day of the map leads here: what was only ticked on it is of it, too.
    const day = from !== undefined && from === to && !mood && !tag && !cursor ? from : null;
    const [{ items, nextCursor }, checkIns] = await Promise.all([
      listEntries(ctx, filter, asked),
      day === null ? [] : checkInsOfDay(ctx, { day }),
    ]);
    const part = { items: items.map(toEntryRow), cursor: cursor ?? null, nextCursor };
    const deleted = search.get("deleted");
    return {
      part,
      checkIns: checkIns.map(({ id, mood, occurredAt, emotions }) => ({ id, mood, occurredAt, emotions })),
      owner: ctx.actor.memberId,
      ...asked,
      filtered: asked.onlyNew || [mood, tag, from, to].some((value) => value !== undefined),
      deleted: deleted !== null && isId(diaryIds.entry, deleted) ? deleted : null,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

const write = (
  <Button asChild>
    <Link to={paths.diaryNew()}>
      <PenLine aria-hidden="true" className="size-5" />
      Escrever
    </Link>
  </Button>
);

/** The patient's diary, newest first. */
export default function Diary() {
  const { part, checkIns, owner, deleted, reader, filtered, leftOut, onlyNew } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useEntryList(part);
  const tags = [...new Set(items.flatMap((entry) => entry.tags))].slice(0, 12);
  return (
    <>
      {deleted !== null && <UndoDelete id={deleted} />}
      <PageHeader title="Diário" actions={write} />
      <WaitingEntries owner={owner} />
      {(items.length > 0 || filtered) && <EntryFilters tags={tags} leftOut={leftOut} onlyNew={onlyNew} />}
      <CheckInsOfDay checkIns={checkIns} reader={reader} />
      {items.length > 0 ? (
        <EntryCards entries={items} reader={reader} label="Anotações" />
      ) : checkIns.length > 0 ? (
        <p className="text-ink-soft">Nenhuma anotação neste dia.</p>
      ) : (
        <NoEntries filtered={filtered} startsAtTop={startsAtTop} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      <p className="mt-6 flex flex-wrap gap-x-6">
        <Link to={paths.map()} className="link inline-flex min-h-11 items-center">
          Mapa emocional
        </Link>
        <Link to={paths.insights()} className="link inline-flex min-h-11 items-center">
          O que as anotações mostram
        </Link>
        {items.length > 0 && (
          <Link to={paths.diaryPreview()} className="link inline-flex min-h-11 items-center">
            Ver o diário como quem acompanha você vê
          </Link>
        )}
        <Link to={paths.diaryDeleted()} className="link inline-flex min-h-11 items-center">
          Excluídas há pouco
        </Link>
      </p>
    </>
  );
}
