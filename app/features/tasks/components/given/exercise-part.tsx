import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { groupWords, type Exercise, type ExerciseField } from "../../exercise/exercise";

const kindWords: Record<ExerciseField["kind"], string> = {
  ...{ line: "uma linha", text: "texto", scale: "nota", choice: "uma escolha", choices: "várias escolhas" },
};

type ExercisePartProps = {
  group: keyof typeof groupWords;
  exercises: readonly Exercise[];
  /** For whom one is chosen. */
  patient: { id: string; name: string } | null;
};

/** A part of the library: what each exercise is for, and its form to look into. */
export function ExercisePart({ group, exercises, patient }: ExercisePartProps) {
  return (
    <section aria-labelledby={group} className="mb-8">
      <h2 id={group} className="mb-1 text-lg dense:text-base">
        {groupWords[group]}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {exercises.map((exercise) => (
          <li
            key={exercise.code}
            className="grid gap-x-6 gap-y-1 py-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start"
          >
            <div className="min-w-0">
              <h3 className="text-[length:inherit] font-semibold tracking-normal">
                {exercise.name}
                <span className="ml-2 text-sm font-normal whitespace-nowrap text-ink-soft">
                  uns {exercise.minutes} min
                </span>
              </h3>
              <p className="max-w-reading">{exercise.purpose}</p>
              <Fold label="Ver o que a pessoa vê">
                <Preview exercise={exercise} />
              </Fold>
            </div>
            {patient && (
              <Button asChild variant="quiet" className="max-lg:justify-self-start">
                <Link to={teamPaths.patientTaskNew(patient.id, exercise.code)}>
                  Usar<span className="sr-only"> {exercise.name}</span>
                </Link>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preview({ exercise }: { exercise: Exercise }) {
  const { intro, steps = [], fields, practice } = exercise;
  return (
    <div className="max-w-reading space-y-2 border-l-2 border-line pl-4">
      <p>{intro}</p>
      {steps.length > 0 && <p className="text-ink-soft">Passos: {steps.join(" · ")}</p>}
      {practice !== undefined && (
        <p className="text-ink-soft">
          Abre em Práticas, com ritmo e som. Você fica sabendo se foi feita; como a pessoa se sentiu fica com ela.
        </p>
      )}
      <ol className="list-decimal space-y-1 pl-5">
        {fields.map((field) => (
          <li key={field.name}>
            {field.label} <span className="text-sm text-ink-soft">({kindWords[field.kind]})</span>
            {"options" in field && <span className="block text-sm text-ink-soft">{field.options.join(" · ")}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
