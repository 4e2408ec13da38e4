import type { Policy } from "../../ladder.policy";
import { severities } from "../../sos.schema";
import { PolicySummary } from "./policy-summary";
import { severityWords } from "./words";

/** The house's ladders, to compare. */
export function HouseLadder({ policy }: { policy: Policy }) {
  return (
    <details className="mb-6">
      <summary className="inline-flex min-h-11 items-center font-semibold text-act hover:underline dense:min-h-9">
        Ver o padrão da casa
      </summary>
      <div className="mt-2 grid max-w-page gap-6 lg:grid-cols-3">
        {severities.map((severity) => (
          <section key={severity} aria-label={`Padrão da casa: ${severityWords[severity]}`}>
            <h2 className="font-semibold dense:text-sm">{severityWords[severity]}</h2>
            <PolicySummary policy={policy} severity={severity} />
          </section>
        ))}
      </div>
    </details>
  );
}
