import { Form, Link } from "@remix-run/react";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { PasswordField } from "~/ui/form/password-field";
import { TextField } from "~/ui/form/text-field";
import type { OwnClinic } from "../../settings/clinic-settings.server";
import { typedIn, type Refusal } from "../refusal";

/** What closing means, part by part, each with its law. */
export function WhatCloses() {
  return (
    <dl className="max-w-reading space-y-3">
      <div>
        <dt className="font-semibold">Prontuários</dt>
        <dd>
          Ficam sob a guarda de quem atendeu, por 20 anos a partir do último registro (Lei 13.787/2018, art. 6º; a
          Resolução CFP 01/2009 pede cinco, no mínimo). Nada é apagado antes disso, e quem atendeu continua a lê-los.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Pacientes</dt>
        <dd>
          Continuam a ler o que escreveram e o que lhes foi entregue, e a pedir uma cópia de tudo (LGPD, art. 18). O
          pedido de ajuda funciona sempre.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Equipe</dt>
        <dd>
          Continua a entrar para ler e levar o que é seu. Convites, novas pessoas e vínculos não são aceitos. Pessoas e
          sessões da clínica saem em planilhas abertas, agora e depois, em{" "}
          <Link to={teamPaths.adminTakeout()} className="link">
            Levar tudo
          </Link>
          .
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Avisos</dt>
        <dd>Ao confirmar, a equipe e os pacientes recebem um aviso aqui e por e-mail, sem detalhes fora da CÁRIS.</dd>
      </div>
      <div>
        <dt className="font-semibold">Assinatura</dt>
        <dd>
          Acaba com o período já pago: nada mais é cobrado. Se o encerramento for desfeito antes do fim desse período,
          ela continua; depois, é só escolher um plano de novo.
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Prazo</dt>
        <dd>A clínica encerra 30 dias depois do pedido. Até lá, quem administra pode desfazer.</dd>
      </div>
    </dl>
  );
}

type CloseFormProps = {
  clinic: OwnClinic;
  inCare: number;
  asksPassword: boolean;
  refusal: Refusal | undefined;
  pending: boolean;
};

/** The second step: the clinic's name, and the password when the sign-in is old. */
export function CloseForm({ clinic, inCare, asksPassword, refusal, pending }: CloseFormProps) {
  if (inCare > 0)
    return (
      <p className="mt-6 max-w-reading">
        {inCare === 1 ? "1 acompanhamento está em curso" : `${inCare} acompanhamentos estão em curso`}. Encerre ou passe
        cada um antes, em{" "}
        <Link to={teamPaths.adminUsers()} className="link">
          Pessoas
        </Link>
        : ninguém fica sem saber quem o acompanha.
      </p>
    );
  return (
    <Form method="post" noValidate className="mt-6 space-y-4">
      <ActingAs />
      <TextField
        name="name"
        label={`Escreva o nome da clínica: ${clinic.name}`}
        defaultValue={typedIn(refusal, "name")}
        error={refusal?.fields.name}
        autoComplete="off"
      />
      {asksPassword && (
        <PasswordField
          name="password"
          label="Sua senha"
          error={refusal?.fields.password}
          autoComplete="current-password"
        />
      )}
      <Button variant="danger" name="intent" value="close" pending={pending} pendingLabel="Pedindo">
        Encerrar a clínica em 30 dias
      </Button>
    </Form>
  );
}

/** A clinic that closes: when, and the way back. */
export function Closing({ closesAt, zone, pending }: { closesAt: number; zone: string; pending: boolean }) {
  return (
    <Form method="post" className="mb-6 max-w-reading space-y-3">
      <ActingAs />
      <p className="font-semibold">
        A clínica encerra em {dateFormat("pt-BR", zone, { dateStyle: "long" }).format(closesAt)}.
      </p>
      <Button variant="quiet" name="intent" value="reopen" pending={pending}>
        Desfazer
      </Button>
    </Form>
  );
}
