import { moods, type Mood } from "~/ui/copy/moods";
import { MoodPicker } from "~/ui/mood/mood-picker";

const labels = { before: "Como você está agora?", after: "E depois, como ficou?" } as const;

/** One of the two faces; neither has to be said. */
export function FeltField({ when, value, error }: { when: keyof typeof labels; value?: string; error?: string }) {
  const chosen: Mood | undefined = moods.find((one) => String(one) === value);
  return (
    <MoodPicker
      name={when}
      label={labels[when]}
      {...(when === "before" && { hint: "Só se quiser dizer. Ajuda a ver depois o que faz bem a você." })}
      {...(chosen && { defaultValue: chosen })}
      {...(error !== undefined && { error })}
    />
  );
}
