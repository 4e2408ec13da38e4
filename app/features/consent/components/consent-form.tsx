import { Form } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";

type ConsentFormProps = {
  /** How they stand to it, and the words they decide about. */
  consent: {
    granted: boolean;
    isAskedAnew?: boolean;
    at: number | null;
    newest: number;
    /** How it stands, where that is neither a yes nor a question. */
    standing?: string;
    words: { title: string; question: string; points: readonly string[]; agree: string };
  };
  /** Which form of the page it is. */
  intent: string;
  /** The button that takes a yes back. */
  stop: string;
  reader: Reader;
};

/** Asks for a consent, never assumed: what it means, yes, and as easily no again. */
export function ConsentForm({
  consent: { granted, isAskedAnew = false, at, newest, standing, words },
  intent,
  stop,
  reader,
}: ConsentFormProps) {
  const refusal = useRefusal(intent);
  const pending = usePending(intent);
  return (
    <Form method="post" preventScrollReset className="max-w-reading">
      <ActingAs />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={newest} />
      {refusal && <FormError message={refusal.message} />}
      {isAskedAnew && (
        <p className="mt-1 font-medium">
          O texto mudou desde que você autorizou, e por isso deixou de valer. Leia de novo e decida.
        </p>
      )}
      <p className="mt-1">
        {granted && at !== null ? (
          <>
            Você autorizou <RelativeTime at={at} zone={reader.zone} now={reader.now} dayOnly />.
          </>
        ) : (
          (standing ?? words.question)
        )}
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-soft">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="mt-4">
        {granted ? (
          <Button name="granted" value="no" variant="quiet" pending={pending} pendingLabel="Guardando…">
            {stop}
          </Button>
        ) : (
          <Button name="granted" value="yes" variant="quiet" pending={pending} pendingLabel="Guardando…">
            {words.agree}
          </Button>
        )}
      </p>
    </Form>
  );
}
