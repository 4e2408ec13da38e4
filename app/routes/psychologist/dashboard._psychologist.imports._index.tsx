import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { ImportsList } from "~/features/imports/components/imports-list";
import { ownKindWords } from "~/features/imports/components/own-kind-words";
import { UploadForm } from "~/features/imports/components/upload-form";
import { ownKindSearch, ownUploadFormSchema } from "~/features/imports/imports.schema";
import { listOwnImports } from "~/features/imports/steps/read-import.server";
import { takeUpload } from "~/features/imports/steps/take-upload.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { filesIn, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Trazer e levar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { kind } = parseSearch(args.request, ownKindSearch);
    const { items } = await listOwnImports(ctx, { kind, limit: 20 });
    const kinds = (["sessions", "notes"] as const).map((one) => ({ value: one, label: ownKindWords[one].label }));
    return { kind, kinds, words: ownKindWords[kind], items, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  let file: File | undefined;
  return submit(
    args,
    requirePsychologist,
    ownUploadFormSchema,
    async (ctx, { kind, ...form }) => redirect(teamPaths.import((await takeUpload(ctx, { kind, file, form })).id)),
    (_, form) => {
      [file] = filesIn(form, "file");
      return Promise.resolve();
    },
  );
}

/** What a psychologist brings from elsewhere. */
export default function Imports() {
  const { kind, kinds, words, items, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Trazer e levar"
        lead="O que você tem em outro sistema entra aqui, linha por linha. Para sair, é tão fácil quanto."
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.takeout()}>Levar tudo</Link>
          </Button>
        }
      />
      <FilterLinks label="O que trazer" param="kind" options={kinds} fallback="sessions" />
      <UploadForm key={kind} accept={words.accept} hint={words.hint}>
        <input type="hidden" name="kind" value={kind} />
        <figure className="max-w-reading">
          <figcaption className="mb-1 text-sm text-ink-soft">{words.about}</figcaption>
          <pre className="border border-line px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere">{words.example}</pre>
        </figure>
      </UploadForm>
      <ImportsList imports={items} hrefOf={teamPaths.import} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}
