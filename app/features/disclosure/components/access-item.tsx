import { Form } from "@remix-run/react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { causeWords, doubtCauses } from "../access-log/doubt-causes";
import type { Access } from "../access-log/list-access-log.server";

/** An access as the person reads it; `because` and `what` are said by the server. */
export type AccessItemData = Omit<Access, "what" | "actorId" | "role"> & { what: string; because: string };

/** Who opened what, when and why, and the way to say that it is not right. */
export function AccessItem({ access, reader, answer }: { access: AccessItemData; reader: Reader; answer: unknown }) {
  const { id, who, what, because, right, reason, at, doubt } = access;
  const refusal = refusalOf(answer, { id });
  const exceptional = right === "break-glass";
  return (
    <li className="py-4">
      <p className={exceptional ? "font-medium" : undefined}>
        <span className="font-medium">{who}</span> abriu {what}
        {because && <>, {because}</>}.
      </p>
      {reason !== null && <p className="mt-1 wrap-anywhere text-wrong-text">Motivo dado: {reason}</p>}
      <p className="text-ink-soft">
        <RelativeTime at={at} {...reader} />
      </p>
      {doubt && (
        <p className="mt-2 rounded-md bg-calm-wash px-3 py-2 wrap-anywhere">
          {doubt.answer === null
            ? `Você disse à clínica: “${causeWords[doubt.cause]}”. Quando ela responder, a resposta aparece aqui.`
            : `A clínica respondeu: ${doubt.answer}`}
        </p>
      )}
      {!doubt && (
        <details className="mt-1" open={refusal !== undefined}>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">Isto não está certo</summary>
          <Form method="post" preventScrollReset className="mt-2 space-y-3">
            <input type="hidden" name="id" value={id} />
            <FormError message={refusal?.fields.cause ?? refusal?.message} />
            <fieldset>
              <legend className="sr-only">O que não está certo</legend>
              {doubtCauses.map((cause) => (
                <label key={cause} className="flex min-h-11 items-center gap-2">
                  <input type="radio" name="cause" value={cause} required /> {causeWords[cause]}
                </label>
              ))}
            </fieldset>
            <Button variant="quiet">Avisar a clínica</Button>
          </Form>
        </details>
      )}
    </li>
  );
}
