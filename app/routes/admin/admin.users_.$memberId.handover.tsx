import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { CareDone } from "~/features/care/components/care-done";
import { adminHandoverIntents, careDone } from "~/features/care/components/care-intents";
import { HandoverSection } from "~/features/care/components/handover-section";
import { withdrawHandover } from "~/features/care/handover/decide-handover.server";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { readHandover } from "~/features/care/handover/read-handovers.server";
import { memberParams } from "~/features/tenancy/components/address-parts";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { readMember } from "~/features/tenancy/member/read-member.server";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";
import { teamPaths } from "~/team-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Passar o acompanhamento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId } = check(memberParams, args.params);
    const { done } = parseSearch(args.request, careDone);
    const { id, name, links } = await readMember(ctx, { id: memberId });
    const own = links.filter(({ patientId }) => patientId === id);
    const open = await Promise.all(
      own.map(async ({ id: linkId, psychologistName }) => {
        const handover = await readHandover(ctx.clinic, { linkId });
        return { linkId, psychologistName, ...handover };
      }),
    );
    return { id, name, open, done, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, adminHandoverIntents, async (ctx, input) => {
    const { memberId } = check(memberParams, args.params);
    const { links } = await readMember(ctx, { id: memberId });
    if (input.intent === "propose" && !links.some(({ id }) => id === input.linkId))
      throw new AppError("request.invalid", { fields: { toId: "Este vínculo não está mais aberto." } });
    if (input.intent === "propose") await proposeHandover(ctx.clinic, input);
    else await withdrawHandover(ctx.clinic, input);
    return redirect(`${teamPaths.adminHandover(memberId)}?done=${input.intent}`);
  });
}

/** An admin proposes that somebody else cares for a patient: who has fallen ill cannot do it. The patient decides. */
export default function AdminHandover() {
  const { id, name, open, done, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <CareDone done={done} />
      <PageHeader title={`Quem acompanha ${name}`} back={{ to: teamPaths.adminUser(id), label: "Pessoa" }} />
      {open.length === 0 && <p>Nenhum vínculo aberto.</p>}
      {open.map(({ linkId, psychologistName, waiting, colleagues }) => (
        <div key={linkId}>
          <p className="mb-2">
            Hoje: <strong>{psychologistName}</strong>
          </p>
          <HandoverSection {...{ waiting, colleagues, linkId, reader }} />
        </div>
      ))}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
