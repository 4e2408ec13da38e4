import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { formatDay, formatWhen, type Reader } from "~/ui/time/format-time";
import type { ReviewedSession } from "../goal/goal";

type ReviewFormProps = {
  reviewedAt: number | null;
  formKey: string;
  longest: number;
  /** The session that one came from. */
  session: ReviewedSession | null;
  /** Where that session is written down. */
  noteHref: string | null;
  reader: Reader;
};

/** What was seen when the goal was looked at together; kept with its day, and read by both. */
export function ReviewForm({ reviewedAt, formKey, longest, session, noteHref, reader }: ReviewFormProps) {
  const refusal = refusalOf(useActionData<unknown>(), { intent: "review" });
  const pending = useNavigation().formData?.get("intent") === "review";
  return (
    <section aria-labelledby="revisao" className="mt-8 max-w-form">
      <h2 id="revisao" className="mb-1 text-lg dense:text-base">
        Rever na sessão
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {reviewedAt === null ? "Ainda não foi revista." : `Revista pela última vez ${formatDay(reviewedAt, reader)}.`}
      </p>
      {noteHref !== null && (
        <p className="mb-3 text-sm">
          <Link to={noteHref} className="link inline-flex min-h-11 items-center dense:min-h-8">
            Nota da sessão
          </Link>
        </p>
      )}
      <Form method="post" noValidate className="space-y-3">
        <ActingAs />
        <input type="hidden" name="key" value={typedIn(refusal, "key") ?? formKey} />
        {session && (
          <>
            <input type="hidden" name="sessionId" value={session.id} />
            <p className="text-sm">Fica com a sessão de {formatWhen(Date.parse(session.at), reader)}.</p>
          </>
        )}
        <FormError message={refusal?.message} />
        <TextArea
          id="review"
          name="line"
          label="O que vocês viram"
          hint="A pessoa lê na página da meta."
          rows={3}
          longest={longest}
          defaultValue={typedIn(refusal, "line") ?? ""}
          error={refusal?.fields.line}
        />
        <Button variant="quiet" name="intent" value="review" pending={pending} pendingLabel="Guardando…">
          Guardar a revisão
        </Button>
      </Form>
    </section>
  );
}
