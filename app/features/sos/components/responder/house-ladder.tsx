import { Disclosure } from "~/features/tenancy/components/disclosure";
import type { Policy } from "../../ladder.policy";
import { PolicySummary } from "./policy-summary";
import { severityOrder, severityWords } from "./words";

/** The house's ladders, to compare. */
export function HouseLadder({ policy }: { policy: Policy }) {
  return (
    <Disclosure summary="Ver o padrão da casa" className="mb-6">
      <div className="mt-2 grid max-w-page gap-6 lg:grid-cols-3">
        {severityOrder.map((severity) => (
          <section key={severity} aria-label={`Padrão da casa: ${severityWords[severity]}`}>
            <h2 className="font-semibold dense:text-sm">{severityWords[severity]}</h2>
            <PolicySummary policy={policy} severity={severity} />
          </section>
        ))}
      </div>
    </Disclosure>
  );
}
