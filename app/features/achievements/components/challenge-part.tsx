import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Fold } from "~/ui/fold";
import type { Achievements } from "../progress/read-achievements.server";
import { challengeCodes, challenges, type ChallengeCode } from "../rules/challenges";

/** What was taken on for this week, or what may be. Nothing happens when it is not done. */
export function ChallengePart({ challenge }: Pick<Achievements, "challenge">) {
  const others = challengeCodes.filter((code) => code !== challenge?.code);
  return (
    <section aria-labelledby="desafio">
      <h2 id="desafio" className="mb-1 text-lg">
        Desafio da semana
      </h2>
      {challenge === null ? (
        <>
          <p className="mb-2 max-w-reading text-ink-soft">
            Só se você quiser. Vale até domingo, e não concluir não muda nada.
          </p>
          <Choices codes={others} />
        </>
      ) : (
        <>
          <p>
            <span className="font-medium">{challenges[challenge.code].name}:</span> {challenges[challenge.code].words}.{" "}
            {challenge.isDone ? "Concluído nesta semana." : `${challenge.done} de ${challenge.goal} até agora.`}
          </p>
          {!challenge.isDone && (
            <Fold label="Escolher outro">
              <Choices codes={others} />
            </Fold>
          )}
        </>
      )}
    </section>
  );
}

function Choices({ codes }: { codes: readonly ChallengeCode[] }) {
  const sent = useNavigation().formData;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="challenge" />
      <ul className="max-w-reading divide-y divide-line border-y border-line">
        {codes.map((code) => (
          <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <p className="min-w-0">
              <span className="font-medium">{challenges[code].name}</span>
              <span className="block text-sm text-ink-soft">{challenges[code].words}</span>
            </p>
            <Button variant="quiet" name="code" value={code} pending={sent?.get("code") === code}>
              Escolher<span className="sr-only">: {challenges[code].name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
