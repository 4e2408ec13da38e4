import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useLocation, useParams, type ShouldRevalidateFunction } from "@remix-run/react";
import { useCallback, useState } from "react";
import { turnedPeriod } from "~/features/diary/components/entry/entry-address";
import { PatientTime } from "~/features/caseload/components/river/patient-time";
import { RiverFilters } from "~/features/caseload/components/river/river-filters";
import { riverSearch } from "~/features/caseload/components/river/river-search";
import { readRiver } from "~/features/caseload/river/read-river.server";
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
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
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
    const [patient, time] = await Promise.all([readPatient(ctx, { patientId }), timeOf(ctx, args.request, patientId)]);
    return { patient, ...time, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** The river; or the notes alone, which can be filtered by what stands in them. */
async function timeOf(ctx: PsychologistCtx, request: Request, patientId: string) {
  const filter = parseSearch(request, sharedEntrySearch);
  const { show, cursor } = parseSearch(request, riverSearch);
  const filtered = Boolean(filter.mood ?? filter.tag ?? filter.from ?? filter.to);
  if (filtered || show === "entries") {
    const entries = await listSharedEntries(ctx, { patientId, ...filter, limit: 30 });
    const part = { items: entries.items.map(rowOf), nextCursor: entries.nextCursor, cursor: filter.cursor ?? null };
    return { river: null, entries: part, filtered };
  }
  const river = await readRiver(ctx, { patientId, cursor, only: show });
  return { river: { ...river, cursor: cursor ?? null }, entries: null, filtered: show !== undefined };
}

/** A list shows no text: only what is opened is read, and marked so. */
function rowOf({ id, title, mood, tags, emotions, occurredAt, unread, comments }: SharedEntry): SharedEntryRow {
  return { id, title, mood, tags, emotions, occurredAt, unread, comments };
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

/** One patient: their time, and beside it their mood or one entry. */
export default function Patient() {
  const { patient, river, entries, ...rest } = useLoaderData<typeof loader>();
  return (
    <>
      <PatientHeader patient={patient} reader={rest.reader} />
      <RiverFilters />
      {/* Each list grows by itself: another one is another component. */}
      {river ? (
        <InTime part={river} patientId={patient.id} {...rest} />
      ) : (
        <InNotes part={entries} patientId={patient.id} {...rest} />
      )}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type ListProps<Part> = { part: Part; patientId: string; filtered: boolean; reader: Loaded["reader"] };

function InTime({ part, patientId, filtered, reader }: ListProps<NonNullable<Loaded["river"]>>) {
  const { items, startsAtTop } = useGrowingList(part);
  const { entryId } = useParams();
  const { isUnread, ...frame } = useFrame(items.flatMap(({ kind, id }) => (kind === "entry" ? [id] : [])));
  const moments = items.map((one) => (one.kind === "entry" ? { ...one, unread: isUnread(one) } : one));
  return (
    <div className="gap-8 lg:flex lg:flex-row-reverse">
      <Outlet context={frame satisfies PatientFrame} />
      <PatientTime
        {...{ moments, patientId, startsAtTop, reader }}
        openId={entryId}
        search={frame.search}
        nextCursor={part.nextCursor}
        narrowed={filtered}
      />
    </div>
  );
}

function InNotes({ part, patientId, filtered, reader }: ListProps<NonNullable<Loaded["entries"]>>) {
  const { items, startsAtTop } = useGrowingList(part);
  const { entryId } = useParams();
  const { isUnread, ...frame } = useFrame(items.map(({ id }) => id));
  return (
    <div className="gap-8 lg:flex lg:flex-row-reverse">
      <Outlet context={frame satisfies PatientFrame} />
      <SharedEntries
        {...{ patientId, filtered, startsAtTop, reader }}
        entries={items.map((entry) => ({ ...entry, unread: isUnread(entry) }))}
        openId={entryId}
        search={frame.search}
        nextCursor={part.nextCursor}
      />
    </div>
  );
}

/** What the list lends to the entry open beside it, and which entries have not been opened since. */
function useFrame(
  entryIds: string[],
): PatientFrame & { isUnread: (entry: { id: string; unread: boolean }) => boolean } {
  const { entryId } = useParams();
  const { search } = useLocation();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onOpened = useCallback((id: string) => setOpened((ids) => (ids.has(id) ? ids : new Set([...ids, id]))), []);
  const isUnread = ({ id, unread }: { id: string; unread: boolean }) => unread && id !== entryId && !opened.has(id);
  return { entryIds, search, onOpened, isUnread };
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
