import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { chooseMove } from "~/features/moving/choose-move.server";
import { BringForm } from "~/features/moving/components/bring-form";
import { MoveProgress } from "~/features/moving/components/move-progress";
import { remainingWords } from "~/features/moving/components/moved-words";
import { chooseMoveSchema } from "~/features/moving/moving.schema";
import { readOwnMove } from "~/features/moving/read-move.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("O que trazer");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const move = await readOwnMove(ctx);
    if (!move || move.left) throw redirect(paths.today());
    return { move, today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, chooseMoveSchema, async (ctx, choice) => {
    await chooseMove(ctx, choice);
    return redirect(choice.what === "none" ? paths.today() : paths.bring());
  });
}

/** What a patient brings from the place where she was alone, and how far it is. */
export default function Bring() {
  const { move, today } = useLoaderData<typeof loader>();
  const rest = remainingWords(move.remaining);
  return (
    <>
      <PageHeader title="O que você escreveu antes" />
      {move.state === "moving" ? (
        <MoveProgress move={move} />
      ) : (
        <div className="max-w-reading space-y-5">
          {move.state === "done" && <p role="status">Pronto. O que você escolheu já está aqui.</p>}
          {rest === null ? (
            <p>Não ficou nada no lugar antigo.</p>
          ) : (
            <>
              <p>
                No lugar onde você escrevia sem clínica {move.state === "done" ? "ainda há" : "há"} {rest}.
              </p>
              <ul className="list-disc space-y-1 pl-5 text-ink-soft">
                <li>O que é privado continua privado: só você lê.</li>
                <li>Do diário, o resto passa a ser visto por quem acompanha você em {move.toName}.</li>
                <li>
                  Remédios e hábitos, metas, palavras de cuidado e práticas vêm junto e continuam só seus, até você
                  escolher mostrar. Os lembretes seguem daqui.
                </li>
                <li>Seu plano de segurança e suas pessoas de confiança já vieram, para a ajuda funcionar desde já.</li>
                <li>Conquistas contam de novo aqui; as de antes você vê no lugar antigo.</li>
              </ul>
              <BringForm today={today} />
            </>
          )}
          <p>
            <Link to={paths.today()} className="link inline-flex min-h-11 items-center">
              Ir para o início
            </Link>
          </p>
        </div>
      )}
    </>
  );
}
