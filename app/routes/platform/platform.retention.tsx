import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ClinicHolds } from "~/features/privacy/components/hold/clinic-holds";
import { HoldForm, HoldList } from "~/features/privacy/components/hold/hold-desk";
import { ReleaseOrStop } from "~/features/privacy/components/hold/release-or-stop";
import { ReportState, RetentionLines } from "~/features/privacy/components/retention-report";
import { liftPlatformHold, placePlatformHold, reviewPlatformHold } from "~/features/privacy/hold/place-hold.server";
import { listClinicHolds, listPlatformHolds } from "~/features/privacy/hold/read-holds.server";
import { platformRetentionForm } from "~/features/privacy/privacy.schema";
import { decideRetention } from "~/features/privacy/retention/decide-retention.server";
import { readRetention } from "~/features/privacy/retention/read-retention.server";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { TextField } from "~/ui/form/text-field";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Guarda e descarte");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const [retention, holds, ofClinics] = await Promise.all([
      readRetention(ctx),
      listPlatformHolds(ctx),
      listClinicHolds(ctx),
    ]);
    return { retention, holds, ofClinics, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, platformRetentionForm, async (ctx, input) => {
    if (input.intent === "hold") await placePlatformHold(ctx, input);
    else if (input.intent === "lift") await liftPlatformHold(ctx, input);
    else if (input.intent === "review") await reviewPlatformHold(ctx, input);
    else await decideRetention(ctx, { ...input, decision: input.intent });
    return redirect(teamPaths.platformRetention());
  });
}

/** What has served its time over all clinics, releasing or stopping that, and whose data the platform holds. */
export default function Retention() {
  const { retention, holds, ofClinics, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>(), { intent: "hold" });
  return (
    <>
      <PageHeader
        title="Guarda e descarte"
        lead="Uma vez por mês contamos o que cumpriu o prazo de guarda, regra por regra. A lista fica 14 dias; só depois, ou quando alguém a libera, é apagado o que está nela, e nada mais."
      />
      {retention ? (
        <section aria-label="O que cumpriu o prazo" className="space-y-3">
          <ReportState report={retention.report} reader={reader} />
          <RetentionLines lines={retention.lines} ofAll />
          <ReleaseOrStop report={retention.report} />
          {retention.earlier.length > 0 && <h2 className="pt-4 text-lg font-semibold">Antes</h2>}
          {retention.earlier.map((report) => (
            <ReportState key={report.id} report={report} reader={reader} />
          ))}
        </section>
      ) : (
        <p>Ainda não contamos nenhuma vez: a primeira contagem vem em minutos.</p>
      )}
      <ClinicHolds {...ofClinics} reader={reader} />
      <HoldList title="Retidos pela CÁRIS" holds={holds} reader={reader} />
      <HoldForm title="Reter os dados de alguém, em todas as clínicas">
        <TextField
          name="email"
          type="email"
          label="E-mail da conta"
          autoComplete="off"
          error={refusal?.fields.email}
          defaultValue={typedIn(refusal, "email")}
        />
      </HoldForm>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
