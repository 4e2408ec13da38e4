import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { BrokenSignature } from "~/features/records/components/record/broken-signature";
import { RecordText } from "~/features/records/components/record/record-text";
import { documentToHtml } from "~/features/records/document/document-html";
import { readOwnRecord } from "~/features/records/reading/own-records.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import documentSheet from "~/styles/document.css?url";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Para você ler");
export const links = () => [{ rel: "stylesheet", href: documentSheet }];

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { content, addenda, ...record } = await readOwnRecord(ctx, { id: args.params.noteId ?? "" });
    const html = documentToHtml(content);
    const added = addenda.map(({ content: said, ...one }) => ({ ...one, html: documentToHtml(said, { below: 1 }) }));
    return { ...record, html, added, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** One note, as its patient reads it: as it stands, with who wrote it and when. */
export default function OwnRecord() {
  const { html, added, files, isIntact, signature, appointmentId, happenedAt, reader } = useLoaderData<typeof loader>();
  const day = formatDay(happenedAt, reader);
  return (
    <>
      <PageHeader
        title={
          <span className="inline-block first-letter:uppercase">
            {appointmentId === null ? day : `sessão de ${day}`}
          </span>
        }
        lead={`${signature.name} escreveu sobre o atendimento e deixou para você ler. Pode haver palavras técnicas: o que ficar em dúvida, leve para a próxima conversa.`}
        back={{ to: paths.ownRecords(), label: "Para você ler" }}
      />
      {!isIntact && <BrokenSignature files={files} toPatient />}
      <RecordText forPatient html={html} signature={signature} addenda={added} files={files} zone={reader.zone} />
      <p className="mt-8 max-w-reading text-ink-soft">
        Se algo aqui pesar, você não precisa ficar com isso a sós:{" "}
        <Link to={paths.chat()} className="link">
          converse com quem acompanha você
        </Link>
        .
      </p>
    </>
  );
}
