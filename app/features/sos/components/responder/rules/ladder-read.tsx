import type { ReactNode } from "react";
import type { LadderStep, Policy } from "~/features/sos/ladder/ladder.policy";
import type { Severity } from "~/features/sos/sos.schema";
import { spanWords } from "../alert/time-words";
import { channelWords, listed, roleWords, severityOrder, severityWords } from "../alert/words";

/** The ladders as one reads them: when, who, how; the times counted from the press. */
export function LadderRead({ policy }: { policy: Policy }) {
  return (
    <div className="mb-6 grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-3">
      {severityOrder.map((severity) => (
        <section key={severity} aria-label={severityWords[severity]}>
          <h2 className="mb-1 font-semibold">{severityWords[severity]}</h2>
          <Steps policy={policy} severity={severity} />
        </section>
      ))}
    </div>
  );
}

function Steps({ policy, severity }: { policy: Policy; severity: Severity }) {
  const { steps, repeat } = policy.ladders[severity];
  return (
    <ol className="divide-y divide-line border-y border-line text-sm">
      {timesOf(steps).map(({ at, step }, nth) => (
        <Line key={nth} when={spanWords(at) === "0 s" ? "na hora" : spanWords(at)}>
          <span className="block font-medium first-letter:uppercase">
            {listed(step.roles.map((role) => roleWords[role]))}
          </span>
          <span className="block text-ink-soft">{listed(step.channels.map((channel) => channelWords[channel]))}</span>
        </Line>
      ))}
      <Line when="depois">
        {repeat.times === 0 ? "não repete" : `todos de novo, a cada ${spanWords(repeat.every)}, ${repeat.times} vezes`}
      </Line>
    </ol>
  );
}

function Line({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-3 py-1.5">
      <span className="tabular-nums text-ink-soft">{when}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

/** Steps with how long (ms) after the press each comes. */
export function timesOf(steps: readonly LadderStep[]): { at: number; step: LadderStep }[] {
  let at = 0;
  return steps.map((step) => ({ at: (at += step.after), step }));
}
