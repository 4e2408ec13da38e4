import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { Chapters } from "~/features/story/components/chapters";
import { cycleMeanings, movedWords } from "~/features/story/components/story-words";
import { countedAtMost, readStory } from "~/features/story/read-story.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { paths } from "~/paths";
import { cycles, cycleWords } from "~/ui/copy/cycles";
import { Button } from "~/ui/form/button";
import { Ring } from "~/ui/feedback/ring";
import { Fold } from "~/ui/fold";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { PrintButton } from "~/ui/print-button";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Sua história até aqui");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const chapters = (await readStory(ctx)).map((one) => ({ ...one, moved: movedWords(one, countedAtMost) }));
    const meanings = cycles.map((cycle) => ({ cycle, words: cycleMeanings[cycle] }));
    return { chapters, meanings, reader: { now: ctx.now(), zone: ctx.actor.zone } };
  });
}

/** The way through the cycles as a story to be read back, or printed. */
export default function Story() {
  const { chapters, meanings, reader } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Sua história até aqui"
        lead="Os ciclos em que você esteve, do primeiro até agora, com o que foi dito e o que se moveu. Só você vê esta página."
        back={{ to: paths.ownCare(), label: "Meu acompanhamento" }}
        actions={chapters.length > 0 && <PrintButton />}
      />
      {chapters.length === 0 ? (
        <EmptyState
          title="A história ainda não começou a ser contada"
          action={
            <Button asChild>
              <Link to={paths.ownCare()}>Dizer em que ciclo estou</Link>
            </Button>
          }
        >
          Quando você, ou quem acompanha você, disser em que ciclo está, o primeiro capítulo aparece aqui.
        </EmptyState>
      ) : (
        <Chapters chapters={chapters} reader={reader} />
      )}
      <div className="mt-10 max-w-reading border-t border-line pt-4 print:hidden">
        <Fold label="O que é cada ciclo" open={chapters.length === 0}>
          <ul className="space-y-4">
            {meanings.map(({ cycle, words }) => (
              <li key={cycle} className="flex gap-4">
                <Ring current={cycle} className="size-8" />
                <p className="min-w-0">
                  <span className="font-semibold">{cycleWords[cycle].name}.</span> {words}
                </p>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            Nenhum é melhor que o outro, e a ordem não é uma escada: dá para voltar, ficar, pular.
          </p>
        </Fold>
        <p className="mt-4 text-sm text-ink-soft">
          O mesmo está na{" "}
          <Link to={accountPaths.accountExport()} className="link">
            cópia dos seus dados
          </Link>
          .
        </p>
      </div>
    </>
  );
}
