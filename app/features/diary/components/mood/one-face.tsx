import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef, useState } from "react";
import { classNames } from "~/ui/class-names";
import { moods, moodWords } from "~/ui/copy/moods";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import { Notice } from "~/ui/feedback/notice";
import { paths } from "~/paths";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { HeavyMood } from "./heavy-mood";

/** What pressed a form; a form that was sent by a script has nothing. */
function pressedIn(event: { nativeEvent: Event }): string | null {
  const { submitter } = event.nativeEvent as SubmitEvent;
  return submitter instanceof HTMLButtonElement ? submitter.value : null;
}

/** One tap on a face and it is said: five buttons of one form, which work before any script is there. */
export function OneFace({ idempotencyKey }: { idempotencyKey: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [tapped, setTapped] = useState<string | null>(null);
  const answer = useActionData<unknown>();
  const pending = useNavigation().formData?.get("mood") ?? undefined;
  const refusal = refusalOf(answer);
  const isLost = isLostNetwork(answer) && answer.intent === undefined && pending === undefined;
  useSendWhenOnline(form, isLost ? answer : undefined);
  return (
    <Form
      ref={form}
      method="post"
      preventScrollReset
      aria-labelledby="humor"
      onSubmit={(event) => setTapped(pressedIn(event) ?? tapped)}
    >
      <h2 id="humor" className="mb-2 text-lg font-semibold">
        Como você está agora?
      </h2>
      {refusal && refusal.values.card === undefined && (
        <FormError message={refusal.fields.mood ?? refusal.message} fields={[]} />
      )}
      <HiddenIdempotencyKey name="key" value={idempotencyKey} />
      {/* Sent again by itself once the network is back: then nothing is pressed. */}
      {isLost && tapped !== null && <input type="hidden" name="mood" value={tapped} />}
      <div className="grid max-w-form grid-cols-[repeat(auto-fit,minmax(min(100%,3.25rem),1fr))] gap-1 sm:gap-2">
        {moods.map((mood) => {
          const isIt = (pending ?? (isLost ? tapped : undefined)) === String(mood);
          return (
            <button
              key={mood}
              name="mood"
              value={mood}
              aria-disabled={pending !== undefined || undefined}
              onClick={(event) => pending && event.preventDefault()}
              className={classNames(
                "group flex flex-col items-center gap-1.5 rounded-md px-0.5 py-2 text-center text-ink-soft",
                isIt && "bg-act-wash",
              )}
            >
              <span
                className={classNames(
                  "rounded-full transition-transform group-hover:-translate-y-0.5",
                  moodGrounds[mood],
                )}
              >
                <MoodFace bare mood={mood} className="size-12 sm:size-14" />
              </span>
              <span className="text-xs leading-tight sm:text-sm">{moodWords[mood]}</span>
            </button>
          );
        })}
      </div>
      {isLost && (
        <div role="alert">
          <Notice title="Sem conexão agora" className="my-4">
            <p>O que você tocou continua nesta página. Quando a conexão voltar, enviamos.</p>
          </Notice>
          <HeavyMood mood={tapped} />
        </div>
      )}
      <Link to={paths.checkIn()} className="link mt-2 inline-flex min-h-11 items-center">
        Contar mais: emoções, energia, sono
      </Link>
    </Form>
  );
}
