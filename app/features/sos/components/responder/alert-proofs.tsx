import { Link } from "@remix-run/react";
import { isLive } from "../../ladder.state";
import type { LiveAlert } from "./alert-json";
import { EvidenceTable } from "./evidence-table";
import { Timeline } from "./timeline";

/** Who was reached, everything that happened, and the report. */
export function AlertProofs({ alert, zone, reportHref }: { alert: LiveAlert; zone: string; reportHref: string }) {
  return (
    <>
      <section aria-labelledby="proofs" className="mt-8">
        <h2 id="proofs" className="mb-2 text-lg dense:text-base">
          Quem foi avisado
        </h2>
        <EvidenceTable timeline={alert.timeline} zone={zone} />
      </section>
      <details className="mt-6" open={!isLive(alert.status)}>
        <summary className="inline-flex min-h-11 items-center font-semibold text-act hover:underline dense:min-h-9">
          {`Linha do tempo (${alert.timeline.length})`}
        </summary>
        <Timeline timeline={alert.timeline} zone={zone} />
      </details>
      <p className="mt-4">
        <Link to={reportHref} className="link inline-flex min-h-11 items-center dense:min-h-9">
          Relatório para imprimir
        </Link>
      </p>
    </>
  );
}
