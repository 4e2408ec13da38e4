import { Form, Link, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { Reader } from "~/ui/format-time";
import { HiddenIdempotencyKey } from "~/ui/hidden-idempotency-key";
import { MoodBadge } from "~/ui/mood-badge";
import { MoodPicker } from "~/ui/mood-picker";
import { RelativeTime } from "~/ui/relative-time";
import { asMood } from "./mood-scale";

type QuickCheckInProps = {
  /** The newest of today, if there is one. */
  last: { mood: number; occurredAt: number } | null;
  idempotencyKey: string;
  reader: Reader;
};

/** One tap on a face and it is said; once said, it rests. */
export function QuickCheckIn({ last, idempotencyKey, reader }: QuickCheckInProps) {
  const { state, formAction } = useNavigation();
  if (last) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h2 className="sr-only">Seu humor de hoje</h2>
          <MoodBadge mood={asMood(last.mood)} size="large" className="font-semibold" />
          <p className="mt-1 text-sm text-ink-soft">
            Você registrou <RelativeTime at={last.occurredAt} {...reader} />
          </p>
        </div>
        <Button asChild variant="quiet">
          <Link to={paths.checkIn()}>Registrar de novo</Link>
        </Button>
      </div>
    );
  }
  return (
    <Form method="post" action={paths.checkIn()} key={idempotencyKey}>
      <HiddenIdempotencyKey name="key" value={idempotencyKey} />
      <MoodPicker label="Como você está agora?" required />
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button pending={state !== "idle" && formAction === paths.checkIn()} pendingLabel="Registrando…">
          Registrar
        </Button>
        <Link to={paths.checkIn()} className="link inline-flex min-h-11 items-center">
          Contar também energia, ansiedade e sono
        </Link>
      </div>
    </Form>
  );
}
