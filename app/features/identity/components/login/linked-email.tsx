import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { usePending, useRefusal } from "./refusal";
import { RefusalSummary } from "./refusal-summary";

type Props = { email: string; link: "confirm" | "undo"; done: boolean };

const words = {
  confirm: {
    ask: "passa a ser o e-mail da sua conta. Os outros aparelhos saem dela.",
    act: "Usar este e-mail",
    after:
      "Tudo certo. Entre com este endereço; o de antes só recebeu o aviso, e por ele dá para voltar atrás por 72 horas.",
    next: "Continuar",
  },
  undo: {
    ask: "volta a ser o e-mail da sua conta. Todos os aparelhos saem dela, e a senha de agora deixa de valer.",
    act: "Voltar a este e-mail",
    after: "A conta voltou a este endereço. Falta uma senha nova: peça o link agora, e ele chega por e-mail.",
    next: "Pedir o link da nova senha",
  },
};

/** The press that changes the address of an account, or goes back, and what comes after it. */
export function LinkedEmail({ email, link, done }: Props) {
  const refusal = useRefusal();
  const pending = usePending();
  const { ask, act, after, next } = words[link];
  if (done)
    return (
      <div role="status" className="max-w-form">
        <p>{after}</p>
        <p className="mt-5">
          <Button asChild>
            <Link to={link === "undo" ? accountPaths.forgotPassword() : paths.dashboard()}>{next}</Link>
          </Button>
        </p>
      </div>
    );
  return (
    <Form method="post" className="max-w-form">
      <RefusalSummary refusal={refusal} labels={{}} />
      <p className="mb-5">
        <strong className="font-semibold wrap-anywhere">{email}</strong> {ask}
      </p>
      <Button pending={pending}>{act}</Button>
    </Form>
  );
}
