import { Form, Link, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { typedIn } from "~/features/tenancy/components/refusal";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { isPressing, type AttentionKind } from "~/features/tenancy/care-link/attention";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { Evidence, VerdictState } from "../rules/judge.policy";
import type { Signal } from "../signal/read-signals.server";
import { evidenceWords, stateWords } from "./signal-words";

/** A rule as the page shows it: its words, what it says, and how it can be set. */
export type ShownRule = {
  kind: AttentionKind;
  title: string;
  words: string;
  state: VerdictState;
  evidence: Evidence;
  isOn: boolean;
  value: number | null;
  tuning: { label: string; least: number; most: number; step: number } | null;
  /** What stands of it. */
  signal: Signal | null;
};

const where: Partial<Record<AttentionKind, (id: string) => { to: string; label: string }>> = {
  item9: (id) => ({ to: teamPaths.patientScales(id), label: "Ver escalas" }),
  scale: (id) => ({ to: teamPaths.patientScales(id), label: "Ver escalas" }),
  signs: (id) => ({ to: teamPaths.patientPlan(id), label: "Ver plano" }),
  misses: (id) => ({ to: teamPaths.patientTasks(id), label: "Ver tarefas" }),
};

type PartProps = { rule: ShownRule; patientId: string; refusal: Refusal | undefined; reader: Reader };

/** One rule: what it is, what it says now, what was noted of it, and its settings. */
export function SignalPart({ rule, patientId, refusal, reader }: PartProps) {
  const { kind, title, words, state, evidence, signal } = rule;
  const link = where[kind]?.(patientId);
  const seen = evidenceWords(kind, evidence);
  const wantsHer = state === "present" && signal?.acknowledgedAt === null;
  return (
    <li
      className={classNames(
        "py-4",
        wantsHer && "border-l-4 pl-4",
        wantsHer && (isPressing([kind]) ? "border-now" : "border-act"),
      )}
    >
      <h2 className="flex flex-wrap items-center gap-x-3 text-lg dense:text-base">
        {title}
        <StateMark tone={state === "present" ? "act" : "quiet"}>{stateWords[state]}</StateMark>
      </h2>
      <p className="mt-1 max-w-reading text-ink-soft">{words}</p>
      {seen && <p className="mt-1 max-w-reading">{seen}</p>}
      {signal && (
        <p className="mt-1 text-sm text-ink-soft">
          Desde {formatWhen(signal.raisedAt, reader)}
          {signal.acknowledgedAt !== null && ` · visto por você ${formatWhen(signal.acknowledgedAt, reader)}`}
        </p>
      )}
      {signal?.note && <p className="mt-1 max-w-reading wrap-anywhere whitespace-pre-line">{signal.note}</p>}
      {link && state === "present" && (
        <Link to={link.to} className="link inline-flex min-h-11 items-center dense:min-h-8">
          {link.label}
        </Link>
      )}
      {signal && <Acknowledge signal={signal} refusal={refusal} />}
      <Fold label="Ajustar esta regra" open={refusal?.values.kind === kind}>
        <Settings rule={rule} refusal={refusal?.values.kind === kind ? refusal : undefined} />
      </Fold>
    </li>
  );
}

function Acknowledge({ signal, refusal }: { signal: Signal; refusal: Refusal | undefined }) {
  const pending = useNavigation().formData?.get("id") === signal.id;
  const own = refusal?.values.id === signal.id ? refusal : undefined;
  const isSeen = signal.acknowledgedAt !== null;
  const form = (
    <Form method="post" className="mt-2 max-w-form space-y-3">
      <input type="hidden" name="intent" value="acknowledge" />
      <input type="hidden" name="id" value={signal.id} />
      <TextArea
        name="note"
        id={`note-${signal.id}`}
        label="Nota"
        hint="Só para você: o que entendeu, o que combinou."
        optional
        rows={2}
        longest={2000}
        defaultValue={typedIn(own, "note") ?? signal.note ?? ""}
        error={own?.fields.note}
      />
      <Button variant={isSeen ? "quiet" : "primary"} pending={pending} pendingLabel="Registrando…">
        {isSeen ? "Salvar nota" : "Marcar como visto"}
      </Button>
    </Form>
  );
  return isSeen ? (
    <Fold label="Mudar a nota" open={own !== undefined}>
      {form}
    </Fold>
  ) : (
    form
  );
}

function Settings({ rule, refusal }: { rule: ShownRule; refusal: Refusal | undefined }) {
  const { kind, isOn, value, tuning } = rule;
  return (
    <Form method="post" className="max-w-form space-y-3">
      <input type="hidden" name="intent" value="rule" />
      <input type="hidden" name="kind" value={kind} />
      <Checkbox name="isOn" id={`on-${kind}`} label="Aplicar esta regra a esta pessoa" defaultChecked={isOn} />
      {tuning && (
        <TextField
          name="value"
          id={`value-${kind}`}
          type="number"
          label={tuning.label}
          min={tuning.least}
          max={tuning.most}
          step={tuning.step}
          defaultValue={typedIn(refusal, "value") ?? String(value ?? "")}
          error={refusal?.fields.value}
        />
      )}
      <Button variant="quiet">Salvar regra</Button>
    </Form>
  );
}
