import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import type { FirstStep } from "~/features/sos/first-steps/first-steps";

const words: Record<FirstStep, { act: string; why: string; to: string }> = {
  phone: {
    act: "Confirmar o celular",
    why: "Sem ele, nenhum SMS chega quando um paciente pede ajuda.",
    to: accountPaths.accountPhone(),
  },
  email: { act: "Confirmar o e-mail", why: "Sem isso, nenhum e-mail de aviso é mandado.", to: paths.account() },
  push: {
    act: "Ligar avisos neste aparelho",
    why: "É o jeito mais rápido de saber de um pedido de ajuda.",
    to: accountPaths.accountNotices(),
  },
  "two-step": {
    act: "Ligar a entrada em duas etapas",
    why: "Uma senha descoberta não abre os prontuários.",
    to: accountPaths.accountTwoStep(),
  },
  hours: {
    act: "Dizer quando você atende mensagens",
    why: "Seus pacientes veem quando esperar resposta.",
    to: teamPaths.officeHours(),
  },
  substitute: {
    act: "Escolher quem substitui você",
    why: "É quem chamamos quando você não responde a um pedido de ajuda.",
    to: teamPaths.cover(),
  },
};

/** Without any of these nobody reaches her: said in so many words. */
const reaching: FirstStep[] = ["phone", "email", "push"];

type FirstStepsListProps = {
  steps: FirstStep[];
  /** The page that puts them away. */
  action: string;
};

/** What a psychologist has still to do to be reached, each done or put away on its own. Nothing when nothing is left. */
export function FirstStepsList({ steps, action }: FirstStepsListProps) {
  if (steps.length === 0) return null;
  const unreachable = reaching.every((step) => steps.includes(step));
  return (
    <section aria-labelledby="primeiros-passos" className="my-8 max-w-reading">
      <h2 id="primeiros-passos" className="text-lg dense:text-base">
        Primeiros passos
      </h2>
      {unreachable && (
        <p className="mt-1 border-l-4 border-now bg-now-wash px-3 py-2">
          Agora nenhum pedido de ajuda chega até você fora desta página, e seus pacientes veem que não há ninguém de
          plantão.
        </p>
      )}
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {steps.map((step) => (
          <li key={step} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="min-w-0 flex-1 basis-56">
              <Link to={words[step].to} className="link font-medium">
                {words[step].act}
              </Link>
              <span className="block text-sm text-ink-soft">{words[step].why}</span>
            </span>
            <Form method="post" action={action}>
              <input type="hidden" name="intent" value="put-away" />
              <button name="step" value={step} className="link min-h-11 text-sm text-ink-soft dense:min-h-8">
                Dispensar<span className="sr-only">{`: ${words[step].act}`}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
