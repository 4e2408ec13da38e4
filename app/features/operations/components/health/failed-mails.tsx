import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";

/** A letter that was given up, in words. */
export type FailedMailRow = { id: string; what: string; why: string; createdAt: number };

type FailedMailsProps = { mails: FailedMailRow[]; action: string; reader: Reader };

/** Letters of accounts that were given up: which kind, why, when; each can be sent again. Nothing when there is none. */
export function FailedMails({ mails, action, reader }: FailedMailsProps) {
  const pending = useNavigation().formData?.get("mailId");
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="failed-mails" className="mb-8">
      <h2 id="failed-mails" className="mb-2 text-lg font-semibold">
        Cartas dadas por perdidas
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {mails.map(({ id, what, why, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p>{what}</p>
              <p className="text-sm wrap-anywhere text-ink-soft">
                <RelativeTime at={createdAt} zone={reader.zone} now={reader.now} /> · {why}
              </p>
            </div>
            <Form method="post" action={action}>
              <input type="hidden" name="mailId" value={id} />
              <Button variant="quiet" pending={pending === id} pendingLabel="Mandando…">
                Mandar de novo
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
