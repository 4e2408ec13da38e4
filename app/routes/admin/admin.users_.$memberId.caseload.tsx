import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { leavingIntents, leavingSearch } from "~/features/care/components/leaving/leaving-intents";
import { LeavingPage } from "~/features/care/components/leaving/leaving-page";
import { handOverCaseload, readLeaving } from "~/features/care/leaving/hand-over-caseload.server";
import { coverOf, saveCoverFor } from "~/features/sos/responder/cover.server";
import { patientsCalling } from "~/features/sos/responder/patients-calling.server";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { readPsychologist } from "~/features/tenancy/member/read-member.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Pager } from "~/ui/list/pager";
import { searchWith } from "~/ui/list/search-with";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Passar os acompanhamentos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId } = check(memberParams, args.params);
    const { cursor, did, covered } = parseSearch(args.request, leavingSearch);
    const to = new URL(args.request.url).searchParams.getAll("to");
    const who = await readPsychologist(ctx, { id: memberId });
    const [{ patients, ...leaving }, substitute, calling] = await Promise.all([
      readLeaving(ctx.clinic, { psychologistId: memberId, to, cursor }),
      coverOf(ctx.clinic, memberId),
      patientsCalling(ctx.clinic),
    ]);
    return {
      ...leaving,
      patients: patients.map((one) => ({ ...one, hasOpenCall: calling.includes(one.patientId) })),
      ...{ id: memberId, name: who.name, isOut: who.disabledAt !== null, substitute: substitute?.name ?? null },
      ...{ did, covered: covered !== undefined, reader: { zone: ctx.actor.zone, now: ctx.now() } },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, leavingIntents, async (ctx, input) => {
    const { memberId } = check(memberParams, args.params);
    await readPsychologist(ctx, { id: memberId });
    const { search } = new URL(args.request.url);
    const here = (said: Record<string, string | null>) =>
      redirect(teamPaths.adminCaseload(memberId) + searchWith(search, said));
    if (input.intent === "cover") {
      await saveCoverFor(ctx.clinic, { psychologistId: memberId, substituteId: input.substituteId });
      return here({ covered: "1", did: null });
    }
    const { proposed, waiting, left } = await handOverCaseload(ctx.clinic, { psychologistId: memberId, ...input });
    return here({ did: `${proposed}-${waiting}-${left}`, covered: null });
  });
}

/** Handing over the whole caseload of a psychologist who leaves. */
export default function Caseload() {
  const { id, nextCursor, ...data } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Passar os acompanhamentos de ${data.name}`}
        back={{ to: teamPaths.adminUser(id), label: data.name }}
      />
      <LeavingPage {...data} />
      <Pager nextCursor={nextCursor} label="Próximas pessoas" />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
