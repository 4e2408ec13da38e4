import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignalPart, type ShownRule } from "~/features/risk/components/signal-part";
import { signalActs, signalsSearch } from "~/features/risk/risk.schema";
import { rules, ruleWords, valueOf } from "~/features/risk/rules/rules";
import { acknowledgeSignal, readSignals, setRule, type SignalsPage } from "~/features/risk/signal/read-signals.server";
import { attentionWords } from "~/features/tenancy/care-link/attention";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { patientParams } from "~/features/tenancy/components/address-parts";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check, parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";
import { formatDay } from "~/ui/time/format-time";

/** No name in the title: it would stay in the browser's history. */
export const meta: MetaFunction = () => pageMeta("Sinais");

function shownRules({ verdicts, settings, signals }: SignalsPage): ShownRule[] {
  return verdicts.map(({ kind, state, evidence }) => ({
    ...{ kind, state, evidence, title: rules[kind].title, words: ruleWords(kind, settings) },
    ...{ isOn: settings[kind]?.isOn ?? true, value: valueOf(kind, settings) || null, tuning: rules[kind].tuning },
    signal: signals.find((one) => one.kind === kind && one.endedAt === null) ?? null,
  }));
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const { patientId } = check(patientParams, args.params);
    const { name } = await readPatient(ctx, { patientId });
    const found = await readSignals(ctx, { patientId });
    const past = found.signals.filter(({ endedAt }) => endedAt !== null);
    const { done } = parseSearch(args.request, signalsSearch);
    return { patientId, name, shown: shownRules(found), past, done, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, signalActs, async (ctx, said) => {
    const { patientId } = check(patientParams, args.params);
    if (said.intent === "rule") await setRule(ctx, { ...said, patientId });
    else await acknowledgeSignal(ctx, { ...said, patientId });
    return redirect(`${teamPaths.patientSignals(patientId)}?done=${said.intent}`);
  });
}

/** What fixed rules say of what a patient shared: each with its words, what it saw, and how it is set. */
export default function Signals() {
  const { patientId, name, shown, past, done, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer);
  return (
    <>
      {done !== undefined && !refusal && <Flash>{done === "rule" ? "Regra salva." : "Marcado como visto."}</Flash>}
      <PageHeader
        title={`Sinais de ${name}`}
        back={{ to: teamPaths.patient(patientId), label: name }}
        lead="Regras fixas sobre o que a pessoa compartilhou. Não são diagnóstico nem previsão: sem sinal, ou sem dados, não quer dizer baixo risco. A pessoa não vê esta página."
      />
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((rule) => (
          <SignalPart key={rule.kind} {...{ rule, patientId, refusal, reader }} />
        ))}
      </ul>
      {past.length > 0 && (
        <section aria-labelledby="antes" className="mt-8">
          <h2 id="antes" className="text-lg dense:text-base">
            Antes
          </h2>
          <ul className="mt-1 max-w-reading space-y-2">
            {past.map(({ id, kind, raisedAt, endedAt, note }) => (
              <li key={id}>
                <span className="first-letter:uppercase">{attentionWords[kind]}</span>
                <span className="text-ink-soft">
                  {` · ${formatDay(raisedAt, reader)} a ${formatDay(endedAt ?? raisedAt, reader)}`}
                </span>
                {note && <span className="block wrap-anywhere whitespace-pre-line">{note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.patients()} />;
}
