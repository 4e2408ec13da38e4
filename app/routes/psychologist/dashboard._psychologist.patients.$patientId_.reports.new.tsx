import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accountOverview } from "~/features/identity/account/account-overview.server";
import { ReportForm } from "~/features/reports/components/report-form";
import { ReportSheet } from "~/features/reports/components/report-sheet";
import { partKinds } from "~/features/reports/report-part";
import { gatherReport } from "~/features/reports/report/gather-report.server";
import { keepReport } from "~/features/reports/report/keep-report.server";
import { askedIn, keepForm, usualSpan } from "~/features/reports/reports.schema";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { viewerOf } from "~/http/viewer.server";
import { localDay } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Novo relatório");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const [{ name, zone }, named] = await Promise.all([readPatient(ctx, { patientId }), namesOf(args)]);
    const today = localDay(ctx.now(), zone);
    const { asked, problems } = askedIn(new URL(args.request.url).searchParams, today);
    const content = asked && (await gatherReport(ctx, { ...asked, ...named, patientId }));
    const shown = asked ?? { ...usualSpan(today), parts: partKinds };
    return { patientId, name, today, shown, problems, content, zone: ctx.actor.zone };
  });
}

/** Whose name stands above a report: the clinic's, and the registration of who makes it. */
async function namesOf(args: LoaderFunctionArgs) {
  const ctx = await requirePsychologist(args);
  const [{ clinicName }, { crp }] = await Promise.all([viewerOf(args), accountOverview(ctx.both)]);
  return { clinicName: clinicName ?? "", crp: crp?.number ?? null };
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, keepForm, async (ctx, { key, ...asked }) => {
    const { patientId } = check(patientParams, args.params);
    const id = await keepReport(ctx, { ...asked, ...(await namesOf(args)), patientId }, key);
    return redirect(`${teamPaths.patientReport(patientId, id)}?done=kept`);
  });
}

/** A look at a period before it is kept. */
export default function NewReport() {
  const { patientId, name, today, shown, problems, content, zone } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { from, to, parts } = shown;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={`Relatório de ${name}`}
          back={{ to: teamPaths.patientReports(patientId), label: "Relatórios" }}
          actions={content && <PrintButton />}
        />
        <FormError message={refusal?.message} />
        <details open={content === null} className="mb-6">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">Período e partes</summary>
          <div className="mt-2">
            <ReportForm action="" {...{ from, to, parts, today, problems }} />
          </div>
        </details>
        {content && (
          <Form method="post" className="mb-6">
            <HiddenIdempotencyKey />
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="to" value={to} />
            {parts.map((part) => (
              <input key={part} type="hidden" name="part" value={part} />
            ))}
            <Button>Guardar este relatório</Button>
          </Form>
        )}
      </div>
      {content && <ReportSheet content={content} zone={zone} isPreview />}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
