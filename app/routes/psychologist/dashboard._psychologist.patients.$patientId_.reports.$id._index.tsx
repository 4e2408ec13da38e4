import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ReportSheet } from "~/features/reports/components/report-sheet";
import { partWords, shownWords } from "~/features/reports/report-part";
import { discardReport } from "~/features/reports/report/discard-report.server";
import { shareReport } from "~/features/reports/report/keep-report.server";
import { readReport } from "~/features/reports/report/read-report.server";
import { reportActs, reportList, reportParams } from "~/features/reports/reports.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatExact } from "~/ui/time/format-time";

/** Becomes the file's name when it is saved as PDF: neither a name nor what it is. */
export const meta: MetaFunction = () => pageMeta("Relatório");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const report = await readReport(ctx, check(reportParams, args.params));
    const { done } = parseSearch(args.request, reportList);
    return { report, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, reportActs, async (ctx, { intent }) => {
    const { id, patientId } = check(reportParams, args.params);
    if (intent === "delete") {
      await discardReport(ctx, { id });
      return redirect(`${teamPaths.patientReports(patientId)}?done=delete`);
    }
    await shareReport(ctx, { id, isShared: intent === "share" });
    return redirect(`${teamPaths.patientReport(patientId, id)}?done=${intent}`);
  });
}

const doneWords: Record<string, string> = {
  kept: "Relatório guardado. O que for escrito depois não o muda.",
  share: "Mostrado à pessoa, que foi avisada.",
  unshare: "Não é mais mostrado à pessoa.",
};

/** A report as it was kept, with what can be done with it. */
export default function KeptReport() {
  const { report, done, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const { id, patientId, content, sharedAt, openedAt, version } = report;
  return (
    <>
      <div className="print:hidden">
        {done && !refusal && <Flash>{doneWords[done]}</Flash>}
        <PageHeader
          title={`Relatório de ${content.patientName}`}
          back={{ to: teamPaths.patientReports(patientId), label: "Relatórios" }}
          lead={[
            sharedAt === null ? "não mostrado à pessoa" : `mostrado à pessoa desde ${formatExact(sharedAt, reader)}`,
            sharedAt !== null && openedAt !== null && `aberto em ${formatExact(openedAt, reader)}`,
          ]
            .filter(Boolean)
            .join(" · ")}
          actions={<PrintButton />}
        />
        <FormError message={refusal?.message} />
        <Form method="post" className="mb-4">
          {sharedAt === null ? (
            <>
              <p className="mb-2 max-w-reading">
                {`A pessoa lê isto inteiro, como está abaixo: ${shownWords(content.parts)}. Ela recebe um aviso; se você deixar de mostrar depois, o que ela já leu ou imprimiu fica com ela.`}
              </p>
              <div className="flex flex-wrap gap-3">
                <Button name="intent" value="share" variant="quiet">
                  Mostrar à pessoa
                </Button>
                {version === 1 && (
                  <Button name="intent" value="delete" variant="danger">
                    Apagar
                  </Button>
                )}
              </div>
            </>
          ) : (
            <Button name="intent" value="unshare" variant="quiet">
              Não mostrar mais
            </Button>
          )}
        </Form>
        <nav aria-label="Para planilha" className="mb-6 flex flex-wrap gap-x-5">
          <span className="inline-flex min-h-11 items-center font-medium dense:min-h-8">Para planilha:</span>
          {content.parts.map(({ kind }) => (
            <a
              key={kind}
              href={teamPaths.patientReportPart(patientId, id, kind)}
              download
              className="link inline-flex min-h-11 items-center dense:min-h-8"
            >
              {partWords[kind]}
            </a>
          ))}
        </nav>
      </div>
      <ReportSheet content={content} zone={reader.zone} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
