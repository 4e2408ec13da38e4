import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { redirect } from "@remix-run/cloudflare";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { achievementActs } from "~/features/achievements/achievements.schema";
import { BadgeList } from "~/features/achievements/components/badge-list";
import { ChallengePart } from "~/features/achievements/components/challenge-part";
import { ChoicesPart, PausePart, SwitchedOff } from "~/features/achievements/components/own-choices";
import { ProgressRing } from "~/features/achievements/components/progress-ring";
import { streakWords } from "~/features/achievements/components/streak-words";
import { actOnAchievements } from "~/features/achievements/progress/change-achievements.server";
import { readAchievements } from "~/features/achievements/progress/read-achievements.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { startOfDay } from "~/lib/time/wall-clock";
import { ownPaths } from "~/own-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { formatDay } from "~/ui/time/format-time";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Conquistas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const found = await readAchievements(ctx);
    const reader = { now: ctx.now(), zone: ctx.actor.zone };
    const until = found.on && found.pauseUntil ? (startOfDay(found.pauseUntil, reader.zone) ?? null) : null;
    const pauseWords = until === null ? null : formatDay(until, reader);
    return { found, streak: found.on ? streakWords(found) : null, pauseWords, reader };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, achievementActs, async (ctx, said) => {
    await actOnAchievements(ctx, said);
    return redirect(`${ownPaths.achievements()}?done=${said.intent}`);
  });
}

const doneWords: Record<string, string> = {
  pause: "Pausa começada. Descanse.",
  resume: "Você voltou. Nada se perdeu.",
  challenge: "Desafio escolhido para esta semana.",
  show: "Guardado.",
};

/** What a patient has come to: forgiving, for themselves alone, and theirs to switch off. */
export default function AchievementsPage() {
  const { found, streak, pauseWords, reader } = useLoaderData<typeof loader>();
  const done = doneWords[useSearchParams()[0].get("done") ?? ""];
  return (
    <>
      {done !== undefined && found.on && <Flash>{done}</Flash>}
      <PageHeader
        title="Conquistas"
        lead="O que você fez por você, no seu ritmo. Não mede como você está, e ninguém compara."
      />
      {found.on ? (
        <div className="space-y-9">
          <ProgressRing {...found} own />
          <section aria-labelledby="sequencia" className="max-w-reading">
            <h2 id="sequencia" className="text-lg">
              {streak?.title}
            </h2>
            <p className="mt-1">{streak?.words}</p>
            <div className="mt-2">
              <PausePart pauseUntil={found.pauseUntil} until={pauseWords} />
            </div>
          </section>
          <ChallengePart challenge={found.challenge} />
          <BadgeList earned={found.badges} own reader={reader} />
          <ChoicesPart isShown={found.isShown} />
        </div>
      ) : (
        <SwitchedOff />
      )}
    </>
  );
}
