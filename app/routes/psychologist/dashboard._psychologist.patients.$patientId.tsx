import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useLocation, useParams, type ShouldRevalidateFunction } from "@remix-run/react";
import { useCallback, useState } from "react";
import { turnedPeriod } from "~/features/diary/components/entry/entry-address";
import type { PatientFrame } from "~/features/diary/components/caseload/patient-frame";
import { PatientHeader } from "~/features/diary/components/caseload/patient-header";
import { SharedEntries } from "~/features/diary/components/reading/shared-entries";
import type { SharedEntryRow } from "~/features/diary/components/reading/shared-entry-list";
import { sharedEntrySearch } from "~/features/diary/components/reading/shared-entry-search";
import { listSharedEntries, type SharedEntry } from "~/features/diary/reading/list-shared-entries.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Paciente");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { pathname, searchParams } = new URL(args.request.url);
    const turned = turnedPeriod(searchParams);
    if (turned !== null) throw redirect(pathname + turned);
    const filter = parseSearch(args.request, sharedEntrySearch);
    const [patient, entries] = await Promise.all([
      readPatient(ctx, { patientId }),
      listSharedEntries(ctx, { patientId, ...filter, limit: 30 }),
    ]);
    const filtered = Boolean(filter.mood ?? filter.tag ?? filter.from ?? filter.to);
    return {
      patient,
      part: { items: entries.items.map(rowOf), nextCursor: entries.nextCursor, cursor: filter.cursor ?? null },
      filtered,
      reader: { zone: ctx.actor.zone, now: ctx.now() },
    };
  });
}

/** A list shows no text: only what is opened is read, and marked so. */
function rowOf({ id, title, mood, tags, occurredAt, unread, comments }: SharedEntry): SharedEntryRow {
  return { id, title, mood, tags, occurredAt, unread, comments };
}

/**
 * Neither opening an entry beside the list nor a form that was not taken loads the list again. Where a route has a rule
 * of its own, Remix's default is always to load, even without network: so refusals are told apart here.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  actionStatus = 200,
}) => {
  if (actionStatus >= 400) return false;
  const sameList = currentParams.patientId === nextParams.patientId && currentUrl.search === nextUrl.search;
  return !sameList || formMethod !== undefined || currentUrl.href === nextUrl.href;
};

/** One patient: what they shared, and beside it their mood or one entry. */
export default function Patient() {
  const { patient, part, filtered, reader } = useLoaderData<typeof loader>();
  const { entryId } = useParams();
  const { search } = useLocation();
  const { items, startsAtTop } = useGrowingList(part);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onOpened = useCallback((id: string) => setOpened((ids) => (ids.has(id) ? ids : new Set([...ids, id]))), []);
  const entries = items.map((entry) => ({
    ...entry,
    unread: entry.unread && entry.id !== entryId && !opened.has(entry.id),
  }));
  const frame: PatientFrame = { entryIds: items.map((entry) => entry.id), search, onOpened };
  return (
    <>
      <PatientHeader patient={patient} reader={reader} />
      <div className="gap-8 lg:flex lg:flex-row-reverse">
        <Outlet context={frame} />
        <SharedEntries
          entries={entries}
          patientId={patient.id}
          openId={entryId}
          search={search}
          filtered={filtered}
          nextCursor={part.nextCursor}
          startsAtTop={startsAtTop}
          reader={reader}
        />
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={paths.patients()} />;
}
