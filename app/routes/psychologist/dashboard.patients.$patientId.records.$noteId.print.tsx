import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { RecordPrint } from "~/features/records/components/record/record-print";
import { documentToHtml } from "~/features/records/document/document-html";
import { readNote } from "~/features/records/note/read-note.server";
import { recordParams } from "~/features/records/writing/record-forms.schema";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { viewerOf } from "~/http/viewer.server";
import documentSheet from "~/styles/document.css?url";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

/** A file that is printed is called after the page: no name in it, and no word of what it is. */
export const meta: MetaFunction = () => pageMeta("Para imprimir");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = check(recordParams, args.params);
    const [{ note, patient, session }, viewer] = await Promise.all([readNote(ctx, asked), viewerOf(args)]);
    if (!note) throw redirect(teamPaths.records(asked.patientId));
    const { signature, happenedAt, files, isIntact } = note;
    const addenda = note.addenda.map(({ content, ...one }) => ({
      ...one,
      html: documentToHtml(content, { below: 1 }),
    }));
    return {
      backHref: teamPaths.record(asked.patientId, asked.noteId),
      clinic: viewer.clinicName ?? "",
      patient: patient.name,
      author: signature?.name ?? ctx.actor.name,
      html: documentToHtml(note.content),
      ...{ happenedAt, session, signature, addenda, files, isIntact, reader: { now: ctx.now(), zone: ctx.actor.zone } },
    };
  });
}

/** A note on paper. */
export default function PrintRecord() {
  return <RecordPrint {...useLoaderData<typeof loader>()} />;
}
