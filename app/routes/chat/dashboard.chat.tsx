import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Outlet, useLoaderData, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { addressSchema } from "~/features/kernel/page.schema";
import { RoomsPane } from "~/features/chat/components/rooms/rooms-pane";
import { listPeople } from "~/features/chat/room/list-people.server";
import { listRooms } from "~/features/chat/room/list-rooms.server";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { SplitRoleShell } from "~/features/tenancy/components/shell/split-role-shell";
import { requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";
import { pageMeta } from "~/ui/shell/page-meta";
import { RootError } from "~/ui/feedback/error-page";

export const meta: MetaFunction = () => pageMeta("Conversas");

/** The frame and its list; guards itself only. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { cursor, limit } = parseSearch(args.request, addressSchema);
    const [viewer, waiting, rooms] = await Promise.all([
      viewerOf(args),
      readFrame(ctx),
      listRooms(ctx, { cursor, limit }),
    ]);
    const { memberId, zone, role } = ctx.actor;
    const hasPeople = rooms.items.length > 0 || (await listPeople(ctx, { limit: 1 })).items.length > 0;
    const part = { ...rooms, cursor: cursor ?? null };
    return {
      viewer,
      ...waiting,
      part,
      hasPeople,
      you: memberId,
      isPatient: role === "patient",
      reader: { now: ctx.now(), zone },
    };
  });
}

/** The list and a conversation side by side where there is room; one of them on a phone. */
export default function ChatLayout() {
  const { viewer, unread, messages, call, alerts, part, hasPeople, you, isPatient, reader } =
    useLoaderData<typeof loader>();
  const at = useMatches().at(-1)?.id ?? "";
  const inRoom = at.includes("$roomId");
  const atList = at.endsWith("chat._index");
  return (
    <SplitRoleShell
      viewer={viewer}
      unread={unread}
      messages={messages}
      call={call}
      alerts={alerts}
      fills={inRoom ? "screen" : "desktop"}
    >
      <div className="h-full lg:grid lg:grid-cols-[20rem_minmax(0,1fr)]">
        <section
          aria-label="Lista de conversas"
          className={`${atList ? "" : "hidden"} overflow-y-auto lg:block lg:border-r lg:border-line lg:p-3 lg:pt-5`}
        >
          <RoomsPane
            part={part}
            you={you}
            isPatient={isPatient}
            hasPeople={hasPeople}
            reader={reader}
            isPage={atList}
          />
        </section>
        <div className={inRoom ? "h-full min-h-0 min-w-0" : "min-w-0 lg:overflow-y-auto lg:px-8 lg:py-6"}>
          <Outlet />
        </div>
      </div>
    </SplitRoleShell>
  );
}

/** What failed below is told inside the frame: SOS and the way on stay in sight. */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/dashboard.chat");
  if (!frame) return <RootError error={error} />;
  const { viewer, unread, messages, call, alerts } = frame;
  return (
    <SplitRoleShell viewer={viewer} unread={unread} messages={messages} call={call} alerts={alerts}>
      <PageError homeHref={paths.chat()} />
    </SplitRoleShell>
  );
}
