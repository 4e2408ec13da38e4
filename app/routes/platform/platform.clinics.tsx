import { houseZone } from "~/lib/time/zone";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { ClinicsTable } from "~/features/tenancy/components/platform/clinics-table";
import { clinicsSearch } from "~/features/tenancy/clinic/clinic-intents.schema";
import { ShardFill } from "~/features/tenancy/components/platform/shard-fill";
import { CrpQueue } from "~/features/tenancy/components/member/crp-queue";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { listClinics, readShardFill } from "~/features/tenancy/clinic/list-clinics.server";
import { listUnverifiedCrps, verifyCrp } from "~/features/tenancy/crp/verify-crp.server";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FilterBar } from "~/ui/list/filter-bar";
import { FilterLinks } from "~/ui/list/filter-links";
import { SearchField } from "~/ui/list/search-field";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Clínicas");

const doneSearch = z.object({ done: z.literal("crp").optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { cursor, q: query } = parseSearch(args.request, listSearch);
    const { show } = parseSearch(args.request, clinicsSearch);
    const { done } = parseSearch(args.request, doneSearch);
    const [clinics, fill, crps] = await Promise.all([
      listClinics(ctx, { limit: 50, cursor, query, show }),
      readShardFill(ctx),
      listUnverifiedCrps(ctx, { limit: 20 }),
    ]);
    const reader = { zone: houseZone, now: ctx.now() };
    return { part: { ...clinics, cursor: cursor ?? null }, fill, query, crps, done, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(
    args,
    requirePlatform,
    z.object({ accountId: z.string().min(1).max(64) }),
    async (ctx, { accountId }) => {
      await verifyCrp(ctx, { accountId });
      return redirect(`${teamPaths.platformClinics()}?done=crp`);
    },
  );
}

/** Clinics and where they live, and the registrations a person must look at. */
export default function Clinics() {
  const { part, fill, query, crps, done, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader
        title="Clínicas"
        actions={
          <Button asChild variant="quiet">
            <Link to={teamPaths.platformClinicNew()}>Abrir uma clínica</Link>
          </Button>
        }
      />
      {done && <Flash>CRP conferido. Seu nome e a data ficam registrados.</Flash>}
      {crps.items.length > 0 && (
        <p className="mb-4">
          <a href="#crps" className="link inline-flex min-h-11 items-center dense:min-h-9">
            CRPs à espera de conferência ({crps.items.length}
            {crps.nextCursor !== null && " ou mais"})
          </a>
        </p>
      )}
      <FilterLinks
        label="Quais"
        param="show"
        options={[
          { value: "", label: "Todas" },
          { value: "held", label: "Suspensas ou encerrando" },
        ]}
      />
      <FilterBar
        label="Buscar clínicas"
        submitLabel="Buscar"
        filtered={query !== undefined}
        clearHref={teamPaths.platformClinics()}
      >
        <SearchField
          key={query}
          label="Uma palavra do nome"
          defaultValue={query}
          className="relative block min-w-0 flex-1 sm:max-w-72"
        />
      </FilterBar>
      <ClinicsTable clinics={items} reader={reader} />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      <div className="mt-10">
        <ShardFill fill={fill} />
      </div>
      <CrpQueue crps={crps.items} more={crps.nextCursor !== null} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
