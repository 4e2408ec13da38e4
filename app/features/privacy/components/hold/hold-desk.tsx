import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { Reader } from "~/ui/time/format-time";
import { causeWords } from "../../hold/hold-words";
import { reviewTerms } from "../../hold/review-terms";
import type { SeenHold } from "../../hold/read-holds.server";

const causes = Object.entries(causeWords).map(([value, label]) => ({ value, label }));

/** What holding somebody's data is, before it is done, and the form; `children` says of whom. */
export function HoldForm({ title, children }: { title: string; children: ReactNode }) {
  const refusal = refusalOf(useActionData(), { intent: "hold" });
  return (
    <section aria-labelledby="reter" className="mt-8 max-w-reading">
      <h2 id="reter" className="text-lg font-semibold">
        {title}
      </h2>
      <p className="mt-1 text-ink-soft dense:text-sm">
        Enquanto durar, nada da pessoa é apagado: nem quando o prazo de guarda acaba, nem quando ela pede. Ninguém passa
        a ler nada por isso. Ela é avisada na hora, por e-mail e no aplicativo, e lê a causa e o motivo na página dos
        seus dados. Não há como reter sem avisar.
      </p>
      <Form method="post" preventScrollReset noValidate className="mt-3 space-y-3">
        <FormError message={refusal?.message} />
        {children}
        <Select
          name="cause"
          label="Causa"
          options={causes}
          placeholder="Escolha…"
          defaultValue={typedIn(refusal, "cause")}
          error={refusal?.fields.cause}
        />
        <TextArea
          name="reason"
          label="Motivo"
          hint="10 caracteres ou mais: o número do processo, por exemplo. Nada clínico: a pessoa lê, e fica na auditoria."
          rows={2}
          longest={300}
          error={refusal?.fields.reason}
          defaultValue={typedIn(refusal, "reason")}
        />
        <ReviewIn typed={typedIn(refusal, "review")} error={refusal?.fields.review} />
        <Button name="intent" value="hold" pending={useNavigation().formData?.get("intent") === "hold"}>
          Reter os dados
        </Button>
      </Form>
    </section>
  );
}

function ReviewIn({ id, typed, error }: { id?: string; typed?: string | undefined; error?: string | undefined }) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      name="review"
      label="Rever em"
      hint="Quem administra é lembrado duas semanas antes. Até alguém encerrar, ela continua."
      options={reviewTerms.map((value) => ({ value, label: `${value} meses` }))}
      defaultValue={typed ?? "6"}
      error={error}
    />
  );
}

/** Somebody has looked, and it goes on. */
function StillHeld({ id }: { id: string }) {
  const refusal = refusalOf(useActionData(), { intent: "review", id });
  return (
    <details open={refusal !== undefined}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
        Ainda é necessária
      </summary>
      <Form method="post" preventScrollReset noValidate className="mt-2 max-w-reading space-y-3">
        <input type="hidden" name="id" value={id} />
        <FormError message={refusal?.message} />
        <TextField
          id={`review-reason-${id}`}
          name="reason"
          label="Por que continua"
          hint="10 caracteres ou mais. Fica na auditoria."
          longest={300}
          error={refusal?.fields.reason}
          defaultValue={typedIn(refusal, "reason")}
        />
        <ReviewIn id={`review-in-${id}`} typed={typedIn(refusal, "review")} error={refusal?.fields.review} />
        <Button variant="quiet" name="intent" value="review">
          Continuar retendo
        </Button>
      </Form>
    </details>
  );
}

function Lift({ id }: { id: string }) {
  const refusal = refusalOf(useActionData(), { intent: "lift", id });
  return (
    <details open={refusal !== undefined}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
        Encerrar a retenção
      </summary>
      <Form method="post" preventScrollReset noValidate className="mt-2 max-w-reading space-y-3">
        <input type="hidden" name="id" value={id} />
        <FormError message={refusal?.message} />
        <TextField
          id={`lift-${id}`}
          name="reason"
          label="Por que acabou"
          hint="10 caracteres ou mais. Fica na auditoria."
          longest={300}
          error={refusal?.fields.reason}
          defaultValue={typedIn(refusal, "reason")}
        />
        <Button variant="quiet" name="intent" value="lift">
          Encerrar: o que já cumpriu o prazo pode sair
        </Button>
      </Form>
    </details>
  );
}

/** Whose data is held, and was. */
export function HoldList({ title, holds, reader }: { title: string; holds: SeenHold[]; reader: Reader }) {
  return (
    <section aria-labelledby="retidos" className="mt-8">
      <h2 id="retidos" className="text-lg font-semibold">
        {title}
      </h2>
      {holds.length === 0 ? (
        <p className="max-w-prose text-ink-soft dense:text-sm">
          De ninguém, hoje. Um processo ou o pedido de uma autoridade pode obrigar a guardar além do prazo.
        </p>
      ) : (
        <ul className="max-w-prose divide-y divide-line border-y border-line">
          {holds.map(({ id, of, cause, reason, placedAt, reviewAt, isOverdue, liftedAt, liftReason }) => (
            <li key={id} className="py-3 wrap-anywhere">
              <span className="font-medium">{of}</span> ·{" "}
              <span className="text-ink-soft">
                {liftedAt === null ? (
                  <>
                    desde <ShortDate at={placedAt} reader={reader} />
                  </>
                ) : (
                  <>
                    de <ShortDate at={placedAt} reader={reader} /> a <ShortDate at={liftedAt} reader={reader} />
                  </>
                )}
              </span>
              <p>
                {causeWords[cause]}. {reason}
              </p>
              {liftedAt === null ? (
                <>
                  <p className={isOverdue ? "font-medium text-wrong-text" : "text-ink-soft"}>
                    {isOverdue ? "Era para rever em" : "A rever em"} <ShortDate at={reviewAt} reader={reader} />
                    {isOverdue && ". Ela continua valendo."}
                  </p>
                  <div className="flex flex-wrap gap-x-6">
                    <StillHeld id={id} />
                    <Lift id={id} />
                  </div>
                </>
              ) : (
                <p className="text-ink-soft">Encerrada: {liftReason}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
