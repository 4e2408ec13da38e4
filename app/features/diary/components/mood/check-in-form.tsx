import { Form, Link, useActionData, useLocation, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { typedIn } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { moods, type Mood } from "~/ui/copy/moods";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { MoodPicker } from "~/ui/mood/mood-picker";
import { ScaleField } from "~/ui/form/scale-field";
import { EmotionPicker } from "../emotions/emotion-picker";
import { diaryRefusalOf, wrongFields } from "../entry/form-answer";
import { LostCheckInNotice } from "../offline/lost-check-in-notice";
import { asMood } from "./mood-scale";

const labels: Record<string, string> = {
  mood: "Como você está agora?",
  energy: "Energia",
  anxiety: "Ansiedade",
  sleep: "Sono",
};
const scales: { name: string; ends: [string, string] }[] = [
  { name: "energy", ends: ["pouca", "muita"] },
  { name: "anxiety", ends: ["pouca", "muita"] },
  { name: "sleep", ends: ["dormi muito mal", "dormi muito bem"] },
];

/** A check-in without a word to write: one face, and three scales for who wants to say more. */
export function CheckInForm({ idempotencyKey }: { idempotencyKey: string }) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const refusal = diaryRefusalOf(answer);
  const pending = useNavigation().state === "submitting";
  useSendWhenOnline(form, answer);
  const typed = (name: string) => typedIn(refusal, name) ?? "";
  const chosen = moodIn(useLocation().state);
  const key = typed("key") || idempotencyKey;
  return (
    <Form ref={form} method="post" noValidate className="space-y-7">
      {refusal && <FormError message={refusal.message} fields={wrongFields(refusal.fields, labels)} />}
      {refusal?.code === "kernel.idempotency_reused" ? (
        <HiddenIdempotencyKey key={key} name="key" />
      ) : (
        <HiddenIdempotencyKey name="key" value={key} />
      )}
      <MoodPicker
        label={labels.mood}
        defaultValue={typed("mood") ? asMood(Number(typed("mood"))) : chosen}
        error={refusal?.fields.mood}
      />
      <EmotionPicker valueOf={typed} />
      {scales.map(({ name, ends }) => (
        <ScaleField
          key={name}
          name={name}
          label={labels[name] ?? name}
          min={1}
          max={5}
          ends={ends}
          optional
          defaultValue={typed(name) ? Number(typed(name)) : null}
          error={refusal?.fields[name]}
        />
      ))}
      {isLostNetwork(answer) && !pending && <LostCheckInNotice />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button pending={pending} pendingLabel="Registrando…" className="max-sm:w-full">
          Registrar
        </Button>
        <Link to={paths.today()} className="link inline-flex min-h-11 items-center px-2">
          Agora não
        </Link>
      </div>
    </Form>
  );
}

/** The face that was chosen on the page before. */
function moodIn(state: unknown): Mood | undefined {
  const mood: unknown = state && typeof state === "object" && "mood" in state ? state.mood : undefined;
  return typeof mood === "string" ? moods.find((one) => String(one) === mood) : undefined;
}
