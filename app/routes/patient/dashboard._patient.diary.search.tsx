import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useActionData } from "@remix-run/react";
import { toEntryRow } from "~/features/diary/components/list/entry-card";
import { EntrySearch } from "~/features/diary/components/list/entry-search";
import { diaryRefusalOf } from "~/features/diary/components/entry/form-answer";
import { useRemembered } from "~/features/diary/components/entry/remembered";
import { searchEntriesSchema } from "~/features/diary/diary.schema";
import { searchEntries } from "~/features/diary/list/search-entries.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Buscar no diário");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePatient(args);
    return null;
  });
}

/** A search is posted: what somebody looks for in a diary does not belong into addresses, histories and logs. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, searchEntriesSchema, async (ctx, { q, cursor }) => {
    const { items, searchedBackTo, nextCursor } = await searchEntries(ctx, { q, cursor });
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return { q, cursor: cursor ?? null, items: items.map(toEntryRow), searchedBackTo, nextCursor, reader };
  });
}

/** Searching in one's own words. */
export default function SearchDiary() {
  const answer = useActionData<typeof action>();
  const refusal = diaryRefusalOf(answer);
  const found = useRemembered(answer && "items" in answer ? answer : undefined);
  return (
    <>
      <PageHeader title="Buscar no diário" back={{ to: paths.diary(), label: "Diário" }} />
      <EntrySearch found={refusal ? undefined : found} refusal={refusal} />
    </>
  );
}
