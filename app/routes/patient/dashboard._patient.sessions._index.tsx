import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { ownSessionsSchema } from "~/features/appointments/appointments.schema";
import { listOwnAppointments } from "~/features/appointments/booking/list-appointments.server";
import { NoSessions } from "~/features/appointments/components/own/no-sessions";
import { useKeptSession } from "~/features/appointments/components/kept/use-kept-session";
import { isStanding, toOwnSession, type OwnSession } from "~/features/appointments/components/own/own-session";
import { SessionList } from "~/features/appointments/components/own/session-list";
import { WaitingLine } from "~/features/appointments/components/own/waiting-line";
import { listOwnWaiting } from "~/features/appointments/waiting/own-waiting.server";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { FilterLinks } from "~/ui/list/filter-links";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Sessões");

const asked = ownSessionsSchema.pick({ when: true, limit: true, cursor: true });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { when = "coming", ...part } = parseSearch(args.request, asked);
    const [{ items, nextCursor }, team, waiting] = await Promise.all([
      listOwnAppointments(ctx, { ...part, when }),
      careTeam(ctx),
      listOwnWaiting(ctx),
    ]);
    const { memberId, zone } = ctx.actor;
    return {
      part: { items: items.map((one) => toOwnSession(one, memberId)), cursor: part.cursor ?? null, nextCursor },
      past: when === "past",
      you: memberId,
      hasTeam: team.length > 0,
      waiting: waiting.map(({ psychologistName }) => psychologistName),
      reader: { now: ctx.now(), zone },
    };
  });
}

const book = (
  <Button asChild className="max-sm:w-full">
    <Link to={paths.sessionNew()}>
      <CalendarPlus aria-hidden="true" className="size-5" />
      Marcar sessão
    </Link>
  </Button>
);

const whens = [
  { value: "", label: "Próximas" },
  { value: "past", label: "Anteriores" },
];

/** The first that stands. */
function nextOf(sessions: OwnSession[]): OwnSession | null {
  return sessions.find(isStanding) ?? null;
}

/** The patient's sessions: what is coming, and what was. */
export default function Sessions() {
  const { part, past, you, hasTeam, waiting, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  useKeptSession(you, past || part.cursor !== null ? undefined : nextOf(part.items));
  return (
    <>
      <PageHeader title="Sessões" actions={hasTeam && items.length > 0 ? book : undefined} />
      <FilterLinks label="Quais sessões" param="when" options={whens} />
      {!past && <WaitingLine names={waiting} />}
      {items.length > 0 ? (
        <SessionList sessions={items} reader={reader} label={past ? "Sessões anteriores" : "Próximas sessões"} />
      ) : (
        <NoSessions past={past} hasTeam={hasTeam} />
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      <p className="mt-8 border-t border-line pt-3">
        <Link to={ownPaths.receipts()} className="link inline-flex min-h-11 items-center">
          Pagamentos e recibos
        </Link>
      </p>
    </>
  );
}
