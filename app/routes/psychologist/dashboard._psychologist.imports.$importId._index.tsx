import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { ImportPage } from "~/features/imports/components/import-page";
import { NoteOptions } from "~/features/imports/components/note-options";
import { ownKindWords } from "~/features/imports/components/own-kind-words";
import { SessionOptions } from "~/features/imports/components/session-options";
import { importIntents, importParams, importSearch } from "~/features/imports/imports.schema";
import { actOnImport } from "~/features/imports/steps/act-on-import.server";
import { readImport } from "~/features/imports/steps/read-import.server";
import { caseloadPeople } from "~/features/tenancy/care-link/caseload-people.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Importação");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { importId: id } = check(importParams, args.params);
    const { after, step } = parseSearch(args.request, importSearch);
    const brought = await readImport(ctx, { id, after });
    const kind = brought.kind === "notes" ? ("notes" as const) : ("sessions" as const);
    const isMapping = brought.state === "mapping" || step === "columns";
    const asksWho = (isMapping && kind === "notes") || brought.unknown.length > 0;
    const found = asksWho ? await caseloadPeople(ctx) : [];
    const people = found
      .map(({ id: memberId, name }) => ({ id: memberId, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "pt-BR"));
    const { promise, undo, label } = ownKindWords[kind];
    const reader = { zone: ctx.actor.zone, now: ctx.now() };
    return { brought, kind, people, words: { promise, undo, label }, asksColumns: step === "columns", reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, importIntents, async (ctx, said) => {
    const { importId: id } = check(importParams, args.params);
    await actOnImport(ctx, id, said);
    return redirect(said.intent === "discard" ? `${teamPaths.imports()}?done=discard` : teamPaths.import(id));
  });
}

/** A file that a psychologist brings, at whichever step it is. */
export default function ImportOfOwn() {
  const { brought, kind, people, words, asksColumns, reader } = useLoaderData<typeof loader>();
  const { options } = brought;
  return (
    <ImportPage
      brought={brought}
      asksColumns={asksColumns}
      back={{ to: teamPaths.imports(kind), label: `Trazer e levar · ${words.label}` }}
      refusedHref={teamPaths.importRefused(brought.id)}
      reader={reader}
      options={
        kind === "notes" ? <NoteOptions options={options} people={people} /> : <SessionOptions options={options} />
      }
      people={people}
      promise={words.promise}
      undoWords={words.undo}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.imports()} />;
}
