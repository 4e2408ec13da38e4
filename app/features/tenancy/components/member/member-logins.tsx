import { Form } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Disclosure } from "../disclosure";

type MemberLoginsProps = { step: { on: boolean; mayReset: boolean } };

/** Ending a person's logins here, and taking away a second step that they have lost. */
export function MemberLogins({ step }: MemberLoginsProps) {
  const [ending, resetting] = [useRefusal("end-logins"), useRefusal("reset-step")];
  const [isEnding, isResetting] = [usePending("end-logins"), usePending("reset-step")];
  return (
    <>
      <Disclosure summary="Encerrar sessões" open={ending !== null} className="mt-3">
        <p className="mb-3 text-ink-soft">
          Todos os aparelhos da pessoa saem desta clínica na hora. Nada muda na conta: ela entra de novo com a própria
          senha.
        </p>
        <FormError message={ending?.message} />
        <Form method="post" preventScrollReset>
          <Button variant="danger" name="intent" value="end-logins" pending={isEnding} pendingLabel="Encerrando">
            Encerrar em todos os aparelhos
          </Button>
        </Form>
      </Disclosure>
      {step.on && !step.mayReset && (
        <p className="mt-3 text-ink-soft">
          Usa verificação em duas etapas, que não se desfaz por aqui: a conta é usada também fora desta clínica, o
          e-mail nunca foi confirmado, ou é a sua. Quem perdeu o celular e os códigos fala com a CÁRIS, que confere quem
          é; com o e-mail confirmado, desfaz em 24 horas.
        </p>
      )}
      {step.mayReset && (
        <Disclosure summary="Desfazer a verificação em duas etapas" open={resetting !== null} className="mt-3">
          <p className="mb-3 text-ink-soft">
            Para quem perdeu o celular e os códigos de recuperação. Confirme antes, por voz ou pessoalmente, que o
            pedido é da própria pessoa. A senha de hoje deixa de valer, todos os aparelhos saem da conta, e ela escolhe
            uma senha nova por um link que só chega ao e-mail dela.
          </p>
          <FormError message={resetting?.message} />
          <Form method="post" preventScrollReset>
            <Button variant="danger" name="intent" value="reset-step" pending={isResetting} pendingLabel="Desfazendo">
              Desfazer e avisar a pessoa
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
