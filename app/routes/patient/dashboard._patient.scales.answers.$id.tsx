import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { readOwnAnswer } from "~/features/measures/answer/read-answers.server";
import { headOf } from "~/features/measures/components/own/sheet-head";
import { ScaleResult } from "~/features/measures/components/own/scale-result";
import { SafetyNow } from "~/features/sos/components/patient/safety/safety-now";
import { toldOfSafety } from "~/features/sos/components/patient/safety/told";
import { readOwnHelp } from "~/features/sos/patient/read-own-help.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { days } from "~/lib/duration";
import { ownPaths } from "~/own-paths";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatWhen } from "~/ui/time/format-time";

export const meta: MetaFunction = () => pageMeta("Suas respostas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [answer, team] = await Promise.all([readOwnAnswer(ctx, { id: args.params.id ?? "" }), careTeam(ctx)]);
    const { sheet, values, band, change, safety, answeredAt } = answer;
    const help = safety ? await readOwnHelp(ctx) : null;
    return {
      answer: { sheet, values, band, change, safety, answeredAt },
      plan: help?.plan ?? null,
      hasTeam: team.length > 0,
      owner: ctx.actor.memberId,
      saved: new URL(args.request.url).searchParams.get("saved"),
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

/** What the patient answered, in kind words; help first where the answers call for it. */
export default function OwnAnswer() {
  const { answer, plan, hasTeam, owner, saved, reader } = useLoaderData<typeof loader>();
  useDropDraft({ owner, forms: [ownPaths.scale(answer.sheet.code)] }, saved);
  const { safety, answeredAt, ...result } = answer;
  const { title, lead } = headOf(result.sheet);
  return (
    <>
      <PageHeader
        title={title}
        lead={[lead, `Respondido ${formatWhen(answeredAt, reader)}`].filter(Boolean).join(" · ")}
        back={{ to: ownPaths.scales(), label: "Questionários" }}
      />
      <ScaleResult
        {...result}
        hasTeam={hasTeam}
        isRecent={reader.now - answeredAt < days(14)}
        safety={safety ? <SafetyNow plan={plan} told={toldOfSafety(hasTeam, true)} /> : null}
      />
    </>
  );
}
