import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import * as z from "zod";
import {
  announceToPeople,
  listAnnouncements,
  withdrawAnnouncement,
} from "~/features/tenancy/announcement/announce.server";
import { announcementSchema, windowOf, withdrawSchema } from "~/features/tenancy/announcement/announcement.schema";
import { AnnouncementForm, AnnouncementsTable } from "~/features/tenancy/components/platform/announcements";
import { readClinic } from "~/features/tenancy/clinic/read-clinic.server";
import { listSearch } from "~/features/tenancy/components/address-parts";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { days } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Anúncios");

const forSearch = z.object({ clinic: z.string().min(1).max(64).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { cursor } = parseSearch(args.request, listSearch);
    const { clinic: clinicId } = parseSearch(args.request, forSearch);
    const [announcements, only] = await Promise.all([
      listAnnouncements(ctx, { limit: 20, cursor }),
      clinicId === undefined ? null : readClinic(ctx, { clinicId }),
    ]);
    const clinic = only && { id: only.id, name: only.name };
    const begin = { from: toWallClock(ctx.now(), houseZone), until: toWallClock(ctx.now() + days(7), houseZone) };
    return {
      part: { ...announcements, cursor: cursor ?? null },
      begin,
      clinic,
      reader: { zone: houseZone, now: ctx.now() },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const intents = z.discriminatedUnion("intent", [announcementSchema, withdrawSchema]);
  return submit(args, requirePlatform, intents, async (ctx, input) => {
    if (input.intent === "withdraw") await withdrawAnnouncement(ctx, input);
    else {
      const { text, roles, clinicId = null } = input;
      await announceToPeople(ctx, { text, roles, clinicId, ...windowOf(input) });
    }
    return redirect(teamPaths.platformAnnouncements());
  });
}

/** What people of some roles read above their pages for a while, and what they read before. */
export default function Announcements() {
  const { part, begin, clinic, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title="Anúncios"
        lead="Uma linha discreta no alto das páginas de quem ela interessa, até a hora marcada ou até a pessoa dizer que entendeu."
      />
      <AnnouncementForm begin={begin} clinic={clinic} refusal={refusal} pending={pending} />
      <AnnouncementsTable announcements={items} reader={reader} pending={pending} />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
