import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteOf } from "~/features/records/components/record/record-words";
import { VersionList } from "~/features/records/components/record/version-list";
import { readNote } from "~/features/records/note/read-note.server";
import { readHistory, restoreVersion } from "~/features/records/writing/read-history.server";
import { historySearchSchema, recordParams, restoreFormSchema } from "~/features/records/writing/record-forms.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Versões da nota");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const search = parseSearch(args.request, historySearchSchema);
    const [{ note, patient, session, mayWrite }, history] = await Promise.all([
      readNote(ctx, asked),
      readHistory(ctx, asked, search),
    ]);
    if (!note) throw redirect(teamPaths.records(asked.patientId));
    const { id, version, happenedAt, files } = note;
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    return {
      id,
      version,
      happenedAt,
      files,
      history,
      patient,
      session,
      mayWrite,
      isSigned: note.signature !== null,
      reader,
    };
  });
}

/** Brings a version back as a new one. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, restoreFormSchema, async (ctx, posted) => {
    const asked = check(recordParams, args.params);
    await restoreVersion(ctx, asked, posted);
    return redirect(teamPaths.recordEdit(asked.patientId, asked.noteId));
  });
}

/** What a note said before, and what each save changed. */
export default function RecordVersions() {
  const { id, version, happenedAt, history, patient, session, reader, ...rest } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const to = (rest.isSigned ? teamPaths.record : teamPaths.recordEdit)(patient.id, id);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Versões da nota"
        lead={`${patient.name} · ${noteOf(happenedAt, session, reader)}`}
        back={{ to, label: "Nota" }}
      />
      {refusal && <FormError message={refusal.message} />}
      <VersionList
        versions={history.items}
        newest={version}
        opened={history.opened}
        nextCursor={history.nextCursor}
        canRestore={rest.mayWrite}
        reader={reader}
      />
      {rest.files.length > 0 && (
        <section className="mt-6">
          <h2 className="text-base font-semibold">Arquivos da nota</h2>
          <ul className="mt-1 text-sm text-ink-soft">
            {rest.files.map((file) => (
              <li key={file.id} className="wrap-anywhere">
                {file.name}, de {formatWhen(file.addedAt, reader)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
