import { Link } from "@remix-run/react";
import { Disclosure } from "~/features/tenancy/components/disclosure";
import type { LiveAlert } from "./alert-json";
import { EvidenceTable } from "./evidence-table";
import { Timeline } from "./timeline";
import { isStillOpen } from "./words";

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
      <Disclosure summary={`Linha do tempo (${alert.timeline.length})`} open={!isStillOpen(alert)} className="mt-6">
        <Timeline timeline={alert.timeline} zone={zone} />
      </Disclosure>
      <p className="mt-4">
        <Link to={reportHref} className="link inline-flex min-h-11 items-center dense:min-h-9">
          Relatório para imprimir
        </Link>
      </p>
    </>
  );
}
