import { Form } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { classNames } from "~/ui/class-names";
import { cycles, cycleWords, type Cycle } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";
import { Button } from "~/ui/form/button";
import { FieldError } from "~/ui/form/field-error";
import { TextField } from "~/ui/form/text-field";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

/** Once said, in which cycle somebody was; `by` is null for the patient, who may answer what others said. */
type Said = {
  id: string;
  cycle: Cycle;
  why: string | null;
  by: string | null;
  at: number;
  answer: { agrees: boolean; line: string | null } | null;
};

type CycleSectionProps = {
  said: Said[];
  /** Whether the patient reads it, or who cares for them. */
  own: boolean;
  /** Idempotency key of what is said with the form. */
  formKey: string;
  reader: Reader;
};

/** In which of the four cycles somebody is, who said so and why; and saying it anew. */
export function CycleSection({ said, own, formKey, reader }: CycleSectionProps) {
  const [now, ...before] = said;
  return (
    <section aria-labelledby="ciclo" className="mb-9">
      <h2 id="ciclo" className="mb-3 text-lg dense:text-base">
        Ciclo
      </h2>
      {now ? (
        <div className="flex items-center gap-4">
          <Ring current={now.cycle} className="size-14" />
          <Told said={now} own={own} reader={reader} />
        </div>
      ) : (
        <p className="text-ink-soft">
          {own
            ? "Você ainda não disse em que ciclo está. Só diga se quiser."
            : "Ninguém disse ainda em que ciclo está."}
        </p>
      )}
      {now && own && now.by !== null && <AnswerForm said={now} by={now.by} />}
      <CycleForm current={now?.cycle} own={own} formKey={formKey} />
      {before.length > 0 && (
        <details className="mt-4">
          <summary className="link inline-flex min-h-11 items-center dense:min-h-8">Como foi antes</summary>
          <ol className="mt-2 divide-y divide-line border-y border-line">
            {before.map((one) => (
              <li key={one.id} className="py-2">
                <Told said={one} own={own} reader={reader} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Told({ said: { cycle, why, by, at, answer }, own, reader }: { said: Said; own: boolean; reader: Reader }) {
  const who = by !== null ? `por ${by}` : own ? "por você" : "pela própria pessoa";
  return (
    <div className="min-w-0">
      <p>
        <span className="font-semibold">{cycleWords[cycle].name}.</span> {cycleWords[cycle].meaning}.
      </p>
      {why !== null && <p className="max-w-reading font-own-words italic wrap-anywhere">{why}</p>}
      <p className="text-sm text-ink-soft">
        Dito {who}, <RelativeTime at={at} {...reader} dayOnly />
        {answer && (own ? answerWords.own : answerWords.team)[answer.agrees ? "agree" : "differ"]}
      </p>
      {answer?.line != null && <p className="max-w-reading font-own-words italic wrap-anywhere">{answer.line}</p>}
    </div>
  );
}

const answerWords = {
  own: { agree: ". Você disse que faz sentido", differ: ". Você disse que vê diferente" },
  team: { agree: ". A pessoa disse que faz sentido", differ: ". A pessoa disse que vê diferente" },
};

/** The patient says whether what somebody else said is so for them. */
function AnswerForm({ said: { id, answer }, by }: { said: Said; by: string }) {
  const [agreeing, differing] = [useRefusal("agree"), useRefusal("differ")];
  const refusal = agreeing ?? differing;
  const [isAgreeing, isDiffering] = [usePending("agree"), usePending("differ")];
  return (
    <details className="mt-4 max-w-form" open={answer === null || refusal !== null}>
      <summary className="link inline-flex min-h-11 items-center">
        {answer === null ? "Faz sentido para você?" : "Responder de novo"}
      </summary>
      <Form method="post" preventScrollReset noValidate>
        <input type="hidden" name="id" value={id} />
        <TextField
          id="cycle-answer"
          name="line"
          label="Uma linha"
          optional
          longest={300}
          autoComplete="off"
          hint={`${by} também lê.`}
          error={refusal?.fields.line}
          defaultValue={typedIn(refusal, "line", answer?.line ?? "")}
        />
        <div className="mt-3 flex flex-wrap gap-3">
          <Button name="intent" value="agree" pending={isAgreeing}>
            Faz sentido
          </Button>
          <Button variant="quiet" name="intent" value="differ" pending={isDiffering}>
            Vejo diferente
          </Button>
        </div>
      </Form>
    </details>
  );
}

function CycleForm({ current, own, formKey }: { current?: Cycle } & Pick<CycleSectionProps, "own" | "formKey">) {
  const refusal = useRefusal("cycle");
  const pending = usePending("cycle");
  const chosen = typedIn(refusal, "cycle", current ?? "");
  return (
    <Form method="post" preventScrollReset noValidate className="mt-4 max-w-form">
      <input type="hidden" name="intent" value="cycle" />
      <input type="hidden" name="key" value={typedIn(refusal, "key", formKey)} />
      <fieldset aria-describedby={refusal?.fields.cycle ? "cycle-error" : undefined}>
        <legend className="mb-1 font-medium">{own ? "Em que ciclo você está" : "Em que ciclo está agora"}</legend>
        <div className="grid grid-cols-2 gap-x-5 sm:flex sm:flex-wrap">
          {cycles.map((cycle) => (
            <label key={cycle} className={classNames("inline-flex min-h-11 items-center gap-2 dense:min-h-9")}>
              <input
                type="radio"
                name="cycle"
                value={cycle}
                defaultChecked={chosen === cycle}
                className="size-4 accent-act"
              />
              {cycleWords[cycle].name}
            </label>
          ))}
        </div>
        {refusal?.fields.cycle && <FieldError id="cycle-error">{refusal.fields.cycle}</FieldError>}
      </fieldset>
      <TextField
        id="cycle-why"
        name="why"
        label="Por quê, em uma linha"
        optional
        longest={300}
        autoComplete="off"
        hint={own ? "Quem acompanhar você também lê." : "A pessoa também lê."}
        error={refusal?.fields.why}
        defaultValue={typedIn(refusal, "why")}
        className="mt-2"
      />
      <Button variant="quiet" pending={pending} pendingLabel="Salvando…" className="mt-3">
        Salvar ciclo
      </Button>
    </Form>
  );
}
