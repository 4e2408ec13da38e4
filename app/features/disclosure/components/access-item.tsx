import { Form, Link } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { causeWords, doubtCauses } from "../access-log/doubt-causes";
import type { accessSaid } from "./access-words";

/** An access as the person reads it. */
type AccessItemData = ReturnType<typeof accessSaid>;

/** Things of one view: one goes on in the sentence, several are a list; an entry of the diary leads to itself. */
function Things({ things, tail }: Pick<AccessItemData, "things" | "tail">) {
  const [only] = things;
  const said = ({ words, entryId }: AccessItemData["things"][number]) =>
    entryId === null ? (
      words
    ) : (
      <Link to={paths.diaryEntry(entryId)} className="link" prefetch="none">
        {words}
      </Link>
    );
  if (only && things.length === 1)
    return (
      <>
        {" "}
        {said(only)}
        {tail}.
      </>
    );
  return (
    <ul className="mt-1 list-disc pl-5 font-normal">
      {things.map((thing) => (
        <li key={thing.entryId ?? thing.words}>{said(thing)}</li>
      ))}
    </ul>
  );
}

/** Who opened what, when and why, and the way to say that it is not right. */
export function AccessItem({ access, reader, answer }: { access: AccessItemData; reader: Reader; answer: unknown }) {
  const { id, who, act, tail, things, lines, reason, at, when, exceptional, doubt } = access;
  const refusal = refusalOf(answer, { id });
  return (
    <li className="py-4">
      <div className={exceptional ? "font-medium" : undefined}>
        <span className="font-medium">{who}</span> {things.length > 1 ? `abriu${tail}:` : act}
        {things.length > 0 ? <Things things={things} tail={tail} /> : `${tail}.`}
      </div>
      {reason !== null && <p className="mt-1 wrap-anywhere text-wrong-text">Motivo dado: {reason}</p>}
      {lines.map((line) => (
        <p key={line} className="mt-1 wrap-anywhere">
          {line}
        </p>
      ))}
      <p className="text-ink-soft">{when ?? <RelativeTime at={at} {...reader} />}</p>
      {doubt && (
        <p className="mt-2 rounded-md bg-calm-wash px-3 py-2 wrap-anywhere">
          {doubt.answer === null
            ? `Você disse à clínica: “${causeWords[doubt.cause]}”${doubt.note === null ? "" : ` e “${doubt.note}”`}. Quando ela responder, a resposta aparece aqui.`
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
                  <input
                    type="radio"
                    name="cause"
                    value={cause}
                    defaultChecked={typedIn(refusal, "cause") === cause}
                    required
                  />{" "}
                  {causeWords[cause]}
                </label>
              ))}
            </fieldset>
            <TextField
              name="note"
              id={`linha-${id}`}
              label="Com suas palavras"
              hint="Quem administra a clínica vai ler."
              error={refusal?.fields.note}
              defaultValue={typedIn(refusal, "note")}
              optional
            />
            <Button variant="quiet">Avisar a clínica</Button>
          </Form>
        </details>
      )}
    </li>
  );
}
