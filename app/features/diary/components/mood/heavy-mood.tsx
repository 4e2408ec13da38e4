import { paths } from "~/paths";
import { HelpBlock } from "~/ui/shell/help-block";

/** The heaviest of the five moods: "muito mal". */
const heaviest = 1;

/** After "muito mal", one quiet line with help; decided by what was chosen alone, so that it is there without JavaScript too. */
export function HeavyMood({ mood, className }: { mood: unknown; className?: string }) {
  if (Number(mood) !== heaviest) return null;
  return (
    <aside aria-label="Ajuda em um momento muito difícil" className={className}>
      <p className="max-w-reading">
        Dia muito pesado? Você não precisa passar por ele sem ajuda.{" "}
        <a href={paths.sosHelp()} className="link font-medium">
          Pedir ajuda pelo SOS
        </a>
      </p>
      <HelpBlock bare compact />
    </aside>
  );
}

/** The same inside a form that could not be sent: seen as soon as "muito mal" is what is chosen. */
export function HeavyMoodChosen() {
  return (
    <div className="hidden [form:has([name=mood][value='1']:checked)_&]:block">
      <HeavyMood mood={heaviest} className="mb-6" />
    </div>
  );
}
