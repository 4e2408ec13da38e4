import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { CopyLine, OwnRecordList } from "~/features/records/components/own/own-record-list";
import { listOwnRecords } from "~/features/records/reading/own-records.server";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { Pager } from "~/ui/list/pager";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Para você ler");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const records = await listOwnRecords(ctx, { limit: 20, cursor });
    return { records, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** What was written about a patient's sessions and given to them to read. */
export default function OwnRecords() {
  const { records, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Para você ler"
        lead="O que foi escrito sobre as sessões e deixado para você, como está."
        back={{ to: paths.ownCare(), label: "Acompanhamento" }}
      />
      <OwnRecordList rows={records.items} reader={reader} />
      <Pager nextCursor={records.nextCursor} label="Mais antigos" />
      <CopyLine />
    </>
  );
}
