import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { EntryForm } from "~/features/diary/components/entry/entry-form";
import { writeEntryFormSchema } from "~/features/diary/diary.schema";
import { takePostedFiles } from "~/features/diary/entry/entry-files.server";
import { recentMood } from "~/features/diary/mood/own-mood.server";
import { suggestTags } from "~/features/diary/list/suggest-tags.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { filesIn } from "~/http/parse.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { toWallClock } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Nova anotação");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [suggestions, team, mood] = await Promise.all([suggestTags(ctx), careTeam(ctx), recentMood(ctx)]);
    const preset: Record<string, string> = mood === null ? {} : { mood: String(mood), moodFrom: "check-in" };
    const occurredAt = toWallClock(ctx.now(), ctx.actor.zone);
    const opened = { key: crypto.randomUUID(), occurredAt, occurredAtWas: occurredAt, ...preset };
    const { memberId: owner, zone } = ctx.actor;
    return { opened, suggestions, team: team.map(({ name }) => name), owner, zone };
  });
}

export async function action(args: ActionFunctionArgs) {
  const take = (ctx: StoringCtx, form: FormData, typed: Record<string, string | string[]>) =>
    takePostedFiles(ctx, filesIn(form, "attachment"), typed);
  return submit(
    args,
    requirePatient,
    writeEntryFormSchema,
    async (ctx, { key, ...input }) => {
      const { id } = await writeEntry(ctx, input, key || undefined);
      return redirect(paths.diaryEntry(id) + (key ? `?saved=${encodeURIComponent(key)}` : ""));
    },
    take,
  );
}

/** Without network the page stays, with every word. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Writing a note. */
export default function NewEntry() {
  const { opened, suggestions, team, owner, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Nova anotação" back={{ to: paths.diary(), label: "Diário" }} />
      <EntryForm
        opened={opened}
        draft={{ owner, form: paths.diaryNew() }}
        entryId={null}
        zone={zone}
        team={team}
        suggestions={suggestions}
        cancelHref={paths.diary()}
      />
    </>
  );
}
