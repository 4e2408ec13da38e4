import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { HoldForm, HoldList } from "~/features/privacy/components/hold/hold-desk";
import { ReportState, RetentionLines } from "~/features/privacy/components/retention-report";
import { liftHold, placeHold, reviewHold } from "~/features/privacy/hold/place-hold.server";
import { listHolds, whomToHold } from "~/features/privacy/hold/read-holds.server";
import { clinicRetentionForm } from "~/features/privacy/privacy.schema";
import { readClinicRetention } from "~/features/privacy/retention/read-retention.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Guarda e descarte");

const search = z.object({
  memberId: z.string().max(64).optional(),
  done: z.enum(["hold", "lift", "review"]).optional().catch(undefined),
});

const doneWords = {
  hold: "Dados retidos. A pessoa foi avisada e vê o motivo.",
  lift: "Retenção encerrada. A pessoa foi avisada.",
  review: "Anotado: a retenção continua.",
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const { memberId, done } = parseSearch(args.request, search);
    const [retention, holds, whom] = await Promise.all([
      readClinicRetention(ctx),
      listHolds(ctx),
      memberId === undefined ? null : whomToHold(ctx, memberId),
    ]);
    return { retention, holds, whom, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, clinicRetentionForm, async (ctx, input) => {
    if (input.intent === "hold") await placeHold(ctx, input);
    else if (input.intent === "review") await reviewHold(ctx, input);
    else await liftHold(ctx, input);
    return redirect(`${teamPaths.adminRetention()}?done=${input.intent}`);
  });
}

/** What of the clinic has served its time and will go, and whose data is held. Nothing clinical. */
export default function Retention() {
  const { retention, holds, whom, done, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Guarda e descarte"
        lead="Cada coisa fica o tempo que a lei manda, e depois sai. Uma vez por mês contamos o que cumpriu o prazo; a lista fica aqui 14 dias antes de qualquer coisa ser apagada."
        back={{ to: teamPaths.adminAudit(), label: "Auditoria" }}
      />
      {done && <Flash>{doneWords[done]}</Flash>}
      {whom && (
        <HoldForm title={`Reter os dados de ${whom.name}`}>
          <input type="hidden" name="memberId" value={whom.memberId} />
        </HoldForm>
      )}
      <section aria-labelledby="prazo" className="mt-8 space-y-3">
        <h2 id="prazo" className="text-lg font-semibold">
          O que cumpriu o prazo
        </h2>
        {retention ? (
          <>
            <ReportState report={retention.report} reader={reader} />
            <RetentionLines lines={retention.lines} />
          </>
        ) : (
          <p className="text-ink-soft">Ainda não contamos nenhuma vez.</p>
        )}
      </section>
      <HoldList title="Dados retidos" holds={holds} reader={reader} />
      {!whom && (
        <p className="mt-3 max-w-reading text-ink-soft dense:text-sm">
          Para reter os dados de alguém, abra a pessoa em Pessoas. Para suspender o descarte inteiro, fale com a CÁRIS.
        </p>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminAudit()} />;
}
