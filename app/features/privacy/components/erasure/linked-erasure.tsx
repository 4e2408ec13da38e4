import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { dateFormat } from "~/lib/time/date-format";
import { houseZone } from "~/lib/time/zone";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { LinkedErasure } from "../../erasure/read-certificate.server";

const moment = dateFormat("pt-BR", houseZone, { dateStyle: "long", timeStyle: "short" });

/** An erasure, for who comes by the mailed link: the way back, then the certificate. */
export function LinkedErasureView({ erasure, token }: { erasure: LinkedErasure; token: string }) {
  switch (erasure.state) {
    case "asked":
      return <Asked dueAt={erasure.dueAt} byGuardian={erasure.byGuardian} />;
    case "running":
      return (
        <p className="max-w-form text-lg">
          Estamos apagando, e daqui não dá para voltar atrás. Quando acabar, você recebe um e-mail; este mesmo link abre
          o certificado.
        </p>
      );
    case "taken_back":
      return (
        <div className="max-w-form" role="status">
          <p className="text-lg">O pedido foi desfeito. Nada foi apagado, e a conta continua como estava.</p>
          <p className="mt-2">Se não foi você que pediu, troque a sua senha agora.</p>
          <p className="mt-5 flex flex-wrap gap-x-5 gap-y-2">
            <Button asChild>
              <Link to={paths.account()}>Ir para a minha conta</Link>
            </Button>
            <Link to={accountPaths.forgotPassword()} className="link inline-flex min-h-11 items-center">
              Redefinir a senha
            </Link>
          </p>
        </div>
      );
    case "done":
      return <Done erasure={erasure} token={token} />;
    default:
      return erasure satisfies never;
  }
}

function Asked({ dueAt, byGuardian }: { dueAt: number; byGuardian: boolean }) {
  return (
    <Form method="post" className="max-w-form">
      <RefusalSummary refusal={useRefusal()} labels={{}} />
      <p className="text-lg">Começamos a apagar em {moment.format(dueAt)} (horário de Brasília). Até lá nada muda.</p>
      <p className="mt-2 mb-5">
        {byGuardian
          ? "Quem responde por você pediu isto à clínica, por escrito. Se você não concorda, pare aqui: a clínica fica sabendo, para conversar com vocês."
          : "Se não foi você que pediu, desista e troque a sua senha."}
      </p>
      <Button pending={usePending()} pendingLabel="Desfazendo…">
        {byGuardian ? "Não concordo: parar e manter a conta" : "Desistir e manter a conta"}
      </Button>
    </Form>
  );
}

function Done({ erasure, token }: { erasure: LinkedErasure & { state: "done" }; token: string }) {
  return (
    <div className="max-w-form">
      <p className="text-lg">Terminamos em {moment.format(erasure.doneAt)} (horário de Brasília).</p>
      <p className="mt-2">
        {erasure.keysDestroyed > 0
          ? "O que estava cifrado sob uma chave só sua não se abre mais em lugar nenhum: a chave foi destruída."
          : "O que não faz parte de um prontuário saiu. O prontuário fica fechado até o prazo dele acabar."}
      </p>
      {erasure.kept.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">O que a lei manda guardar</summary>
          <ul className="mt-1 list-disc space-y-2 pl-5">
            {erasure.kept.map(({ what, until: kept, law }) => (
              <li key={law + what}>
                {what}
                <span className="block text-sm text-ink-soft">
                  {kept}. {law}.
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {erasure.told.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-5">
          {erasure.told.map(({ who, isTold }, place) => (
            <li key={String(place)}>
              {who}: {isTold ? "já sabe" : "ainda não sabe; o certificado diz por quê"}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        O certificado traz isso em números, lugar por lugar, e quem mais trabalhou com esses dados para nós. Não traz o
        seu nome.
      </p>
      {/* A form of its own: looking at the page does not use it up. */}
      <form method="post" action={accountPaths.erasureCertificate(token)} className="mt-5">
        <Button>Baixar o certificado</Button>
      </form>
      <p className="mt-5 text-sm text-ink-soft">
        Vale até {moment.format(erasure.until)}; depois de baixado, só por mais um dia.
      </p>
      <p className="mt-3 text-sm text-ink-soft">
        SHA-256 do arquivo: <code className="wrap-anywhere">{erasure.hash}</code>
      </p>
    </div>
  );
}
