import { Form, Link, useActionData, useNavigate, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import type { Reader } from "~/ui/time/format-time";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { MoodPicker } from "~/ui/mood/mood-picker";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Emotions } from "../../emotions/emotion";
import { NamedEmotions } from "../emotions/named-emotions";
import { diaryRefusalOf, wrongFields } from "../entry/form-answer";
import { HeavyMood } from "./heavy-mood";
import { LostCheckInNotice } from "../offline/lost-check-in-notice";
import { asMood } from "./mood-scale";

type QuickCheckInProps = {
  /** The newest of today, if there is one. */
  last: { mood: number; occurredAt: number; emotions: Emotions } | null;
  idempotencyKey: string;
  reader: Reader;
};

const question = "Como você está agora?";

/** One tap on a face and it is said; once said, it rests. */
export function QuickCheckIn({ last, idempotencyKey, reader }: QuickCheckInProps) {
  if (!last) return <OneFace idempotencyKey={idempotencyKey} key={idempotencyKey} />;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div>
        <h2 className="sr-only">Seu humor de hoje</h2>
        <MoodBadge mood={asMood(last.mood)} size="large" className="font-semibold" />
        <NamedEmotions emotions={last.emotions} className="mt-1" />
        <p className="mt-1 text-sm text-ink-soft">
          Você registrou <RelativeTime at={last.occurredAt} {...reader} />
        </p>
      </div>
      <Button asChild variant="quiet">
        <Link to={paths.checkIn()}>Registrar de novo</Link>
      </Button>
      <HeavyMood mood={last.mood} className="basis-full" />
    </div>
  );
}

function OneFace({ idempotencyKey }: { idempotencyKey: string }) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const pending = useNavigation().formMethod === "POST";
  const refusal = diaryRefusalOf(answer);
  const navigate = useNavigate();
  useSendWhenOnline(form, answer);
  return (
    <Form ref={form} method="post" noValidate>
      {refusal && <FormError message={refusal.message} fields={wrongFields(refusal.fields, { mood: question })} />}
      <HiddenIdempotencyKey name="key" value={idempotencyKey} />
      <MoodPicker label={question} error={refusal?.fields.mood} />
      {isLostNetwork(answer) && !pending && <LostCheckInNotice />}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button pending={pending} pendingLabel="Registrando…">
          Registrar
        </Button>
        <Link
          to={paths.checkIn()}
          className="link inline-flex min-h-11 items-center"
          onClick={(event) => {
            const mood = form.current && new FormData(form.current).get("mood");
            if (!mood || event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            // Not in the address: what somebody feels stands in no link.
            navigate(paths.checkIn(), { state: { mood } });
          }}
        >
          Contar mais: emoções, energia, sono
        </Link>
      </div>
    </Form>
  );
}
